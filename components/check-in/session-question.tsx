'use client';

import { useTranslations } from 'next-intl';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { asksWhich, doneExercises } from './answers.ts';
import type { QuestionProps } from './check-in.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import { useThumb } from './use-thumb.ts';

const responses = ['up', 'same', 'down'] as const;

/** Worst pain while exercising and where it went; when it was sore, which exercise it was. */
export function SessionQuestion({ view, checkIn }: QuestionProps) {
  const t = useTranslations('checkin.session');
  const thumb = useThumb();
  const { answers } = checkIn;
  const done = doneExercises(view, answers);
  function goOnWhenDone(peak: number | null, response: string | null) {
    const asks = asksWhich({ ...answers, peak, response: response as typeof answers.response });
    if (peak !== null && response !== null && !asks) thumb.goOn(checkIn.next);
  }
  return (
    <div className="grid gap-6" {...thumb.watch}>
      <PainScale
        label={<span className="sr-only">{t('title')}</span>}
        name="peak"
        value={answers.peak}
        onChange={(peak) => {
          checkIn.answer({ peak });
          goOnWhenDone(peak, answers.response);
        }}
      />
      <ChoiceTiles
        legend={t('where')}
        isNamed
        columns={3}
        name="response"
        value={answers.response}
        onChange={(response) => {
          checkIn.answer({ response });
          goOnWhenDone(answers.peak, response);
        }}
        options={responses.map((value) => ({ value, label: t(value) }))}
      />
      {asksWhich(answers) && (
        <fieldset>
          <legend className="label-patient mb-1.5">{t('which')}</legend>
          <div className="grid gap-2">
            {view.exercises
              .filter(({ exercise }) => done.includes(exercise))
              .map(({ exercise, name }) => (
                <Checkbox
                  key={exercise}
                  card
                  label={name}
                  checked={answers.hurtful.includes(exercise)}
                  onChange={(event) =>
                    checkIn.answer({
                      hurtful: event.target.checked
                        ? [...answers.hurtful, exercise]
                        : answers.hurtful.filter((one) => one !== exercise),
                    })
                  }
                />
              ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
