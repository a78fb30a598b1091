import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { ThreadPage } from '#components/thread/thread-page.tsx';
import { getOwnThread } from '#lib/data/thread/queries.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('thread'))('title') };
}

export default async function Page() {
  const view = await read(getOwnThread, {});
  return (
    <AreaMessages areas={['thread', 'stop']} timeZone={view.timezone}>
      <StopGate help={view.help} allowHeld>
        <ThreadPage view={view} />
      </StopGate>
    </AreaMessages>
  );
}
