'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { useCareActs } from '../care-acts.tsx';
import { DirectionFields, useDirectionTest } from '../direction-fields.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

/** How symptoms answered to repeated movements today, and which direction helps. */
export default function DirectionDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const test = useDirectionTest();
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const { responses, direction, tested } = test;
  function submit() {
    setTried(true);
    if (tested.length === 0) return;
    const text = note.trim();
    send(acts.direction, { responses, direction, note: text === '' ? null : text }, t('direction.saved'));
  }
  return (
    <StepForm
      title={t('direction.title', { name: patient.name })}
      lead={t('direction.lead')}
      submit={t('direction.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={tested.length > 0 || note !== ''}
    >
      <DirectionFields
        test={test}
        error={wasTried && tested.length === 0 ? t('field.response') : words('direction')}
      />
      {Object.values(responses).includes('peripheralized') && (
        <p className="text-ink-2">{t('direction.downNote')}</p>
      )}
      <TextField
        label={t('direction.note')}
        note={t('review.noteOptional')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        error={words('note')}
      />
    </StepForm>
  );
}
