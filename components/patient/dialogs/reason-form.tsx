'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { TextArea } from '#components/ui/text-area.tsx';
import type { Failure } from '#lib/result.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords } from './use-step.ts';

const SHORTEST = 3;

/** A step for which nothing has to be said but why. */
export function ReasonForm({
  label,
  onReason,
  failure,
  ...rest
}: {
  title: ReactNode;
  lead: ReactNode;
  label: string;
  submit: string;
  busy: boolean;
  failure: Failure | null;
  onReason: (reason: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('acts');
  const words = useFieldWords(failure);
  const [text, setText] = useState('');
  const [wasTried, setTried] = useState(false);
  const reason = text.trim();
  const isMissing = reason.length < SHORTEST;
  function submit() {
    setTried(true);
    if (!isMissing) onReason(reason);
  }
  return (
    <StepForm {...rest} failure={failure} onSubmit={submit} isTouched={text !== ''}>
      <TextArea
        label={label}
        rows={3}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={wasTried && isMissing ? t('field.reason') : words('reason')}
      />
    </StepForm>
  );
}
