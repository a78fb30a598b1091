'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { REFERRAL_TYPES } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

const SHORTEST = 3;

/** A referral that was made or talked about. */
export default function ReferralDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [type, setType] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isReasonMissing = reason.trim().length < SHORTEST;
  function submit() {
    setTried(true);
    if (type === '' || isReasonMissing) return;
    send(
      acts.referral,
      { type, to: to.trim() === '' ? null : to.trim(), reason: reason.trim() },
      t('referral.saved'),
    );
  }
  return (
    <StepForm
      title={t('referral.title', { name: patient.name })}
      lead={t('referral.lead')}
      submit={t('referral.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={type !== '' || to !== '' || reason !== ''}
    >
      <Select
        label={t('referral.type')}
        value={type}
        placeholder={t('field.choose')}
        onChange={(event) => setType(event.target.value)}
        options={REFERRAL_TYPES.map((value) => ({ value, label: t(`referral.types.${value}`) }))}
        error={wasTried && type === '' ? t('field.choose') : words('type')}
      />
      <TextField
        label={t('referral.to')}
        note={t('review.noteOptional')}
        value={to}
        maxLength={200}
        onChange={(event) => setTo(event.target.value)}
        error={words('to')}
      />
      <TextArea
        label={t('referral.reason')}
        rows={4}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={wasTried && isReasonMissing ? t('field.reason') : words('reason')}
      />
    </StepForm>
  );
}
