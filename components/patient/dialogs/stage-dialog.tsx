'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useCareActs } from '../care-acts.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

const STAGES = [1, 2, 3, 4] as const;
const SHORTEST = 3;

/** Another working stage, with the reason. */
export default function StageDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const stages = useTranslations('glyph.stage');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [stage, setStage] = useState<(typeof STAGES)[number] | null>(null);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isReasonMissing = reason.trim().length < SHORTEST;
  function submit() {
    setTried(true);
    if (stage === null || isReasonMissing) return;
    send(
      acts.stage,
      { stage, fromStage: patient.stage, reason: reason.trim() },
      t('stage.saved', { stage: stages(`${stage}`) }),
    );
  }
  return (
    <StepForm
      title={t('stage.title', { name: patient.name })}
      lead={t('stage.lead', { stage: stages(`${patient.stage}`) })}
      submit={t('stage.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={stage !== null || reason !== ''}
    >
      <RadioCards
        label={t('stage.which')}
        name="stage"
        value={stage === null ? null : `${stage}`}
        onChange={(value) => setStage(STAGES.find((one) => `${one}` === value) ?? null)}
        options={STAGES.filter((one) => one !== patient.stage).map((one) => ({
          value: `${one}`,
          label: stages(`${one}`),
        }))}
        error={wasTried && stage === null ? t('field.choose') : words('stage')}
      />
      <TextArea
        label={t('stage.reason')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={wasTried && isReasonMissing ? t('field.reason') : words('reason')}
      />
    </StepForm>
  );
}
