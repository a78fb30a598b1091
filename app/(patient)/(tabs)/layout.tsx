import type { ReactNode } from 'react';
import { PatientShell } from '#components/shell/patient-shell.tsx';

/** Pages with the bar at the foot. */
export default function TabsLayout({ children }: { children: ReactNode }) {
  return <PatientShell links={{ today: '/today', help: '/help' }}>{children}</PatientShell>;
}
