import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PaperScreen } from '#components/paper/paper-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getPaperWeek } from '#lib/data/paper/queries.ts';
import { read } from '#lib/guard/read.ts';
import { savePaperAction } from './actions.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper'))('pageTitle') };
}

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

export default async function PaperPage({ params, searchParams }: Props) {
  const { from } = await searchParams;
  const view = await read(getPaperWeek, { ...(await params), ...(from === undefined ? {} : { from }) });
  return (
    <AreaMessages areas={['clinic', 'paper', 'stop']} timeZone={view.timezone}>
      <PaperScreen key={view.from} view={view} save={savePaperAction} />
    </AreaMessages>
  );
}
