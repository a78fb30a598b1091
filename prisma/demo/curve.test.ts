import { describe, expect, it } from 'vitest';
import { type Curve, curveAt } from './curve.ts';

const CURVE: Curve = [
  [10, 6],
  [4, 3],
  [0, 3],
];

describe('a curve of days ago', () => {
  it.each([
    [11, 6],
    [10, 6],
    [8, 5],
    [4, 3],
    [2, 3],
    [0, 3],
    [-3, 3],
  ])('%d days ago is %d', (ago, value) => {
    expect(curveAt(CURVE, ago)).toBe(value);
  });

  it('refuses to be empty', () => {
    expect(() => curveAt([], 1)).toThrow(RangeError);
  });
});
