import { describe, expect, test } from 'vitest';
import { adherenceBand, adherenceOver, dayMarks, streakOn } from './adherence.ts';
import { type HistoryInput, historySchema } from './history.ts';
import { addDays, dayNumber } from './local-date.ts';
import { type Plan, planOf } from './plan.ts';

const MONDAY = '2026-01-05';
const on = (offset: number) => addDays(MONDAY, offset);

type Item = NonNullable<NonNullable<HistoryInput['programs']>[number]['items']>[number];
type Log = NonNullable<HistoryInput['exerciseLogs']>[number];

interface Setup {
  readonly items: readonly Item[];
  readonly logs?: readonly Log[];
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly pauses?: HistoryInput['pauses'];
}

const shape = historySchema.shape;

function plan({ items, logs = [], startsOn = MONDAY, endsOn, pauses = [] }: Setup): Plan {
  return planOf({
    programs: shape.programs.parse([{ startsOn, endsOn, items }]),
    pauses: shape.pauses.parse(pauses),
    exerciseLogs: shape.exerciseLogs.parse(logs),
  });
}

const item = (over: Partial<Item> = {}): Item => ({
  exercise: 'press-up',
  timesPerDay: 1,
  from: MONDAY,
  ...over,
});

/** Completions of one exercise from Monday on; null is no log. */
const done = (counts: readonly (number | null)[], exercise = 'press-up'): Log[] =>
  counts.flatMap((count, offset) => (count === null ? [] : [{ date: on(offset), exercise, done: count }]));

/** Adherence of the week before day `offset`. */
const week = (setup: Setup, offset = 7, days = 7) => adherenceOver(plan(setup), dayNumber(on(offset)), days);

describe('vectors of adherence', () => {
  test('K1 three exercises Mon/Wed/Fri, one done twice on a day: 8 of 9, 89 %', () => {
    const names = ['a', 'b', 'c'];
    const items = names.map((exercise) => item({ exercise, weekdays: [1, 3, 5], from: on(2) }));
    const doneOn = (offset: number, exercises: readonly string[]) =>
      exercises.map((exercise) => ({ date: on(offset), exercise, done: 1 }));
    const logs = [...doneOn(2, names), ...doneOn(4, ['a', 'b']), ...doneOn(7, names), ...doneOn(7, ['a'])];
    expect(week({ items, logs, startsOn: on(2) }, 9)).toMatchObject({ planned: 9, done: 8, percent: 89 });
  });

  test('K2 4 a day Mon–Wed, 2 a day from Thursday: 18 of 20, 90 %', () => {
    const items = [item({ timesPerDay: 4, to: on(2) }), item({ timesPerDay: 2, from: on(3) })];
    expect(week({ items, logs: done([4, 3, 4, 2, 2, 1, 2]) })).toMatchObject({
      planned: 20,
      done: 18,
      percent: 90,
    });
  });

  test('K3 the same, changed "from today" on Wednesday: 16 of 18, 89 %', () => {
    const items = [item({ timesPerDay: 4, to: on(2) }), item({ timesPerDay: 2, from: on(2) })];
    expect(week({ items, logs: done([4, 3, 3, 2, 2, 1, 2]) })).toMatchObject({
      planned: 18,
      done: 16,
      percent: 89,
    });
  });

  test('K4 begun 3 days ago: 3 days of the 14 count', () => {
    const setup = {
      items: [item({ from: on(4) })],
      startsOn: on(4),
      logs: done([null, null, null, null, 1, 1, 1]),
    };
    expect(week(setup, 7, 14)).toMatchObject({ planned: 3, done: 3, activeDays: 3 });
  });

  test('K5 paused all week: nothing planned, no percentage', () => {
    expect(week({ items: [item()], pauses: [{ from: on(0), to: on(6) }] })).toMatchObject({
      planned: 0,
      percent: null,
      activeDays: 0,
    });
  });

  test('K6 pool twice a week on 10 active days: 2 planned, 3 done count as 2', () => {
    const items = [item({ exercise: 'aqua-walk', timesPerWeek: 2 })];
    const logs = done([1, null, null, 1, null, null, null, 1], 'aqua-walk');
    expect(week({ items, logs }, 10, 14)).toMatchObject({ planned: 2, done: 2, activeDays: 10 });
  });

  test('K7 six planned, 4 full and 2 part: 5, 83 %', () => {
    expect(week({ items: [item()], endsOn: on(5), logs: done([1, 1, 0.5, 1, 0.5, 1]) })).toMatchObject({
      planned: 6,
      done: 5,
      percent: 83,
    });
  });

  test('K8 rest days neither add nor break; today counts once it is kept', () => {
    const setup = { items: [item({ weekdays: [1, 3, 4, 5, 7] })], logs: done([1, null, 1, null, 1]) };
    const sunday = dayNumber(on(6));
    expect(streakOn(plan(setup), sunday, 50)).toBe(1);
    expect(
      streakOn(
        plan({ ...setup, logs: [...setup.logs, ...done([null, null, null, null, null, null, 1])] }),
        sunday,
        50,
      ),
    ).toBe(2);
  });
});

describe('what is planned', () => {
  test.each([
    ['as needed', [item({ asNeeded: true })], 0],
    ['every day', [item()], 7],
    ['two weekdays', [item({ weekdays: [2, 6] })], 2],
    ['ends on Wednesday', [item({ to: on(2) })], 3],
    ['begins on Saturday', [item({ from: on(5) })], 2],
    ['begins before the program', [item({ from: on(-9) })], 7],
    [
      'a later version replaces an open earlier one',
      [item({ timesPerDay: 5 }), item({ timesPerDay: 2, from: on(3) })],
      23,
    ],
    ['two rows of one version add up', [item({ weekdays: [1] }), item({ weekdays: [2], timesPerDay: 3 })], 4],
    [
      'raised "from today": that day still asks for less',
      [item({ to: on(3) }), item({ timesPerDay: 3, from: on(3) })],
      13,
    ],
    [
      'a one-day version replaced on its day',
      [item({ timesPerDay: 4, to: on(0) }), item({ timesPerDay: 1 })],
      7,
    ],
    [
      'three versions within one day',
      [
        item({ timesPerDay: 4, to: on(3) }),
        item({ timesPerDay: 3, from: on(3), to: on(3) }),
        item({ timesPerDay: 2, from: on(3) }),
      ],
      20,
    ],
  ] as const)('%s', (_name, items, planned) => {
    expect(week({ items }).planned).toBe(planned);
  });

  test('an older version that ends under a newer one changes nothing', () => {
    const items = [item({ to: on(3) }), item({ timesPerDay: 3, from: on(1) })];
    expect(week({ items }).planned).toBe(19);
  });

  test('a day with what was planned and done, each exercise capped on its own', () => {
    const items = [
      item({ timesPerDay: 2 }),
      item({ exercise: 'walk' }),
      item({ exercise: 'rest', weekdays: [7] }),
    ];
    const day = plan({ items, logs: [...done([3]), ...done([0.5], 'walk')] }).dayOf(dayNumber(on(0)));
    expect(day).toEqual({
      active: true,
      exercises: [
        { exercise: items[0]?.exercise, planned: 2, done: 2 },
        { exercise: 'walk', planned: 1, done: 0.5 },
      ],
      planned: 3,
      done: 2.5,
    });
    expect(plan({ items }).dayOf(dayNumber(on(-1)))).toEqual({
      active: false,
      exercises: [],
      planned: 0,
      done: 0,
    });
  });

  test('one program after another counts as one plan', () => {
    const two = planOf({
      programs: shape.programs.parse([
        { startsOn: on(0), endsOn: on(2), items: [item()] },
        { startsOn: on(3), items: [item({ from: on(3) })] },
      ]),
      pauses: [],
      exerciseLogs: shape.exerciseLogs.parse(done([1, 1, 1, 1, 1, 1])),
    });
    expect(adherenceOver(two, dayNumber(on(6)), 7)).toMatchObject({ planned: 6, done: 6, activeDays: 6 });
    expect(streakOn(two, dayNumber(on(6)), 50)).toBe(6);
    expect(two.firstDay).toBe(dayNumber(on(0)));
  });

  test('nothing before the program begins or after it ends', () => {
    expect(week({ items: [item({ from: on(-30) })], startsOn: on(5) }).planned).toBe(2);
    expect(week({ items: [item()], endsOn: on(1) }).planned).toBe(2);
  });

  test('a pause without an end never resumes', () => {
    expect(week({ items: [item()], pauses: [{ from: on(3) }] }).planned).toBe(3);
  });

  test('today and the day before the window are left out', () => {
    const setup = { items: [item()], startsOn: on(-20), logs: done([1, 1, 1, 1, 1, 1, 1, 1]) };
    expect(week(setup)).toMatchObject({ planned: 7, done: 7, from: dayNumber(on(0)), to: dayNumber(on(6)) });
  });

  test.each([
    [10, 2],
    [11, 3],
    [14, 4],
    [3, 0],
  ])('a target of 2 a week over %d days asks for %d', (days, planned) => {
    expect(week({ items: [item({ timesPerWeek: 2 })] }, days, days).planned).toBe(planned);
  });

  test('a weekly target changed half-way counts each version for its days', () => {
    const items = [item({ timesPerWeek: 2, to: on(6) }), item({ timesPerWeek: 4, from: on(7) })];
    expect(week({ items }, 14, 14).planned).toBe(6);
  });

  test('completions of a weekly target on paused days do not count', () => {
    const setup = {
      items: [item({ timesPerWeek: 7 })],
      pauses: [{ from: on(0), to: on(0) }],
      logs: done([1, 1]),
    };
    expect(week(setup)).toMatchObject({ planned: 6, done: 1 });
  });

  test('extra completions do not make up for another day', () => {
    expect(week({ items: [item()], logs: done([5, null, 1]) }).done).toBe(2);
  });

  test('completions of another exercise do not count', () => {
    expect(week({ items: [item()], logs: done([1, 1], 'other') }).done).toBe(0);
  });

  test('half a percent is rounded up', () => {
    const items = [item({ timesPerDay: 4 })];
    expect(week({ items, logs: done([1.5]), endsOn: on(0) }).percent).toBe(38);
  });
});

describe('streak', () => {
  const daily = (counts: readonly (number | null)[], timesPerDay = 2) =>
    streakOn(plan({ items: [item({ timesPerDay })], logs: done(counts) }), dayNumber(on(6)), 50);

  test.each([
    ['half of the plan keeps a day', [1, 1, 1, 1, 1, 1], 6],
    ['just less does not', [1, 1, 1, 1, 1, 0.5], 0],
    ['a missed day ends it', [1, 1, null, 1, 1, 1], 3],
    ['today not done yet does not break it', [1, 1, 1, 1, 1, 1, null], 6],
    ['today kept adds to it', [1, 1, 1, 1, 1, 1, 1], 7],
    ['nothing at all', [], 0],
  ])('%s', (_name, counts, streak) => {
    expect(daily(counts)).toBe(streak);
  });

  test('paused days neither add nor break', () => {
    const setup = {
      items: [item()],
      logs: done([1, 1, null, null, 1, 1]),
      pauses: [{ from: on(2), to: on(3) }],
    };
    expect(streakOn(plan(setup), dayNumber(on(6)), 50)).toBe(4);
  });

  test('without a program there is none', () => {
    const none = planOf({ programs: [], pauses: [], exerciseLogs: [] });
    expect(none.firstDay).toBeNull();
    expect(streakOn(none, dayNumber(on(6)), 50)).toBe(0);
  });
});

test.each([
  [100, 'good'],
  [80, 'good'],
  [79, 'partial'],
  [50, 'partial'],
  [49, 'low'],
  [0, 'low'],
  [null, null],
])('%s percent is %s', (percent, band) => {
  expect(adherenceBand(percent, { goodPercent: 80, partialPercent: 50 })).toBe(band);
});

test('marks of the days: all, some, skipped with a reason, missing, rest', () => {
  const setup = { items: [item({ timesPerDay: 2, weekdays: [1, 2, 3, 4] })], logs: done([2, 1, 0]) };
  const logged = new Set([0, 1, 2].map((offset) => dayNumber(on(offset))));
  expect(dayMarks(plan(setup), dayNumber(on(0)), dayNumber(on(4)), logged)).toEqual([
    'all',
    'some',
    'none',
    'missing',
    'rest',
  ]);
});
