'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Check, Icon } from '#components/ui/icon.tsx';
import type { SkipReason } from '#lib/clinical/history.ts';
import type { ExerciseAnswer } from './answers.ts';
import type { QuestionProps } from './check-in.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';

const hows = ['done', 'part', 'skipped'] as const;
const reasons: readonly SkipReason[] = ['pain', 'flare', 'ill', 'time', 'forgot', 'unsure'];

/** Exercises that are not in the log yet: one tap for all, or one by one. */
export function ExercisesQuestion({ view, checkIn }: QuestionProps) {
  const t = useTranslations('checkin.exercises');
  const { answers } = checkIn;
  function say(exercise: string, answer: ExerciseAnswer) {
    checkIn.answer({ exercises: 'each', each: { ...answers.each, [exercise]: answer } });
  }
  return (
    <div className="grid gap-2.5">
      <Button
        variant="primary"
        size="hero"
        className="w-full"
        icon={<Icon of={Check} size="lg" weight={3} />}
        onClick={() => checkIn.next({ exercises: 'all', each: {} })}
      >
        {t('allDone')}
      </Button>
      <Button
        size="patient"
        className="w-full"
        onClick={() => checkIn.next({ exercises: 'later', each: {}, peak: null, response: null })}
      >
        {t('later')}
      </Button>
      <h2 className="mt-3 px-1 text-lg">{t('each')}</h2>
      <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
        {view.exercises.map(({ exercise, name }) => {
          const said = answers.exercises === 'each' ? answers.each[exercise] : undefined;
          return (
            <li key={exercise} className="px-4 py-3">
              <ChoiceTiles
                legend={name}
                isNamed
                columns={3}
                name={exercise}
                value={said?.how ?? null}
                onChange={(how) =>
                  say(exercise, { how, why: how === 'skipped' ? (said?.why ?? null) : null })
                }
                options={hows.map((value) => ({ value, label: t(value) }))}
              />
              {said?.how === 'skipped' && (
                <div className="mt-3">
                  <ChoiceTiles
                    legend={t('why')}
                    isNamed
                    columns={2}
                    name={`${exercise}-why`}
                    value={said.why}
                    onChange={(why) => say(exercise, { how: 'skipped', why })}
                    options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
