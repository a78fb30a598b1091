'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Stepper } from '#components/ui/stepper.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import type { ActPlanView } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import { useDays } from '../when.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { FromWords } from './from-words.tsx';
import { DoseChange, ReadsBox } from './reads-box.tsx';
import { StepForm } from './step-form.tsx';
import { TellField, useTell } from './tell-field.tsx';
import { useStep } from './use-step.ts';
import { WithPlan } from './with-plan.tsx';

/** Half the dose for some days; the usual one comes back by itself. */
export default function HalveDialog(props: StepDialogProps) {
  const t = useTranslations('acts');
  return (
    <WithPlan step={props} title={t('halve.title', { name: props.patient.name })}>
      {(plan) => <Halve {...props} plan={plan} />}
    </WithPlan>
  );
}

function Halve({ plan, ...props }: StepDialogProps & { plan: ActPlanView }) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const day = useDays(patient.today);
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const [days, setDays] = useState(plan.halfDays);
  const until = day.date(addDays(plan.from, days - 1));
  const returns = day.date(addDays(plan.from, days));
  const tell = useTell(t('halve.words', { name: patient.givenName, until, returns }));
  const isSame = (item: ActPlanView['items'][number]) =>
    JSON.stringify(item.half) === JSON.stringify(item.prescription);
  function submit() {
    send(
      acts.halve,
      { programId: plan.programId, fromVersionId: plan.versionId, days, tell: tell.words },
      t('halve.saved', { until }),
    );
  }
  return (
    <StepForm
      title={t('halve.title', { name: patient.name })}
      lead={plan.halfUntil === null ? undefined : t('halve.running', { until: day.date(plan.halfUntil) })}
      submit={t('halve.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={tell.isOwn}
    >
      <Stepper label={t('halve.days')} value={days} onChange={setDays} min={1} max={7} />
      <p>
        <FromWords plan={plan} today={patient.today} /> {t('halve.until', { until, returns })}
      </p>
      <ReadsBox givenName={patient.givenName}>
        {plan.items.map((item) =>
          isSame(item) ? (
            <p key={item.exercise}>
              <b>{item.name}</b>: {t('halve.same')}
            </p>
          ) : (
            <DoseChange
              key={item.exercise}
              name={item.name}
              before={plan.halfUntil === null ? item.prescription : null}
              after={plan.halfUntil === null ? item.half : item.prescription}
            />
          ),
        )}
      </ReadsBox>
      <TellField tell={tell} givenName={patient.givenName} />
    </StepForm>
  );
}
