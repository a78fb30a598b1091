import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DevicesCard } from '#components/me/devices-card.tsx';
import { LookCard } from '#components/me/look-card.tsx';
import { MePage } from '#components/me/me-page.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getMe } from '#lib/data/me/queries.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { boundDeviceId } from '#lib/guard/device.ts';
import { read } from '#lib/guard/read.ts';
import { endDeviceAction, saveLookAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('pageTitle') };
}

/** The exercise in which the drawn person is seen best. */
const SHOWN = 'heel-raise';

export default async function Page() {
  const view = await read(getMe, {});
  return (
    <AreaMessages areas={['me', 'offline', 'today', 'shell']} timeZone={view.timezone}>
      <MePage
        view={view}
        look={<LookCard look={view.look} record={figureFor(SHOWN)} save={saveLookAction} />}
        devices={<DevicesCard devices={view.devices} here={await boundDeviceId()} end={endDeviceAction} />}
      />
    </AreaMessages>
  );
}
