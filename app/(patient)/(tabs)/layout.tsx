import type { ReactNode } from 'react';
import { LookKeeper } from '#components/me/look-keeper.tsx';
import { PatientShell } from '#components/shell/patient-shell.tsx';
import { getFrame } from '#lib/data/thread/queries.ts';
import { read } from '#lib/guard/read.ts';

const LINKS = {
  today: '/today',
  progress: '/progress',
  learn: '/learn',
  messages: '/my-messages',
  help: '/help',
  me: '/me',
} as const;

/** Pages with the bar at the foot. */
export default async function TabsLayout({ children }: { children: ReactNode }) {
  const { unread, look } = await read(getFrame, {});
  return (
    <PatientShell links={LINKS} unread={unread}>
      <LookKeeper look={look} />
      {children}
    </PatientShell>
  );
}
