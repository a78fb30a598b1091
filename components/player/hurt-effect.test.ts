import { describe, expect, it } from 'vitest';
import { type Playable, sequenceOf } from '#lib/player/sequence.ts';
import { isFinished, START, unitsLeft } from '#lib/player/state.ts';
import { hurtEffect } from './hurt-effect.ts';

const exercise: Playable = {
  position: 'supine',
  secondsPerRep: 4,
  prescription: {
    side: 'none',
    dose: {
      kind: 'reps',
      sets: 1,
      reps: 10,
      setReps: null,
      holdSeconds: null,
      minutes: null,
      meters: null,
      restSeconds: 0,
      loadKg: null,
      perSide: false,
    },
  },
};
const sequence = sequenceOf([exercise, exercise]);
const third = { ...START, at: 3, units: { 0: 2 } };
const sore = (pain: number) => hurtEffect(sequence, third, { kind: 'sore', pain });

describe('hurtEffect', () => {
  it('changes nothing for muscles at work', () => {
    expect(hurtEffect(sequence, third, { kind: 'normal' })).toEqual({
      state: third,
      notice: { kind: 'fine' },
    });
  });

  it('carries on at 3', () => {
    const { state, notice } = sore(3);
    expect(notice).toEqual({ kind: 'fine' });
    expect(state).toMatchObject({ at: 3, marks: { 0: { pain: 3 } } });
    expect(unitsLeft(sequence, state)).toBe(8);
  });

  it.each([4, 5])('makes it smaller at %i', (pain) => {
    const { state, notice } = sore(pain);
    expect(notice).toEqual({ kind: 'smaller', count: 4 });
    expect(unitsLeft(sequence, state)).toBe(4);
    expect(state.marks[0]?.pain).toBe(pain);
  });

  it('leaves it out at 6', () => {
    const { state, notice } = sore(6);
    expect(notice).toEqual({ kind: 'leftOut' });
    expect(sequence[state.at]?.item).toBe(1);
    expect(state.marks[0]).toEqual({ pain: 6, isLeftOut: true });
  });

  it('keeps the worst number of an exercise', () => {
    const first = sore(5).state;
    expect(hurtEffect(sequence, first, { kind: 'sore', pain: 2 }).state.marks[0]?.pain).toBe(5);
  });

  it('leaves out what is sharp or goes down the leg', () => {
    const { state, notice } = hurtEffect(sequence, third, { kind: 'sharp' });
    expect(notice).toEqual({ kind: 'leftOut' });
    expect(state).toMatchObject({ units: { 0: 2 }, marks: { 0: { movedDown: true, isLeftOut: true } } });
  });

  it('finishes when the last exercise is left out', () => {
    const last = { ...START, at: sequence.length - 1 };
    expect(isFinished(sequence, hurtEffect(sequence, last, { kind: 'sharp' }).state)).toBe(true);
  });

  it('halves the time when one spell is left', () => {
    const spell = sequenceOf([
      {
        ...exercise,
        prescription: {
          side: 'none',
          dose: { ...exercise.prescription.dose, kind: 'minutes', reps: 1, minutes: 2 },
        },
      },
    ]);
    const { state, notice } = hurtEffect(spell, { ...START, at: 1 }, { kind: 'sore', pain: 4 });
    expect(notice).toEqual({ kind: 'shorter' });
    expect(state.elapsed).toBe(60);
  });
});
