'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DoseWords } from '#components/today/dose-words.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import type { ActPlanView } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { FromWords } from './from-words.tsx';
import { ReadsBox } from './reads-box.tsx';
import { StepForm } from './step-form.tsx';
import { TellField, useTell } from './tell-field.tsx';
import { useFieldWords, useStep } from './use-step.ts';
import { WithPlan } from './with-plan.tsx';

/** A routine of this many exercises is a short one. */
const SHORT = 3;

/** Fewer exercises in the phase in force. */
export default function ShortenDialog(props: StepDialogProps) {
  const t = useTranslations('acts');
  return (
    <WithPlan step={props} title={t('shorten.title', { name: props.patient.name })}>
      {(plan) => <Shorten {...props} plan={plan} />}
    </WithPlan>
  );
}

function Shorten({ plan, ...props }: StepDialogProps & { plan: ActPlanView }) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const first = Math.min(SHORT, Math.max(1, plan.items.length - 1));
  const [keep, setKeep] = useState<readonly string[]>(
    plan.items.slice(0, first).map((item) => item.exercise),
  );
  const [wasTried, setTried] = useState(false);
  const kept = plan.items.filter((item) => keep.includes(item.exercise));
  const isGood = kept.length > 0 && kept.length < plan.items.length;
  const tell = useTell(
    t('shorten.words', { name: patient.givenName, list: kept.map(({ name }) => name).join(', ') }),
  );
  function submit() {
    setTried(true);
    if (!isGood) return;
    send(
      acts.shorten,
      {
        programId: plan.programId,
        fromVersionId: plan.versionId,
        keep: kept.map((item) => item.exercise),
        tell: tell.words,
      },
      t('shorten.saved'),
    );
  }
  return (
    <StepForm
      title={t('shorten.title', { name: patient.name })}
      lead={t('shorten.lead')}
      submit={t('shorten.save', { count: kept.length })}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={tell.isOwn}
    >
      <fieldset className="grid gap-2">
        <legend className="label mb-1">{t('shorten.keep')}</legend>
        {plan.items.map((item) => (
          <Checkbox
            key={item.exercise}
            label={item.name}
            detail={<DoseWords prescription={item.prescription} />}
            checked={keep.includes(item.exercise)}
            onChange={(event) =>
              setKeep(
                event.target.checked
                  ? [...keep, item.exercise]
                  : keep.filter((exercise) => exercise !== item.exercise),
              )
            }
          />
        ))}
        {wasTried && !isGood && (
          <p role="alert" className="text-urgent">
            {kept.length === 0 ? t('field.choose') : t('field.all')}
          </p>
        )}
        {words('keep') !== undefined && (
          <p role="alert" className="text-urgent">
            {words('keep')}
          </p>
        )}
      </fieldset>
      <p>
        <FromWords plan={plan} today={patient.today} />
      </p>
      <ReadsBox givenName={patient.givenName}>
        <p>{kept.map(({ name }) => name).join(', ')}</p>
      </ReadsBox>
      <TellField tell={tell} givenName={patient.givenName} />
    </StepForm>
  );
}
