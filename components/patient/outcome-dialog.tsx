'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { Act } from './acts.ts';
import { FormDialog } from './form-dialog.tsx';
import { useAct } from './use-act.ts';

const CHOICES = ['emergency', 'referred', 'examined', 'known', 'mistake'] as const;
type Choice = (typeof CHOICES)[number];

type Props = {
  name: string;
  flagId: string;
  says: string;
  close: Act;
  onClose: () => void;
  onClosed: () => void;
};

/** The only way a red flag ends: what happened, and what was found. Needs the areas `patient` and `ui`. */
export function OutcomeDialog({ name, flagId, says, close, onClose, onClosed }: Props) {
  const t = useTranslations('patient.outcomeDialog');
  const [choice, setChoice] = useState<Choice | null>(null);
  const [detail, setDetail] = useState('');
  const [wasTried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  function submit() {
    setTried(true);
    const found = detail.trim();
    if (choice === null || found === '') return;
    run(
      () => close({ flagId, outcome: t('text', { choice: t(choice), detail: found }) }),
      () => {
        toasts.done(t('saved'));
        onClosed();
        onClose();
      },
    );
  }
  return (
    <FormDialog
      urgent
      title={t('title', { name })}
      lead={t('lead', { says })}
      submit={t('save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notSaved')}
      isTouched={detail !== '' || choice !== null}
    >
      <RadioCards
        label={t('choice')}
        name="outcome"
        value={choice}
        onChange={setChoice}
        options={CHOICES.map((value) => ({ value, label: t(value) }))}
        error={wasTried && choice === null ? t('choiceMissing') : undefined}
      />
      <TextArea
        label={t('detail')}
        rows={4}
        maxLength={2000}
        value={detail}
        onChange={(event) => setDetail(event.target.value)}
        error={wasTried && detail.trim() === '' ? t('detailMissing') : failure?.fields?.outcome}
      />
    </FormDialog>
  );
}
