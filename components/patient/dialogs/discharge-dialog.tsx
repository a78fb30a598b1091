'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { DISCHARGE_REASONS, type DischargeReason } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import { useReach } from '../use-act.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

const SHORTEST = 20;

/** Ends the episode of care with a letter that is made from the record. */
export default function DischargeDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const acts = useCareActs();
  const reach = useReach();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [reason, setReason] = useState<DischargeReason | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [own, setLetter] = useState<string | null>(null);
  const [withFollowUp, setFollowUp] = useState(true);
  const [wasTried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one draft per opening
  useEffect(() => {
    let isCurrent = true;
    void reach(() => acts.letter({ patientId: patient.patientId })).then((result) => {
      if (isCurrent) setDraft(result.ok ? result.data.text : '');
    });
    return () => {
      isCurrent = false;
    };
  }, [patient.patientId]);
  const letter = own ?? draft ?? '';
  const isShort = letter.trim().length < SHORTEST;
  function submit() {
    setTried(true);
    if (reason === null || isShort) return;
    send(
      acts.discharge,
      { reason, letter: letter.trim(), withFollowUp },
      t('discharge.saved', { name: patient.givenName }),
    );
  }
  return (
    <StepForm
      title={t('discharge.title', { name: patient.name })}
      lead={t('discharge.lead', { name: patient.givenName })}
      submit={t('discharge.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={reason !== null || own !== null}
    >
      <RadioCards
        label={t('discharge.reason')}
        name="discharge-reason"
        columns={2}
        value={reason}
        onChange={setReason}
        options={DISCHARGE_REASONS.map((value) => ({ value, label: t(`discharge.reasons.${value}`) }))}
        error={wasTried && reason === null ? t('field.choose') : words('reason')}
      />
      <TextArea
        label={t('discharge.letter')}
        hint={draft === null ? t('discharge.letterLoading') : t('discharge.letterHint')}
        rows={12}
        maxLength={20_000}
        value={letter}
        onChange={(event) => setLetter(event.target.value)}
        error={wasTried && isShort && draft !== null ? t('field.letter') : words('letter')}
      />
      <Checkbox
        label={t('discharge.followUp')}
        detail={t('discharge.followUpDetail')}
        checked={withFollowUp}
        onChange={(event) => setFollowUp(event.target.checked)}
      />
    </StepForm>
  );
}
