import { describe, expect, it } from 'vitest';
import { completionOf, exerciseLog } from './exercise-log.ts';

const plan = [
  { exercise: 'glute-bridge', units: 10 },
  { exercise: 'bird-dog', units: 4 },
  { exercise: 'pelvic-tilt', units: 1 },
];

describe('completionOf', () => {
  it.each([
    [10, 0, 0],
    [10, 1, 0.5],
    [10, 9, 0.5],
    [10, 10, 1],
    [1, 1, 1],
  ])('of %i planned and %i done is %f', (planned, done, expected) => {
    expect(completionOf(planned, done)).toBe(expected);
  });
});

describe('exerciseLog', () => {
  it('tells what lies behind, not the exercise under way', () => {
    const log = exerciseLog(plan, { current: 1, units: { 0: 10, 1: 4 }, marks: {} });
    expect(log).toEqual([{ item: 0, entry: { exercise: 'glute-bridge', done: 1 } }]);
  });

  it('says nothing of an exercise that was passed without a word', () => {
    expect(exerciseLog(plan, { current: 3, units: { 2: 1 }, marks: {} }).map(({ item }) => item)).toEqual([
      2,
    ]);
  });

  it('keeps a word about pain also when nothing was done', () => {
    const log = exerciseLog(plan, { current: 1, units: {}, marks: { 0: { pain: 5 } } });
    expect(log.map(({ entry }) => entry)).toEqual([{ exercise: 'glute-bridge', done: 0, pain: 5 }]);
  });

  it('tells pain, and "moved down" with the reason for leaving out', () => {
    const log = exerciseLog(plan, {
      current: 3,
      units: { 0: 3 },
      marks: { 0: { pain: 4 }, 1: { movedDown: true, isLeftOut: true } },
    });
    expect(log.map(({ entry }) => entry)).toEqual([
      { exercise: 'glute-bridge', done: 0.5, pain: 4 },
      { exercise: 'bird-dog', done: 0, movedDown: true, skipReason: 'pain' },
    ]);
  });
});
