import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { HelpPage } from '#components/today/help-page.tsx';
import { getHelp } from '#lib/data/own/queries.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('help.title') };
}

export default async function Page() {
  const help = await read(getHelp, {});
  return (
    <AreaMessages areas={['offline', 'today', 'stop', 'shell']}>
      <StopGate help={help} allowHeld>
        <HelpPage help={help} />
      </StopGate>
    </AreaMessages>
  );
}
