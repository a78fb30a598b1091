'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextArea } from '#components/ui/text-area.tsx';
import { useCareActs } from '../care-acts.tsx';
import { caretToEnd } from '../caret.ts';
import { isNoteAction } from '../next-step.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

const SHORTEST = 3;

/** A step that was taken in person, with its note for staff. */
export default function StepDialog(props: StepDialogProps) {
  const { patient, action, onClose } = props;
  const t = useTranslations('acts');
  const rules = useTranslations('rules');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const start = action !== null && isNoteAction(action) ? rules(`record.${action}`) : '';
  const [note, setNote] = useState(start);
  const [isShort, setShort] = useState(false);
  function submit() {
    const text = note.trim();
    const isNothing = text.length < SHORTEST || text === start.trim();
    setShort(isNothing);
    if (!isNothing) send(acts.step, { note: text }, t('step.saved'));
  }
  return (
    <StepForm
      title={t('step.title', {
        action: action === null ? t('step.plain') : rules(`action.${action}`),
        name: patient.name,
      })}
      submit={t('step.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={note !== start}
    >
      <TextArea
        label={t('step.label')}
        hint={t('step.hint')}
        rows={5}
        maxLength={4000}
        value={note}
        onFocus={caretToEnd}
        onChange={(event) => setNote(event.target.value)}
        error={isShort ? t('field.note') : words('note')}
      />
    </StepForm>
  );
}
