'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextArea } from '#components/ui/text-area.tsx';
import { useCareActs } from '../care-acts.tsx';
import { caretToEnd } from '../caret.ts';
import { useDraft } from '../draft-words.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

/** A message that answers the flag; it begins with the rule's own words. */
export default function ActMessageDialog(props: StepDialogProps) {
  const { patient, action, onClose } = props;
  const t = useTranslations('acts');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const draftOf = useDraft();
  const draft = (action === null ? undefined : draftOf(action, patient.givenName)) ?? '';
  const [body, setBody] = useState(draft);
  const [isEmpty, setEmpty] = useState(false);
  function submit() {
    const text = body.trim();
    setEmpty(text === '');
    if (text !== '') send(acts.message, { body: text }, t('message.saved'));
  }
  return (
    <StepForm
      title={t('message.title', { name: patient.name })}
      lead={t('message.lead')}
      submit={t('message.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={body !== draft}
    >
      <TextArea
        label={t('message.label')}
        rows={7}
        maxLength={2000}
        value={body}
        onFocus={caretToEnd}
        onChange={(event) => setBody(event.target.value)}
        error={isEmpty ? t('field.empty') : words('body')}
      />
    </StepForm>
  );
}
