import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeasureQuestions } from '#components/measures/questions.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { getQuestions } from '#lib/data/measures/queries.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures'))('pageTitle') };
}

export default async function Page() {
  const view = await read(getQuestions, {});
  return (
    <AreaMessages areas={['measures', 'checkin', 'sending', 'stop']}>
      <StopGate help={view.help}>
        <MeasureQuestions view={view} />
      </StopGate>
    </AreaMessages>
  );
}
