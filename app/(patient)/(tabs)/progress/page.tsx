import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProgressPage } from '#components/progress/progress-page.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { getProgress } from '#lib/data/progress/queries.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') };
}

export default async function Page() {
  const view = await read(getProgress, {});
  return (
    <AreaMessages areas={['progress', 'stop']} timeZone={view.timezone}>
      <StopGate help={view.help}>
        <ProgressPage view={view} />
      </StopGate>
    </AreaMessages>
  );
}
