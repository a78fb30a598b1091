import { describe, expect, it } from 'vitest';
import { minutesFor } from '#lib/clinical/dose-time.ts';
import { asDose, type PrescribedDose, type Prescription } from '#lib/clinical/prescription.ts';
import {
  CHANGE_SECONDS,
  isWork,
  type Playable,
  SAME_POSITION_SECONDS,
  SIDE_SECONDS,
  secondsOf,
  sequenceOf,
  unitsOf,
} from './sequence.ts';

const dose = (given: Partial<PrescribedDose> = {}): PrescribedDose => ({
  kind: 'reps',
  sets: 1,
  reps: 3,
  setReps: null,
  holdSeconds: null,
  minutes: null,
  meters: null,
  restSeconds: 0,
  loadKg: null,
  perSide: false,
  ...given,
});

const exercise = (
  given: Partial<PrescribedDose> = {},
  rest: Partial<Playable> & { side?: Prescription['side'] } = {},
): Playable => ({
  position: rest.position ?? 'supine',
  secondsPerRep: rest.secondsPerRep ?? 4,
  prescription: { side: rest.side ?? 'none', dose: dose(given) },
});

const kinds = (items: readonly Playable[]) => sequenceOf(items).map(({ kind }) => kind);
const work = (item: Playable) => sequenceOf([item]).filter(isWork);

describe('repetitions', () => {
  it('are one segment each without a hold', () => {
    expect(kinds([exercise()])).toEqual(['ready', 'rep', 'rep', 'rep']);
    expect(work(exercise()).map(({ seconds }) => seconds)).toEqual([4, 4, 4]);
  });

  it('with a hold go out, hold and come back, each taking half of the movement time', () => {
    const segments = work(exercise({ reps: 1, holdSeconds: 5 }));
    expect(segments.map(({ kind, seconds }) => [kind, seconds])).toEqual([
      ['out', 2],
      ['hold', 5],
      ['back', 2],
    ]);
    expect(segments.map(({ endsUnit }) => endsUnit)).toEqual([false, false, true]);
  });

  it('never run faster than 2 seconds each', () => {
    expect(work(exercise({ reps: 1 }, { secondsPerRep: 0 }))[0]?.seconds).toBe(2);
    expect(work(exercise({ reps: 1 }, { secondsPerRep: 1.9 }))[0]?.seconds).toBe(2);
    expect(work(exercise({ reps: 1 }, { secondsPerRep: 2.5 }))[0]?.seconds).toBe(2.5);
  });

  it('of descending sets are 6, 4 and 2', () => {
    const segments = work(exercise({ sets: 3, reps: 6, setReps: [6, 4, 2] }));
    expect(segments.map(({ set }) => set)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
    expect(segments.at(-1)).toMatchObject({ rep: 2, reps: 2, unit: 11 });
  });
});

describe('rest', () => {
  it('stands between sets and nowhere else', () => {
    expect(kinds([exercise({ sets: 2, reps: 2, restSeconds: 30 })])).toEqual([
      'ready',
      'rep',
      'rep',
      'rest',
      'rep',
      'rep',
    ]);
  });

  it('stands between the holds of a single set', () => {
    expect(kinds([exercise({ kind: 'hold', reps: 2, holdSeconds: 30, restSeconds: 15 })])).toEqual([
      'ready',
      'out',
      'hold',
      'back',
      'rest',
      'out',
      'hold',
      'back',
    ]);
  });

  it('of 0 seconds is left out', () => {
    expect(kinds([exercise({ sets: 2, reps: 1, restSeconds: 0 })])).toEqual(['ready', 'rep', 'rep']);
  });
});

describe('sides', () => {
  it('are both named, one after the other, when each side is worked', () => {
    const segments = sequenceOf([exercise({ perSide: true, reps: 2 }, { side: 'both' })]);
    expect(segments.map(({ kind, side }) => [kind, side])).toEqual([
      ['ready', 'left'],
      ['rep', 'left'],
      ['rep', 'left'],
      ['turn', 'right'],
      ['rep', 'right'],
      ['rep', 'right'],
    ]);
    expect(segments[3]?.seconds).toBe(SIDE_SECONDS);
  });

  it('leave time to roll over when lying on the side', () => {
    const item = exercise({ perSide: true }, { side: 'both', position: 'side-lying' });
    expect(sequenceOf([item]).find(({ kind }) => kind === 'turn')?.seconds).toBe(CHANGE_SECONDS);
  });

  it('are only the prescribed one when the therapist set one', () => {
    const segments = sequenceOf([exercise({ perSide: true, reps: 1 }, { side: 'right' })]);
    expect(segments.map(({ side }) => side)).toEqual(['right', 'right']);
  });

  it('are not named where there are none', () => {
    expect(sequenceOf([exercise()]).every(({ side }) => side === null)).toBe(true);
  });
});

describe('change of position', () => {
  const readies = (...positions: string[]) =>
    sequenceOf(positions.map((position) => exercise({}, { position })))
      .filter(({ kind }) => kind === 'ready')
      .map(({ seconds }) => seconds);

  it('takes 15 seconds, also before the first exercise', () => {
    expect(CHANGE_SECONDS).toBeGreaterThanOrEqual(15);
    expect(readies('supine', 'prone')).toEqual([CHANGE_SECONDS, CHANGE_SECONDS]);
  });

  it('is shorter when the position stays', () => {
    expect(readies('supine', 'supine')).toEqual([CHANGE_SECONDS, SAME_POSITION_SECONDS]);
  });
});

describe('time and distance', () => {
  it('play minutes as one spell', () => {
    expect(work(exercise({ kind: 'minutes', reps: 1, minutes: 1.5 }))).toMatchObject([
      { kind: 'spell', seconds: 90, endsUnit: true },
    ]);
  });

  it('let a distance wait for the person', () => {
    expect(work(exercise({ kind: 'distance', sets: 2, reps: 1, meters: 20, restSeconds: 60 }))).toMatchObject(
      [
        { kind: 'distance', seconds: null },
        { kind: 'distance', seconds: null },
      ],
    );
  });
});

describe('units and time', () => {
  it('count every repetition on both sides', () => {
    expect(unitsOf(exercise({ sets: 2, reps: 8, perSide: true }, { side: 'both' }).prescription)).toBe(32);
    expect(unitsOf(exercise({ sets: 2, reps: 8, perSide: true }, { side: 'left' }).prescription)).toBe(16);
    expect(unitsOf(exercise({ sets: 3, reps: 6, setReps: [6, 4, 2] }).prescription)).toBe(12);
  });

  it.each<[string, Partial<PrescribedDose>, Prescription['side']]>([
    ['sets with rest', { sets: 3, reps: 8, restSeconds: 45 }, 'none'],
    ['holds', { kind: 'hold', sets: 1, reps: 2, holdSeconds: 30, restSeconds: 15 }, 'none'],
    ['both sides', { sets: 2, reps: 6, holdSeconds: 3, restSeconds: 30, perSide: true }, 'both'],
    ['minutes', { kind: 'minutes', reps: 1, minutes: 5 }, 'none'],
    ['meters', { kind: 'distance', sets: 3, reps: 1, meters: 20, restSeconds: 60 }, 'none'],
  ])('match the planned time of the dose, but for getting into position: %s', (_, given, side) => {
    const item = exercise(given, { side });
    const prescription: Prescription = {
      ...item.prescription,
      exercise: 'any',
      timesPerDay: 1,
      weekdays: [1],
      timesPerWeek: null,
      asNeeded: false,
    };
    const planned = minutesFor({ dose: asDose(prescription), secondsPerRep: 4 }).minutesPerSession[0] * 60;
    const positioning = CHANGE_SECONDS + (given.perSide ? SIDE_SECONDS : 0);
    expect(secondsOf([item]) - positioning).toBeCloseTo(planned, 6);
  });
});
