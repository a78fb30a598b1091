import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckIn } from '#components/check-in/check-in.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { getCheckIn } from '#lib/data/own/queries.ts';
import { askedDay } from '#lib/guard/asked-day.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checkin'))('pageTitle') };
}

export default async function Page() {
  const view = await read(getCheckIn, await askedDay());
  return (
    <AreaMessages areas={['checkin', 'sending', 'body-chart', 'glyph', 'stop']}>
      <StopGate help={view.help}>
        <CheckIn page={view} />
      </StopGate>
    </AreaMessages>
  );
}
