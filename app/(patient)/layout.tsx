import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { OutboxKeeper } from '#components/today/outbox-keeper.tsx';
import { phoneOwner } from '#lib/guard/phone-owner.ts';
import { OWNER_META } from '#lib/offline/owner.ts';
import { isWorkerOn } from '#lib/phone-worker/script.ts';

export const metadata: Metadata = {
  manifest: '/manifest.webmanifest',
  appleWebApp: { capable: true, title: 'Sturdy', statusBarStyle: 'default' },
  icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
};

/**
 * The patient's app. Each page says whose it is, for what the phone keeps, and carries its own stop gate, because each
 * knows the numbers to call.
 */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const owner = await phoneOwner();
  return (
    <AreaMessages areas={['shell', 'stop']}>
      {owner !== null && <meta name={OWNER_META} content={owner} />}
      <OutboxKeeper hasWorker={isWorkerOn()} />
      {children}
    </AreaMessages>
  );
}
