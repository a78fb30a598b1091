import { describe, expect, it } from 'vitest';
import { polygon, rect, short, smooth } from './curve.ts';

describe('path text', () => {
  it('writes tenths without needless characters and flips y', () => {
    expect(
      polygon([
        [0, 0],
        [0.5, 0],
        [0.5, -1],
      ]),
    ).toBe('M0 0l.5 0 0 1-.5-1z');
    expect([0.04, -0.04, 0.05, -0.5, 12, -3.26].map(short)).toEqual(['0', '0', '.1', '-.5', '12', '-3.3']);
  });

  it('does not add up rounding errors', () => {
    const points = Array.from({ length: 40 }, (_, i) => [i * 0.14, 0] as const);
    const numbers =
      polygon(points, false)
        .match(/-?\d*\.?\d+/g)
        ?.map(Number) ?? [];
    const steps = numbers.slice(2).filter((_, i) => i % 2 === 0);
    expect(steps.reduce((a, b) => a + b, 0)).toBeCloseTo(39 * 0.14, 1);
  });

  it('goes through every point of a smooth curve', () => {
    expect(
      smooth([
        [0, 0],
        [10, 0],
        [10, 10],
      ]).match(/c/g)?.length,
    ).toBe(1);
    expect(
      smooth([
        [0, 0],
        [10, 0],
        [10, 10],
      ]),
    ).toMatch(/^M0 0c.*z$/);
  });

  it('rounds the corners of a rectangle by at most half its height', () => {
    expect(rect(0, 0, 10, 4)).toBe('M0-4h10v4h-10z');
    expect(rect(0, 0, 10, 4, 9)).toContain('a2 2 0 0 1 2 2');
  });
});
