import { describe, expect, it } from 'vitest';
import type { PrescribedDose } from '#lib/clinical/prescription.ts';
import { type Playable, sequenceOf } from './sequence.ts';
import {
  advance,
  complete,
  finish,
  halveRest,
  isFinished,
  markItem,
  type PlayState,
  START,
  skipItem,
  unitsLeft,
} from './state.ts';

const exercise = (given: Partial<PrescribedDose> = {}): Playable => ({
  position: 'supine',
  secondsPerRep: 4,
  prescription: {
    side: 'none',
    dose: {
      kind: 'reps',
      sets: 1,
      reps: 4,
      setReps: null,
      holdSeconds: null,
      minutes: null,
      meters: null,
      restSeconds: 0,
      loadKg: null,
      perSide: false,
      ...given,
    },
  },
});

// 15 s ready, 4 × 4 s; 10 s ready, 4 × 4 s
const sequence = sequenceOf([exercise(), exercise()]);
const at = (index: number, rest: Partial<PlayState> = {}): PlayState => ({ ...START, at: index, ...rest });

describe('advance', () => {
  it('stays in a segment until its last moment', () => {
    expect(advance(sequence, START, 14.9)).toMatchObject({ at: 0, elapsed: 14.9 });
    expect(advance(sequence, START, 15)).toMatchObject({ at: 1, elapsed: 0 });
    expect(advance(sequence, START, 15.5)).toMatchObject({ at: 1, elapsed: 0.5 });
  });

  it('crosses several segments and counts what was completed', () => {
    expect(advance(sequence, START, 15 + 4 + 4 + 1)).toMatchObject({ at: 3, elapsed: 1, units: { 0: 2 } });
  });

  it('ends after the last segment', () => {
    const end = advance(sequence, START, 1000);
    expect(isFinished(sequence, end)).toBe(true);
    expect(end.units).toEqual({ 0: 4, 1: 4 });
    expect(advance(sequence, end, 5)).toEqual(end);
  });

  it('waits in a segment without an end', () => {
    const walk = sequenceOf([exercise({ kind: 'distance', reps: 1, meters: 20 })]);
    const waiting = advance(walk, at(1), 500);
    expect(waiting.at).toBe(1);
    expect(complete(walk, waiting)).toMatchObject({ at: 2, units: { 0: 1 } });
  });
});

describe('skipItem', () => {
  it('goes to the next exercise and keeps what was done', () => {
    const skipped = skipItem(sequence, at(3, { elapsed: 2, units: { 0: 2 } }));
    expect(skipped).toMatchObject({ at: 5, elapsed: 0, units: { 0: 2 } });
  });

  it('of the last exercise finishes', () => {
    expect(isFinished(sequence, skipItem(sequence, at(6)))).toBe(true);
  });
});

describe('a hold or spell that is broken off', () => {
  const spell = sequenceOf([exercise({ kind: 'minutes', reps: 1, minutes: 2 })]);
  const left = (elapsed: number) => skipItem(spell, at(1, { elapsed })).units[0] ?? 0;

  it('counts nothing below a quarter, its share from there, all of it from nine tenths on', () => {
    expect(left(29.9)).toBe(0);
    expect(left(30)).toBe(0.25);
    expect(left(60)).toBe(0.5);
    expect(left(107.9)).toBeCloseTo(0.9, 2);
    expect(left(107.9)).toBeLessThan(1);
    expect(left(108)).toBe(1);
  });

  it('does not count a repetition that was only begun', () => {
    expect(skipItem(sequence, at(2, { elapsed: 3.9 })).units[0]).toBeUndefined();
  });

  it('counts a repetition that only lacks the way back', () => {
    const holds = sequenceOf([exercise({ reps: 2, holdSeconds: 5 })]);
    expect(skipItem(holds, at(3)).units[0]).toBe(1);
  });
});

describe('finish', () => {
  it('ends the routine and keeps what was done', () => {
    const end = finish(sequence, at(3, { units: { 0: 2 } }));
    expect(isFinished(sequence, end)).toBe(true);
    expect(end.units).toEqual({ 0: 2 });
  });
});

describe('halveRest', () => {
  it('leaves half of the repetitions that are left, rounded up, the one under way included', () => {
    expect(unitsLeft(sequence, at(1))).toBe(4);
    const smaller = halveRest(sequence, at(1));
    expect(unitsLeft(sequence, smaller)).toBe(2);
    const three = halveRest(sequence, at(2));
    expect(unitsLeft(sequence, three)).toBe(2);
  });

  it('then goes on with the next exercise', () => {
    const end = advance(sequence, halveRest(sequence, at(1)), 8);
    expect(end).toMatchObject({ at: 5, units: { 0: 2 } });
  });

  it('can be said twice', () => {
    const twice = halveRest(sequence, halveRest(sequence, at(1)));
    expect(unitsLeft(sequence, twice)).toBe(1);
  });

  it('halves the time that is left when only one repetition or spell is', () => {
    const spell = sequenceOf([exercise({ kind: 'minutes', reps: 1, minutes: 2 })]);
    expect(halveRest(spell, at(1, { elapsed: 20 }))).toMatchObject({ at: 1, elapsed: 70 });
  });

  it('keeps what was said before', () => {
    const marked = markItem(sequence, at(1), { pain: 4 });
    expect(halveRest(sequence, marked).marks[0]).toEqual({ pain: 4, endsAtUnit: 2 });
  });
});

describe('markItem', () => {
  it('adds to what was said about the exercise under way only', () => {
    const once = markItem(sequence, at(6), { pain: 3 });
    expect(markItem(sequence, once, { movedDown: true }).marks).toEqual({ 1: { pain: 3, movedDown: true } });
  });

  it('after the end changes nothing', () => {
    const end = at(sequence.length);
    expect(markItem(sequence, end, { pain: 3 })).toEqual(end);
  });
});
