'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useDecided } from '#components/round/use-decided.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import type { PatientInDialog, StepDialogKind } from './dialogs/dialog-props.ts';
import { OpenDialog } from './dialogs/open-dialog.tsx';
import { OtherSteps } from './other-steps.tsx';
import { useStepHash } from './use-step-hash.ts';

/** Steps about a patient of whom no flag asks for one. */
export function FreeSteps({ patient }: { patient: PatientInDialog }) {
  const t = useTranslations('acts');
  const [open, setOpen] = useState<StepDialogKind | null>(null);
  const decided = useDecided(patient.patientId, patient.today);
  const canTreat = useCanTreat();
  useStepHash(canTreat ? setOpen : null);
  if (!canTreat) return null;
  return (
    <>
      <OtherSteps except={null} isUrgent={false} choose={setOpen} label={t('free')} />
      {open !== null && (
        <OpenDialog
          kind={open}
          patient={patient}
          flag={null}
          action={null}
          onClose={() => setOpen(null)}
          onDone={decided}
        />
      )}
    </>
  );
}
