'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextArea } from '#components/ui/text-area.tsx';
import { toasts } from '#components/ui/toast.tsx';
import { useCareActs } from '../care-acts.tsx';
import { useAct } from '../use-act.ts';
import { useSentence } from '../when.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords } from './use-step.ts';

const SHORTEST = 3;

/** "Not a problem", with the reason. */
export default function DismissDialog({ patient, flag, onClose, onDone }: StepDialogProps) {
  const t = useTranslations('acts');
  const acts = useCareActs();
  const sentence = useSentence(patient.today);
  const { busy, failure, run } = useAct();
  const words = useFieldWords(failure);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isMissing = reason.trim().length < SHORTEST;
  function submit() {
    setTried(true);
    if (isMissing || flag === null) return;
    run(
      () => acts.dismiss({ flagId: flag.id, seen: flag.seen, reason: reason.trim() }),
      () => {
        toasts.done(t('dismiss.saved'));
        onClose();
        onDone();
      },
    );
  }
  return (
    <StepForm
      title={t('dismiss.title', { name: patient.name })}
      lead={t('dismiss.lead', { says: sentence(flag?.says ?? '') })}
      submit={t('dismiss.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={reason !== ''}
    >
      <TextArea
        label={t('dismiss.reason')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={wasTried && isMissing ? t('field.reason') : words('reason')}
      />
    </StepForm>
  );
}
