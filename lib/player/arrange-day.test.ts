import { describe, expect, it } from 'vitest';
import type { PrescribedDose } from '#lib/clinical/prescription.ts';
import type { RoutineItem } from '#lib/data/own/view.ts';
import {
  chooseRoutine,
  dueNow,
  exerciseState,
  isAnyTime,
  openToday,
  roundOf,
  shortRoutine,
  wholeMinutes,
  wishOf,
} from './arrange-day.ts';

type Given = Partial<Omit<RoutineItem, 'prescription'>> & {
  dose?: Partial<PrescribedDose>;
  timesPerDay?: number;
};

function item(itemId: string, { dose, timesPerDay = 1, ...given }: Given = {}): RoutineItem {
  return {
    itemId,
    exercise: itemId,
    name: itemId,
    shortCue: '',
    steps: [],
    cues: [],
    stop: [],
    alt: '',
    position: 'supine',
    secondsPerRep: 4,
    note: null,
    doneToday: 0,
    isPaused: false,
    isLeftOutToday: false,
    figure: null,
    media: [],
    easier: null,
    ...given,
    prescription: {
      exercise: itemId,
      side: 'none',
      timesPerDay,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      timesPerWeek: null,
      asNeeded: false,
      dose: {
        kind: 'reps',
        sets: 2,
        reps: 10,
        setReps: null,
        holdSeconds: null,
        minutes: null,
        meters: null,
        restSeconds: 30,
        loadKg: null,
        perSide: false,
        ...dose,
      },
    },
  };
}

const ids = (items: readonly RoutineItem[]) => items.map(({ itemId }) => itemId);

describe('isAnyTime', () => {
  it('holds for walks, water, the bike and breaks, not for a rest position', () => {
    const minutes = { kind: 'minutes' as const, minutes: 10 };
    expect(isAnyTime(item('walk', { position: 'walking', dose: minutes }))).toBe(true);
    expect(isAnyTime(item('push', { position: 'water' }))).toBe(true);
    expect(isAnyTime(item('bike', { position: 'sitting', dose: minutes }))).toBe(true);
    expect(isAnyTime(item('break', { position: 'any', dose: { kind: 'interval', minutes: 1 } }))).toBe(true);
    expect(isAnyTime(item('prone', { position: 'prone', dose: minutes }))).toBe(false);
    expect(isAnyTime(item('rock', { position: 'sitting' }))).toBe(false);
  });
});

describe('dueNow', () => {
  it('leaves out paused, any-time and finished exercises', () => {
    const items = [
      item('a'),
      item('b', { isPaused: true }),
      item('c', { position: 'walking' }),
      item('d', { doneToday: 1 }),
    ];
    expect(ids(dueNow(items))).toEqual(['a']);
  });

  it('keeps an exercise that was done in part', () => {
    const half = item('a', { doneToday: 0.5 });
    expect(openToday(half)).toBe(0.5);
    expect(ids(dueNow([half]))).toEqual(['a']);
  });

  it('once a day is not asked for again in later rounds', () => {
    const items = [item('a', { timesPerDay: 2, doneToday: 1 }), item('b', { doneToday: 1 })];
    expect(ids(dueNow(items))).toEqual(['a']);
  });
});

describe('roundOf', () => {
  const often = (doneToday: number, given: Given = {}) => item('a', { timesPerDay: 3, doneToday, ...given });

  it('is null when once is all', () => {
    expect(roundOf([item('a'), item('b')])).toBeNull();
  });

  it('goes on when the round was done, not with a part', () => {
    expect(roundOf([often(0)])).toEqual({ number: 1, count: 3 });
    expect(roundOf([often(0.5)])).toEqual({ number: 1, count: 3 });
    expect(roundOf([often(1)])).toEqual({ number: 2, count: 3 });
    expect(roundOf([often(3)])).toEqual({ number: 3, count: 3 });
  });

  it('is not held up by an exercise that was left out, nor by a walk', () => {
    const walk = often(0, { itemId: 'walk', position: 'walking' });
    const leftOut = item('b', { timesPerDay: 3 });
    expect(roundOf([often(1), leftOut, walk])).toEqual({ number: 2, count: 3 });
    expect(ids(dueNow([often(1), leftOut, walk]))).toEqual(['a', 'b']);
  });
});

describe('shortRoutine', () => {
  const long = item('long', { dose: { sets: 3, reps: 20 } });
  const quick = item('quick', { dose: { sets: 3, reps: 5 } });
  const middle = item('middle', { dose: { sets: 3, reps: 10 } });

  it('takes the two quickest with one set each, in their order', () => {
    const short = shortRoutine([middle, long, quick], []);
    expect(ids(short)).toEqual(['middle', 'quick']);
    expect(short.map(({ prescription }) => prescription.dose.sets)).toEqual([1, 1]);
  });

  it('starts with a rest position that is quick enough', () => {
    const rest = item('rest', { dose: { kind: 'minutes', sets: 1, reps: 1, minutes: 0.5 } });
    expect(ids(shortRoutine([long, quick], [rest]))).toEqual(['rest', 'quick']);
  });

  it('rests neither between sets that are gone nor between repetitions', () => {
    expect(shortRoutine([quick], [])[0]?.prescription.dose.restSeconds).toBe(0);
    const holds = item('tilt', { dose: { sets: 1, holdSeconds: 10, restSeconds: 5 } });
    expect(shortRoutine([holds], [])[0]?.prescription.dose.restSeconds).toBe(5);
  });

  it('keeps the first of descending sets', () => {
    const [short] = shortRoutine([item('plank', { dose: { sets: 3, reps: 6, setReps: [6, 4, 2] } })], []);
    expect(short?.prescription.dose.setReps).toEqual([6]);
  });
});

describe('wholeMinutes', () => {
  it('is at least one', () => {
    expect(wholeMinutes([])).toBe(1);
  });

  it('rounds to the nearest', () => {
    // 15 s to get ready, 2 × 10 × 4 s, 30 s rest: 125 s
    expect(wholeMinutes([item('a')])).toBe(2);
  });
});

describe('chooseRoutine', () => {
  const rest = item('rest', { dose: { kind: 'minutes', sets: 1, reps: 1, minutes: 2 } });
  const view = { state: 'routine' as const, items: [item('a'), item('b')], asNeeded: [rest], flare: null };
  const usual = { short: false, usual: false, item: null };
  const choose = (state: Parameters<typeof chooseRoutine>[0]['state'], wished: string | null = null) =>
    ids(chooseRoutine({ ...view, state }, { ...usual, item: wished }).items);

  it('plays what is due, only on a day with a routine', () => {
    expect(choose('routine')).toEqual(['a', 'b']);
    expect(choose('done')).toEqual([]);
    expect(choose('locked')).toEqual([]);
    expect(choose('paused')).toEqual([]);
  });

  it('plays a wanted rest position on rest days too, not when locked', () => {
    expect(choose('rest-day', 'rest')).toEqual(['rest']);
    expect(choose('locked', 'rest')).toEqual([]);
    expect(choose('routine', 'a')).toEqual([]);
  });

  it('names the short routine', () => {
    expect(chooseRoutine(view, { ...usual, short: true })).toMatchObject({ choice: 'short' });
  });

  it('plays half in a flare-up, unless the usual exercises are wanted', () => {
    const flare = { ...view, flare: { since: '2026-03-12', until: '2026-03-14' } };
    const sets = (wish: typeof usual) =>
      chooseRoutine(flare, wish).items.map(({ prescription }) => prescription.dose.sets);
    expect(sets(usual)).toEqual([1, 1]);
    expect(chooseRoutine(flare, usual).choice).toBe('flare');
    expect(sets({ ...usual, usual: true })).toEqual([2, 2]);
    expect(chooseRoutine(flare, { ...usual, usual: true }).choice).toBe('usual');
  });

  it('does not play again today what was left out because it hurt', () => {
    const items = [item('a', { isLeftOutToday: true, timesPerDay: 3 }), item('b')];
    expect(ids(chooseRoutine({ ...view, items }, usual).items)).toEqual(['b']);
  });
});

describe('wishOf', () => {
  it('reads the query of the player', () => {
    expect(wishOf(new URLSearchParams('short=1'))).toEqual({ short: true, usual: false, item: null });
    expect(wishOf(new URLSearchParams('usual=1&item=x'))).toEqual({ short: false, usual: true, item: 'x' });
    expect(wishOf(new URLSearchParams('short=yes'))).toEqual({ short: false, usual: false, item: null });
  });
});

describe('exerciseState', () => {
  it('is done when nothing more is asked today', () => {
    expect(exerciseState([item('a', { doneToday: 1 }), item('b', { isLeftOutToday: true })])).toBe('done');
    expect(exerciseState([item('a', { doneToday: 1 }), item('b')])).toBe('routine');
    expect(exerciseState([item('a', { isPaused: true })])).toBe('rest-day');
    expect(exerciseState([])).toBe('rest-day');
  });
});
