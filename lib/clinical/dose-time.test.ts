import { describe, expect, it } from 'vitest';
import { type Dose, mergeDose, minutesFor, minutesForPhase, weekdaysFor } from './dose-time.ts';

const bridge: Dose = {
  kind: 'reps',
  sets: 2,
  reps: [10, 10],
  holdSeconds: [5, 5],
  restSeconds: 45,
  timesPerDay: [1, 1],
  daysPerWeek: [5, 6],
  perSide: false,
};

const walk: Dose = {
  kind: 'minutes',
  sets: 1,
  reps: [1, 1],
  minutes: [3, 10],
  restSeconds: 0,
  timesPerDay: [3, 6],
  daysPerWeek: [7, 7],
  perSide: false,
};

const timed = (dose: Dose, secondsPerRep = 4) => ({ dose, secondsPerRep });
const seconds = (dose: Dose, secondsPerRep = 4) =>
  minutesFor(timed(dose, secondsPerRep)).minutesPerSession.map((minutes) => Math.round(minutes * 60));

describe('minutesFor', () => {
  it('adds movement, hold and the rest between sets', () => {
    expect(seconds(bridge)).toEqual([2 * 10 * 9 + 45, 2 * 10 * 9 + 45]);
  });

  it('doubles work and rest when each side is done', () => {
    expect(seconds({ ...bridge, perSide: true })).toEqual([450, 450]);
  });

  it('rests between the holds of a single set', () => {
    const set: Dose = { ...bridge, sets: 1, reps: [10, 10], holdSeconds: [10, 10], restSeconds: 5 };
    expect(seconds(set, 2)).toEqual([10 * 12 + 9 * 5, 10 * 12 + 9 * 5]);
  });

  it('has no pause in a single set of one', () => {
    expect(seconds({ ...bridge, sets: 1, reps: [1, 1] })).toEqual([9, 9]);
  });

  it('counts descending sets', () => {
    const sets: Dose = {
      ...bridge,
      sets: 3,
      reps: [2, 6],
      setReps: [6, 4, 2],
      holdSeconds: [8, 10],
      restSeconds: 20,
    };
    expect(seconds(sets, 3)).toEqual([12 * 11 + 40, 12 * 13 + 40]);
  });

  it('uses the low and the high end of each range', () => {
    const { minutesPerSession, minutesPerDay, minutesPerWeek } = minutesFor(timed(walk, 0));
    expect(minutesPerSession).toEqual([3, 10]);
    expect(minutesPerDay).toEqual([9, 60]);
    expect(minutesPerWeek).toEqual([63, 420]);
  });

  it('rests between intervals', () => {
    expect(seconds({ ...walk, kind: 'interval', sets: 4, minutes: [2, 5], restSeconds: 60 })).toEqual([
      4 * 120 + 180,
      4 * 300 + 180,
    ]);
  });

  it('walks one meter in a second with a load', () => {
    const { minutes: _, ...noMinutes } = walk;
    const carry: Dose = {
      ...noMinutes,
      kind: 'distance',
      sets: 3,
      meters: [20, 40],
      restSeconds: 60,
      perSide: true,
    };
    expect(seconds(carry)).toEqual([2 * (60 + 120), 2 * (120 + 120)]);
  });
});

describe('minutesForPhase', () => {
  it('leaves out relief as needed and breaks on a timer', () => {
    const phase = minutesForPhase([
      timed(bridge),
      timed(walk, 0),
      timed({ ...walk, asNeeded: true }, 0),
      timed({ ...walk, everyMinutes: [30, 45] }, 0),
    ]);
    expect(phase.minutesPerSession).toEqual([3.75 + 3, 3.75 + 10]);
    expect(phase.minutesPerDay).toEqual([3.75 + 9, 3.75 + 60]);
    expect(phase.minutesPerWeek).toEqual([3.75 * 5 + 63, 3.75 * 6 + 420]);
  });

  it('is zero without items', () => {
    expect(minutesForPhase([]).minutesPerDay).toEqual([0, 0]);
  });
});

describe('mergeDose', () => {
  const curlUp: Dose = { ...bridge, sets: 3, reps: [2, 6], setReps: [6, 4, 2] };
  const swim: Dose = { ...walk, daysPerWeek: [2, 3], timesPerWeek: [2, 3] };

  it('keeps the library dose without an override', () => {
    expect(mergeDose(curlUp)).toEqual(curlUp);
    expect(mergeDose(swim, { minutes: [10, 10] })).toEqual({ ...swim, minutes: [10, 10] });
  });

  it('ends descending sets when sets are given', () => {
    expect(mergeDose(curlUp, { sets: 2, reps: [8, 8] })).not.toHaveProperty('setReps');
  });

  it('turns a weekly target into fixed days, and back', () => {
    expect(mergeDose(swim, { daysPerWeek: [2, 2] })).not.toHaveProperty('timesPerWeek');
    expect(mergeDose(swim, { daysPerWeek: [1, 2], timesPerWeek: [1, 2] }).timesPerWeek).toEqual([1, 2]);
  });
});

describe('weekdaysFor', () => {
  it.each([
    [-1, []],
    [0, []],
    [1, [1]],
    [2, [1, 4]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
    [6, [1, 2, 3, 4, 5, 6]],
    [7, [1, 2, 3, 4, 5, 6, 7]],
    [8, [1, 2, 3, 4, 5, 6, 7]],
  ])('%i days', (days, expected) => {
    expect(weekdaysFor(days)).toEqual(expected);
  });
});
