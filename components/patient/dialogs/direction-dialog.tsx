'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MOVEMENTS, type Movement, RESPONSES, type Response } from '#lib/data/programs/view.ts';
import { directionOf } from '#lib/plan/direction-of.ts';
import { useCareActs } from '../care-acts.tsx';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

type Responses = Record<Movement, Response | null>;

const UNTESTED: Responses = { extension: null, flexion: null, side: null };

/** How symptoms answered to repeated movements today, and which direction helps. */
export default function DirectionDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [responses, setResponses] = useState<Responses>(UNTESTED);
  const [chosen, setChosen] = useState<Movement | 'none' | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const isTested = MOVEMENTS.some((movement) => responses[movement] !== null);
  const direction = chosen ?? (isTested ? directionOf(responses) : null);
  const isConclusionBad = direction !== null && direction !== 'none' && responses[direction] === null;
  function submit() {
    setTried(true);
    if (!isTested || direction === null || isConclusionBad) return;
    send(
      acts.direction,
      { responses, direction, note: note.trim() === '' ? null : note.trim() },
      t('direction.saved'),
    );
  }
  return (
    <StepForm
      title={t('direction.title', { name: patient.name })}
      lead={t('direction.lead')}
      submit={t('direction.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={isTested || note !== ''}
    >
      <div className="grid gap-3 sm:grid-cols-3">
        {MOVEMENTS.map((movement) => (
          <Select
            key={movement}
            label={t(`direction.movement.${movement}`)}
            value={responses[movement] ?? ''}
            onChange={(event) =>
              setResponses({
                ...responses,
                [movement]: RESPONSES.find((response) => response === event.target.value) ?? null,
              })
            }
            options={[
              { value: '', label: t('direction.response.none') },
              ...RESPONSES.map((value) => ({ value, label: t(`direction.response.${value}`) })),
            ]}
          />
        ))}
      </div>
      {wasTried && !isTested && (
        <p role="alert" className="text-urgent">
          {t('field.response')}
        </p>
      )}
      <RadioCards
        label={t('direction.conclusion')}
        name="direction"
        columns={2}
        value={direction}
        onChange={setChosen}
        options={[
          ...MOVEMENTS.map((value) => ({ value, label: t(`direction.movement.${value}`) })),
          { value: 'none' as const, label: t('direction.none') },
        ]}
        error={wasTried && isConclusionBad ? t('field.untested') : words('direction')}
      />
      {Object.values(responses).includes('peripheralized') && (
        <p className="text-ink-2">{t('direction.downNote')}</p>
      )}
      <TextField
        label={t('direction.note')}
        note={t('review.noteOptional')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        error={words('note')}
      />
    </StepForm>
  );
}
