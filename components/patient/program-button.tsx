'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useCanTreat } from '#components/staff/role.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon, PencilRuler } from '#components/ui/icon.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { HEADER_IDS } from './header-ids.ts';

/** Leads to the patient's program; only therapists assign. */
export function ProgramButton({ patientId, label }: { patientId: string; label: string }) {
  if (!useCanTreat()) return null;
  return (
    <Link
      id={HEADER_IDS.program}
      href={`/patients/${patientId}/assign` as Route}
      className={buttonClass('primary')}
    >
      <Icon of={PencilRuler} />
      {label}
      <Kbd keys="P" />
    </Link>
  );
}
