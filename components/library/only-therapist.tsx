'use client';

import type { ReactNode } from 'react';
import { useCanTreat } from '#components/staff/role.tsx';

/** What only therapists are offered; managers see the library without it. */
export function OnlyTherapist({ children }: { children: ReactNode }) {
  return useCanTreat() ? children : null;
}
