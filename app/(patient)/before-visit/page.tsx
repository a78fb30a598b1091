import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Ahead } from '#components/ahead/ahead.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { getOwnIntake } from '#lib/data/intake/queries.ts';
import { read } from '#lib/guard/read.ts';
import { saveOwnAnswersAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ahead'))('pageTitle') };
}

type Props = { searchParams: Promise<{ q?: string }> };

/** Questions before the first visit; without any open it leads on to the exercises. */
export default async function BeforeVisitPage({ searchParams }: Props) {
  const view = await read(getOwnIntake, {});
  const { q } = await searchParams;
  if (view.intake === null || (view.intake.isDone && q === undefined)) redirect('/today' as Route);
  return (
    <AreaMessages areas={['ahead', 'checkin', 'body-chart', 'stop']}>
      <StopGate help={view.help}>
        <Ahead view={view} save={saveOwnAnswersAction} />
      </StopGate>
    </AreaMessages>
  );
}
