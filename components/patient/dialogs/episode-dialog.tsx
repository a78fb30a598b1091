'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCareActs } from '../care-acts.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { ReasonForm } from './reason-form.tsx';
import { useStep } from './use-step.ts';

/** The pain is back: a new episode begins with its intake. */
export default function EpisodeDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts.episode');
  const router = useRouter();
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const toIntake = () => router.push(`/patients/${patient.patientId}/intake` as Route);
  return (
    <ReasonForm
      title={t('title', { name: patient.name })}
      lead={t('lead')}
      label={t('reason')}
      submit={t('save')}
      onReason={(reason) => send(acts.episode, { reason }, t('saved'), toIntake)}
      onClose={onClose}
      busy={busy}
      failure={failure}
    />
  );
}
