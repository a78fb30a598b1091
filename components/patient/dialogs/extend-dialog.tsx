'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import type { ActPlanView } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import { useDays } from '../when.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { TellField, useTell } from './tell-field.tsx';
import { useFieldWords, useStep } from './use-step.ts';
import { WithPlan } from './with-plan.tsx';

const WEEKS = ['1', '2', '4'] as const;
type Weeks = (typeof WEEKS)[number];

/** The program goes on as it is for some weeks. */
export default function ExtendDialog(props: StepDialogProps) {
  const t = useTranslations('acts');
  return (
    <WithPlan step={props} title={t('extend.title', { name: props.patient.name })}>
      {(plan) => <Extend {...props} plan={plan} />}
    </WithPlan>
  );
}

function Extend({ plan, ...props }: StepDialogProps & { plan: ActPlanView }) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const days = useDays(patient.today);
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [weeks, setWeeks] = useState<Weeks>('2');
  const start = plan.endsOn ?? patient.today;
  const endOf = (count: Weeks) => addDays(start, Number(count) * 7);
  const until = days.date(endOf(weeks));
  const tell = useTell(t('extend.words', { name: patient.givenName, date: until }));
  function submit() {
    if (plan.endsOn === null) return;
    send(
      acts.extend,
      {
        programId: plan.programId,
        fromVersionId: plan.versionId,
        endsOn: endOf(weeks),
        tell: tell.words,
      },
      t('extend.saved', { date: until }),
    );
  }
  return (
    <StepForm
      title={t('extend.title', { name: patient.name })}
      lead={
        plan.endsOn === null
          ? t('extend.openEnd', { title: plan.title })
          : t('extend.lead', { title: plan.title, date: days.date(plan.endsOn) })
      }
      submit={t('extend.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={tell.isOwn}
    >
      {plan.endsOn !== null && (
        <>
          <RadioCards
            label={t('extend.weeks')}
            name="extend-weeks"
            value={weeks}
            onChange={setWeeks}
            options={WEEKS.map((value) => ({
              value,
              label: t('extend.week', { count: Number(value), date: days.date(endOf(value)) }),
            }))}
            error={words('endsOn')}
          />
          <TellField tell={tell} givenName={patient.givenName} />
        </>
      )}
      <TextLink href={`/patients/${patient.patientId}/assign`}>{t('extend.edit')}</TextLink>
    </StepForm>
  );
}
