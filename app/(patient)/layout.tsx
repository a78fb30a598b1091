import type { ReactNode } from 'react';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { OutboxKeeper } from '#components/today/outbox-keeper.tsx';

/** The patient's app. Each page carries its own stop gate, because each knows the numbers to call. */
export default function PatientLayout({ children }: { children: ReactNode }) {
  return (
    <AreaMessages areas={['shell', 'stop']}>
      <OutboxKeeper />
      {children}
    </AreaMessages>
  );
}
