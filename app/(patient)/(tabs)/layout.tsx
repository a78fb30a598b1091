import type { ReactNode } from 'react';
import { PatientShell } from '#components/shell/patient-shell.tsx';
import { getUnread } from '#lib/data/thread/queries.ts';
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
  const { unread } = await read(getUnread, {});
  return (
    <PatientShell links={LINKS} unread={unread}>
      {children}
    </PatientShell>
  );
}
