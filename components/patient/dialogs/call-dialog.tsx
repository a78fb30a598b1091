'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Phone } from '#components/ui/icon.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { CALL_OUTCOMES, type CallOutcome } from '#lib/data/acts/view.ts';
import { type CareAct, useCareActs } from '../care-acts.tsx';
import { phoneHref } from '../next-step.ts';
import type { PatientInDialog, StepDialogProps, StepSender } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

type Props = StepSender & { patient: Pick<PatientInDialog, 'name' | 'givenName' | 'phone'>; call: CareAct };

/** The call of the patient page. */
export default function CallDialog(props: StepDialogProps) {
  return <CallForm {...props} call={useCareActs().call} />;
}

/** A call: the number, whether somebody answered, and what was said. Needs the areas `acts` and `ui`. */
export function CallForm({ call, ...props }: Props) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [said, setSaid] = useState('');
  const [wasTried, setTried] = useState(false);
  const isSaidMissing = outcome === 'reached' && said.trim() === '';
  function submit() {
    setTried(true);
    if (outcome === null || isSaidMissing) return;
    send(call, { outcome, said: said.trim() === '' ? null : said.trim() }, t('call.saved'));
  }
  return (
    <StepForm
      title={t('call.title', { name: patient.name })}
      submit={t('call.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={said !== '' || outcome !== null}
    >
      {patient.phone === null ? (
        <p className="text-ink-2">{t('call.noPhone')}</p>
      ) : (
        <ButtonLink
          href={phoneHref(patient.phone)}
          variant="soft"
          icon={<Icon of={Phone} />}
          className="justify-self-start"
        >
          {t('call.callNow', { phone: patient.phone })}
        </ButtonLink>
      )}
      <RadioCards
        label={t('call.outcome', { name: patient.givenName })}
        name="call-outcome"
        columns={3}
        value={outcome}
        onChange={setOutcome}
        options={CALL_OUTCOMES.map((value) => ({ value, label: t(`call.${value}`) }))}
        error={wasTried && outcome === null ? t('field.choose') : undefined}
      />
      <TextArea
        label={t(outcome === 'reached' || outcome === null ? 'call.said' : 'call.saidOptional')}
        rows={4}
        maxLength={4000}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
        error={wasTried && isSaidMissing ? t('field.said') : words('said')}
      />
    </StepForm>
  );
}
