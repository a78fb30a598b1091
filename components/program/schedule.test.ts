import { describe, expect, it } from 'vitest';
import { draftOf } from '#lib/data/programs/library.test-data.ts';
import type { ProgramDraft } from '#lib/data/programs/view.ts';
import { exerciseDays, suggestedTimes, withExerciseDay } from './schedule.ts';

describe('suggested times', () => {
  it.each([
    [0, ['08:00']],
    [1, ['08:00']],
    [2, ['08:00', '18:00']],
    [3, ['08:00', '14:00', '20:00']],
    [4, ['08:00', '12:00', '16:00', '20:00']],
    [6, ['08:00', '10:30', '13:00', '15:00', '17:30', '20:00']],
    [7, ['08:00', '10:30', '13:00', '15:00', '17:30', '20:00']],
  ])('%i rounds: %s', (rounds, times) => {
    expect(suggestedTimes(rounds)).toEqual(times);
  });
});

function onDays(days: Record<string, number[]>): ProgramDraft {
  const draft = draftOf(Object.keys(days));
  return {
    ...draft,
    phases: draft.phases.map((phase) => ({
      ...phase,
      items: phase.items.map((item) => ({
        ...item,
        prescription: {
          ...item.prescription,
          asNeeded: false,
          timesPerWeek: null,
          weekdays: days[item.prescription.exercise] ?? [],
        },
      })),
    })),
  };
}

const daysOf = (draft: ProgramDraft) =>
  draft.phases.flatMap((phase) => phase.items.map((item) => item.prescription.weekdays));

const ALL = [1, 2, 3, 4, 5, 6, 7];

describe('exercise days', () => {
  it('are those of all exercises together', () => {
    expect(exerciseDays(onDays({ 'pelvic-tilt': [1, 3], 'glute-bridge': [2, 3] }))).toEqual([1, 2, 3]);
  });

  it('one less: daily exercises follow, others lose only that day', () => {
    const draft = onDays({ 'pelvic-tilt': ALL, 'glute-bridge': [1, 3, 7], clamshell: [1, 3] });
    expect(daysOf(withExerciseDay(draft, 7))).toEqual([
      [1, 2, 3, 4, 5, 6],
      [1, 3],
      [1, 3],
    ]);
  });

  it('one more: only what is planned on every exercise day gets it', () => {
    const draft = onDays({ 'pelvic-tilt': [1, 3, 5], 'glute-bridge': [1] });
    expect(daysOf(withExerciseDay(draft, 6))).toEqual([[1, 3, 5, 6], [1]]);
  });

  it('the last day stays', () => {
    const draft = onDays({ 'pelvic-tilt': [1] });
    expect(withExerciseDay(draft, 1)).toBe(draft);
  });
});
