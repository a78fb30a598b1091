import { describe, expect, it } from 'vitest';
import type { PrescribedDose } from '#lib/clinical/prescription.ts';
import type { RoutineItem } from '#lib/data/own/view.ts';
import { chooseRoutine, dueNow, isAnyTime, openToday, shortRoutine, wholeMinutes } from './arrange-day.ts';

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
    expect(ids(dueNow(items, null))).toEqual(['a']);
  });

  it('keeps an exercise that was done in part', () => {
    const half = item('a', { doneToday: 0.5 });
    expect(openToday(half)).toBe(0.5);
    expect(ids(dueNow([half], null))).toEqual(['a']);
  });

  it('with several sessions waits for the next one', () => {
    const twice = item('a', { timesPerDay: 2, doneToday: 1 });
    expect(ids(dueNow([twice], 1))).toEqual([]);
    expect(ids(dueNow([twice], 2))).toEqual(['a']);
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
  const view = { state: 'routine' as const, items: [item('a'), item('b')], asNeeded: [rest], session: null };
  const choose = (state: Parameters<typeof chooseRoutine>[0]['state'], wished: string | null = null) =>
    ids(chooseRoutine({ ...view, state }, { short: false, item: wished }).items);

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
    expect(chooseRoutine(view, { short: true, item: null })).toMatchObject({ choice: 'short' });
  });
});
