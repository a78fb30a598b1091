'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_GOALS } from '#lib/clinical/intake/options.ts';
import type { QuestionProps } from './ahead.tsx';

const COMMON = ['walk', 'sit', 'drive', 'house', 'work', 'sleep', 'lift', 'sport', 'socks'] as const;

/** Up to three activities to get back: common ones to tick, or own words. */
export function GoalsQuestion({ ahead }: QuestionProps) {
  const t = useTranslations('ahead.goals');
  const goals = ahead.answers.goals ?? [];
  const [own, setOwn] = useState('');
  const isFull = goals.length >= MAX_GOALS;
  const words = COMMON.map((key) => t(`common.${key}`));
  const others = goals.filter(({ activity }) => !words.includes(activity));
  const add = (activity: string) =>
    ahead.answer({ goals: [...goals, { id: v7(), activity, baseline: null }] });
  const remove = (activity: string) =>
    ahead.answer({ goals: goals.filter((goal) => goal.activity !== activity) });
  return (
    <div className="grid gap-3">
      <ul className="grid gap-1.5">
        {[...others.map(({ activity }) => activity), ...words].map((activity) => {
          const isOn = goals.some((goal) => goal.activity === activity);
          return (
            <li key={activity}>
              <Checkbox
                card
                className="!py-1.5"
                label={activity}
                checked={isOn}
                aria-disabled={isFull && !isOn}
                onChange={() => (isOn ? remove(activity) : !isFull && add(activity))}
              />
            </li>
          );
        })}
      </ul>
      {isFull ? (
        <p role="status" className="text-base text-ink-2">
          {t('full')}
        </p>
      ) : (
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            patient
            className="min-w-0 flex-[1_1_12rem]"
            label={t('own')}
            maxLength={80}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
          <Button
            size="patient"
            onClick={() => {
              const activity = own.trim();
              if (activity === '' || goals.some((goal) => goal.activity === activity)) return;
              add(activity);
              setOwn('');
            }}
          >
            {t('add')}
          </Button>
        </div>
      )}
      {ahead.answers.goals === undefined && (
        <Button size="patient" className="w-full" onClick={() => ahead.next({ goals: [] })}>
          {t('skip')}
        </Button>
      )}
    </div>
  );
}

/** How well each of them goes now. */
export function GoalsNowQuestion({ ahead }: QuestionProps) {
  const t = useTranslations('ahead.goalsNow');
  const goals = ahead.answers.goals ?? [];
  return (
    <div className="grid gap-6">
      {goals.map(({ id, activity, baseline }) => (
        <PainScale
          key={id}
          label={activity}
          ends={{ low: t('low'), high: t('high') }}
          name={`goal-${id}`}
          value={baseline}
          onChange={(value) =>
            ahead.answer({
              goals: goals.map((goal) => (goal.id === id ? { ...goal, baseline: value } : goal)),
            })
          }
        />
      ))}
    </div>
  );
}
