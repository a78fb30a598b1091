import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HandoutScreen } from '#components/handout/handout-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getHandout } from '#lib/data/handout/queries.ts';
import { read } from '#lib/guard/read.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handout'))('pageTitle') };
}

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PrintPage({ params, searchParams }: Props) {
  const view = await read(getHandout, { ...(await searchParams), ...(await params) });
  return (
    <AreaMessages areas={['handout']} timeZone={view.timezone}>
      <HandoutScreen view={view} />
    </AreaMessages>
  );
}
