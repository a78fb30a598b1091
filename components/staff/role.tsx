'use client';

import { createContext, type ReactNode, use } from 'react';

type StaffRole = 'therapist' | 'manager';

const RoleContext = createContext<StaffRole>('manager');

/** Tells the parts of a staff page who looks at it. It only decides what is offered; what is allowed is decided behind the guard. */
export function StaffRoleProvider({ role, children }: { role: StaffRole; children: ReactNode }) {
  return <RoleContext value={role}>{children}</RoleContext>;
}

/** Managers see, but do not treat: what changes something is offered to therapists alone. */
export function useCanTreat(): boolean {
  return use(RoleContext) === 'therapist';
}
