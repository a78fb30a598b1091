'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DoseWords } from '#components/today/dose-words.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ActPlanView, PlanItemView } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { FromWords } from './from-words.tsx';
import { DoseChange, ReadsBox } from './reads-box.tsx';
import { StepForm } from './step-form.tsx';
import { TellField, useTell } from './tell-field.tsx';
import { useFieldWords, useStep } from './use-step.ts';
import { WithPlan } from './with-plan.tsx';

const OUT = '';
const SHORTEST = 3;

/** An exercise makes room for an easier one, or is left out for now. */
export default function SwapDialog(props: StepDialogProps) {
  const t = useTranslations('acts');
  return (
    <WithPlan step={props} title={t('swap.title', { name: props.patient.name })}>
      {(plan) => <Swap {...props} plan={plan} />}
    </WithPlan>
  );
}

/** The exercise that the flag is about, else the one that hurt most lately. */
function firstChoice(items: readonly PlanItemView[], subject: string | null): PlanItemView | undefined {
  const worst = (item: PlanItemView) => item.movedDown * 10 + Math.max(0, ...item.recentPains);
  return (
    items.find((item) => item.exercise === subject) ?? [...items].sort((a, b) => worst(b) - worst(a)).at(0)
  );
}

function Swap({ plan, ...props }: StepDialogProps & { plan: ActPlanView }) {
  const { patient, flag, onClose } = props;
  const t = useTranslations('acts');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const first = firstChoice(plan.items, flag?.subject ?? null);
  const [exercise, setExercise] = useState(first?.exercise ?? '');
  const item = plan.items.find((one) => one.exercise === exercise);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const slug = chosen ?? item?.easier[0]?.exercise ?? OUT;
  const easier = item?.easier.find((one) => one.exercise === slug) ?? null;
  const needsReason = easier?.hasConflict === true && reason.trim().length < SHORTEST;
  const tell = useTell(
    easier === null
      ? t('swap.wordsOut', { name: patient.givenName, before: item?.name ?? '' })
      : t('swap.words', { name: patient.givenName, before: item?.name ?? '', after: easier.name }),
  );
  function submit() {
    setTried(true);
    if (!item || needsReason) return;
    send(
      acts.swap,
      {
        programId: plan.programId,
        fromVersionId: plan.versionId,
        exercise,
        to: easier?.exercise ?? null,
        reason: reason.trim() === '' ? null : reason.trim(),
        tell: tell.words,
      },
      t('swap.saved'),
    );
  }
  return (
    <StepForm
      title={t('swap.title', { name: patient.name })}
      submit={t(easier === null ? 'swap.saveOut' : 'swap.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={tell.isOwn || reason !== ''}
    >
      <Select
        label={t('swap.which')}
        value={exercise}
        onChange={(event) => {
          setExercise(event.target.value);
          setChosen(null);
        }}
        options={plan.items.map(({ exercise: value, name }) => ({ value, label: name }))}
        hint={item && <Felt item={item} />}
        error={words('exercise')}
      />
      {item?.easier.length === 0 && <p className="text-ink-2">{t('swap.none')}</p>}
      <RadioCards
        label={t('swap.to')}
        name="swap-to"
        value={slug}
        onChange={setChosen}
        options={[
          ...(item?.easier ?? []).map((one) => ({
            value: one.exercise,
            label: one.name,
            detail: (
              <>
                <DoseWords prescription={one.prescription} />. {one.hasConflict && t('swap.conflict')}
              </>
            ),
          })),
          { value: OUT, label: t('swap.out'), detail: t('swap.outDetail') },
        ]}
        error={words('to')}
      />
      {easier?.hasConflict && (
        <TextField
          label={t('swap.reason')}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          error={wasTried && needsReason ? t('field.reason') : words('reason')}
        />
      )}
      <p>
        <FromWords plan={plan} today={patient.today} />
      </p>
      {easier !== null && (
        <ReadsBox givenName={patient.givenName}>
          <DoseChange name={easier.name} before={null} after={easier.prescription} />
          <p className="text-ink-2">{easier.cue}</p>
        </ReadsBox>
      )}
      <TellField tell={tell} givenName={patient.givenName} />
    </StepForm>
  );
}

/** How the exercise was taken lately. */
function Felt({ item }: { item: PlanItemView }) {
  const t = useTranslations('acts.swap');
  const parts = [
    ...(item.recentPains.length > 0 ? [t('pains', { pains: item.recentPains.slice(0, 5).join(', ') })] : []),
    ...(item.movedDown > 0 ? [t('movedDown', { count: item.movedDown })] : []),
  ];
  return <>{parts.join('; ')}</>;
}
