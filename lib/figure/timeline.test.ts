import { describe, expect, it } from 'vitest';
import type { FigureRecord } from './record.ts';
import { arrival, loopSeconds, moves, positionAt } from './timeline.ts';

const there: FigureRecord = { slug: 'a', works: 'both', poses: [{}, {}, {}] };
const round: FigureRecord = { slug: 'b', works: 'both', loop: 'cycle', seconds: 2, poses: [{}, {}, {}, {}] };
const held: FigureRecord = { slug: 'c', works: 'both', poses: [{}] };
const timing = { moveSeconds: 2, holdSeconds: 5, restSeconds: 1 };

describe('timeline', () => {
  it('rests, moves, holds as long as the dose says, and moves back', () => {
    expect(loopSeconds(there, timing)).toBe(10);
    const position = (seconds: number) => positionAt(there, seconds / 10, timing);
    expect([0, 0.5, 1, 2, 3, 5.5, 8, 9].map(position)).toEqual([0, 0, 0, 1, 2, 2, 2, 1]);
    expect(position(9.999)).toBeCloseTo(0, 3);
    expect(arrival(there, timing)).toBeCloseTo(0.3, 9);
  });

  it('eases: slow at the ends of the way', () => {
    const step = (from: number, to: number) =>
      positionAt(there, to / 10, timing) - positionAt(there, from / 10, timing);
    expect(step(1, 1.2)).toBeLessThan(step(1.9, 2.1) / 3);
    expect(step(2.8, 3)).toBeLessThan(step(1.9, 2.1) / 3);
  });

  it('keeps the pace of breathing, whatever hold the dose asks for', () => {
    const breath: FigureRecord = {
      slug: 'd',
      works: 'both',
      seconds: 3,
      secondsBack: 6,
      ownPace: true,
      poses: [{}, {}],
    };
    expect(loopSeconds(breath, { holdSeconds: 300, moveSeconds: 1 })).toBeCloseTo(9.4, 9);
    expect(positionAt(breath, 3.2 / 9.4)).toBeCloseTo(1, 9);
    expect(positionAt(breath, 6.4 / 9.4)).toBeCloseTo(0.5, 9);
  });

  it('runs round at even speed', () => {
    expect(loopSeconds(round)).toBe(2);
    expect([0, 0.25, 0.5, 0.75, 1, 1.25].map((t) => positionAt(round, t))).toEqual([0, 1, 2, 3, 0, 1]);
    expect(arrival(round)).toBe(0);
    expect(arrival({ ...round, frames: [0, 3] })).toBe(0.75);
  });

  it('knows a position that is only held', () => {
    expect(moves(held)).toBe(false);
    expect(loopSeconds(held)).toBe(0);
    expect(positionAt(held, 0.7)).toBe(0);
  });
});
