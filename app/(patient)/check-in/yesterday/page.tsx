import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { YesterdayCheckIn } from '#components/check-in/yesterday-check-in.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { getCheckIn } from '#lib/data/own/queries.ts';
import { askedDay } from '#lib/guard/asked-day.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checkin'))('pageTitle') };
}

/** Yesterday can be filled in until noon. */
export default async function Page() {
  const view = await read(getCheckIn, { ...(await askedDay()), of: 'yesterday' });
  return (
    <AreaMessages areas={['checkin', 'sending', 'body-chart', 'glyph', 'stop']}>
      <StopGate help={view.help}>
        <YesterdayCheckIn page={view} />
      </StopGate>
    </AreaMessages>
  );
}
