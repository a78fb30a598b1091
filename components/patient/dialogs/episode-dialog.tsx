'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextArea } from '#components/ui/text-area.tsx';
import { useCareActs } from '../care-acts.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

const SHORTEST = 3;

/** The pain is back: a new episode begins with its intake. */
export default function EpisodeDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const router = useRouter();
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isMissing = reason.trim().length < SHORTEST;
  function submit() {
    setTried(true);
    if (isMissing) return;
    send(acts.episode, { reason: reason.trim() }, t('episode.saved'), () =>
      router.push(`/patients/${patient.patientId}/intake` as Route),
    );
  }
  return (
    <StepForm
      title={t('episode.title', { name: patient.name })}
      lead={t('episode.lead')}
      submit={t('episode.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={reason !== ''}
    >
      <TextArea
        label={t('episode.reason')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={wasTried && isMissing ? t('field.reason') : words('reason')}
      />
    </StepForm>
  );
}
