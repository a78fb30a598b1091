'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import { REVIEW_WAYS, type ReviewWay } from '#lib/data/acts/view.ts';
import { useCareActs } from '../care-acts.tsx';
import { useDays } from '../when.ts';
import type { StepDialogProps } from './dialog-props.ts';
import { StepForm } from './step-form.tsx';
import { useFieldWords, useStep } from './use-step.ts';

const WEEK = 7;
const YEAR = 365;

/** Books the next review, or records that it takes place today. */
export default function ReviewDialog(props: StepDialogProps) {
  const { patient, onClose } = props;
  const t = useTranslations('acts');
  const days = useDays(patient.today);
  const acts = useCareActs();
  const { busy, failure, send } = useStep(props);
  const words = useFieldWords(failure);
  const [what, setWhat] = useState<'book' | 'held'>(patient.nextReview === patient.today ? 'held' : 'book');
  const [on, setOn] = useState(addDays(patient.today, WEEK));
  const [how, setHow] = useState<ReviewWay>('clinic');
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const last = addDays(patient.today, YEAR);
  const isDayGood = on >= patient.today && on <= last;
  const said = note.trim() === '' ? null : note.trim();
  function submit() {
    setTried(true);
    if (what === 'held') send(acts.hold, { note: said }, t('review.savedHeld'));
    else if (isDayGood) {
      send(acts.book, { on, how, note: said }, t('review.saved', { date: days.date(on) }));
    }
  }
  return (
    <StepForm
      title={t('review.title', { name: patient.name })}
      submit={t(what === 'held' ? 'review.saveHeld' : 'review.save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      isTouched={note !== ''}
    >
      <RadioCards
        label={t('review.what')}
        name="review-what"
        columns={2}
        value={what}
        onChange={setWhat}
        options={[
          { value: 'book', label: t('review.book') },
          { value: 'held', label: t('review.held') },
        ]}
      />
      {what === 'book' && (
        <>
          <TextField
            type="date"
            label={t('review.on')}
            min={patient.today}
            max={last}
            value={on}
            onChange={(event) => setOn(event.target.value)}
            hint={
              patient.nextReview === null || patient.nextReview === on
                ? undefined
                : t('review.moves', { date: days.date(patient.nextReview) })
            }
            error={wasTried && !isDayGood ? t('field.range') : words('on')}
          />
          <RadioCards
            label={t('review.how')}
            name="review-how"
            columns={3}
            value={how}
            onChange={setHow}
            options={REVIEW_WAYS.map((value) => ({ value, label: t(`review.way.${value}`) }))}
          />
        </>
      )}
      <TextField
        label={t('review.note')}
        note={t('review.noteOptional')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        error={words('note')}
      />
    </StepForm>
  );
}
