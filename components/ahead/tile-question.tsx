'use client';

import { useTranslations } from 'next-intl';
import { ChoiceTiles } from '#components/check-in/choice-tiles.tsx';
import { useThumb } from '#components/check-in/use-thumb.ts';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import type { QuestionProps } from './ahead.tsx';
import { AGO, PAIN_FREE } from './questions.ts';

type Name = 'numbness' | 'onset' | 'course' | 'pattern' | 'earlier' | 'painFree';

/** One of a few big answers; a finger goes on by itself. */
export function TileQuestion({ ahead, view, name }: QuestionProps & { name: Name }) {
  const t = useTranslations('ahead');
  const thumb = useThumb();
  const { answers } = ahead;
  const options = optionsOf(name, view.today);
  return (
    <div {...thumb.watch}>
      <ChoiceTiles
        legend={t(`${name}.title`)}
        name={name}
        columns={options.length > 6 ? 2 : 1}
        options={options.map(({ key }) => ({ value: key, label: t(`${name}.${key}` as 'course.better') }))}
        value={chosenOf(name, answers, options)}
        onChange={(key) => {
          const chosen = options.find((option) => option.key === key);
          if (!chosen) return;
          ahead.answer(chosen.answer);
          thumb.goOn(ahead.next);
        }}
      />
    </div>
  );
}

type Option = { key: string; answer: Answers };

function optionsOf(name: Name, today: string): Option[] {
  switch (name) {
    case 'numbness':
      return [0, 1, 2, 3].map((numbness) => ({ key: `n${numbness}`, answer: { numbness } }));
    case 'onset':
      return AGO.map(({ key, days, precision }) => ({
        key,
        answer: { onset: { date: addDays(today, -days), precision } },
      }));
    case 'course':
      return (['better', 'same', 'worse'] as const).map((course) => ({ key: course, answer: { course } }));
    case 'pattern':
      return (['constant', 'intermittent'] as const).map((pattern) => ({
        key: pattern,
        answer: { pattern },
      }));
    case 'earlier':
      return [0, 1, 2, 3].map((earlier) => ({ key: `n${earlier}`, answer: { earlier } }));
    default:
      return PAIN_FREE.map(({ key, months }) => ({ key, answer: { painFreeMonths: months } }));
  }
}

function chosenOf(name: Name, answers: Answers, options: readonly Option[]): string | null {
  const key = name === 'painFree' ? 'painFreeMonths' : name;
  const given = JSON.stringify(answers[key]);
  if (given === undefined) return null;
  return options.find(({ answer }) => JSON.stringify(answer[key]) === given)?.key ?? null;
}
