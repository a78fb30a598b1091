'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { ActPlanView } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import { useDays } from '../when.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { FromWords } from './from-words.tsx';
import { StepForm } from './step-form.tsx';
import { TellField, useTell } from './tell-field.tsx';
import { useFieldWords, useStep } from './use-step.ts';
import { WithPlan } from './with-plan.tsx';

const SHORTEST = 3;

/** Forward or back to another phase of the program. */
export default function PhaseDialog(props: StepDialogProps) {
  const t = useTranslations('acts');
  return (
    <WithPlan step={props} title={t('phase.title', { name: props.patient.name })}>
      {(plan) => <Phase {...props} plan={plan} />}
    </WithPlan>
  );
}

function Phase({ plan, ...props }: StepDialogProps & { plan: ActPlanView }) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const days = useDays(patient.today);
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const { latestPosition: now, phases, gate } = plan;
  const others = phases.filter(({ position }) => position !== now);
  const [to, setTo] = useState(
    (others.find(({ position }) => position > now) ?? others.at(-1))?.position ?? null,
  );
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const title = phases.find(({ position }) => position === to)?.title ?? '';
  const isBack = to !== null && to < now;
  const checks = to === now + 1 ? (gate?.checks ?? []) : [];
  const isReady = to === now + 1 && gate?.met === true && checks.every(({ key }) => checked.includes(key));
  const isReasonMissing = !isReady && reason.trim().length < SHORTEST;
  const tell = useTell(t(isBack ? 'phase.wordsBack' : 'phase.words', { name: patient.givenName, title }));
  function submit() {
    setTried(true);
    if (to === null || isReasonMissing) return;
    send(
      acts.phase,
      {
        programId: plan.programId,
        fromVersionId: plan.versionId,
        fromPosition: now,
        toPosition: to,
        checked: [...checked],
        reason: reason.trim().length < SHORTEST ? null : reason.trim(),
        tell: tell.words,
      },
      t('phase.saved', { position: to, date: days.date(plan.from) }),
    );
  }
  const gateKey = gate?.met === true ? 'gateMet' : gate?.met === false ? 'gateOpen' : 'gateUnknown';
  return (
    <StepForm
      title={t('phase.title', { name: patient.name })}
      submit={t('phase.save', { position: to ?? now })}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={reason !== '' || tell.isOwn}
    >
      <RadioCards
        label={t('phase.which')}
        name="phase-to"
        value={to === null ? null : `${to}`}
        onChange={(value) => setTo(Number(value))}
        options={others.map(({ position, title: label }) => ({
          value: `${position}`,
          label: t('phase.option', { position, title: label }),
          detail: position === now + 1 ? t('phase.forward') : position < now ? t('phase.back') : undefined,
        }))}
        error={words('toPosition')}
      />
      {to === now + 1 && <p className="text-ink-2">{t(`phase.${gateKey}`)}</p>}
      {checks.map(({ key, words: check }) => (
        <Checkbox
          key={key}
          label={check}
          detail={t('phase.lookedAt')}
          checked={checked.includes(key)}
          onChange={(event) =>
            setChecked(event.target.checked ? [...checked, key] : checked.filter((one) => one !== key))
          }
        />
      ))}
      {!isReady && (
        <TextArea
          label={t('phase.reason')}
          hint={t('phase.reasonHint')}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={wasTried && isReasonMissing ? t('field.reason') : words('reason')}
        />
      )}
      <p>
        <FromWords plan={plan} today={patient.today} />
      </p>
      <TellField tell={tell} givenName={patient.givenName} />
    </StepForm>
  );
}
