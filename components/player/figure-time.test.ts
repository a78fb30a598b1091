import { describe, expect, it } from 'vitest';
import type { FigureRecord } from '#lib/figure/record.ts';
import { positionAt } from '#lib/figure/timeline.ts';
import type { Segment, SegmentKind } from '#lib/player/sequence.ts';
import { figureTime, PACED } from './figure-time.ts';

const bridge: FigureRecord = { slug: 'bridge', works: 'both', poses: [{}, {}] };
const walk: FigureRecord = { slug: 'walk', works: 'both', loop: 'cycle', seconds: 2, poses: [{}, {}] };

const segment = (kind: SegmentKind, seconds: number | null): Segment => ({
  kind,
  seconds,
  item: 0,
  side: null,
  set: 1,
  sets: 1,
  rep: 1,
  reps: 1,
  unit: 0,
  endsUnit: false,
});

/** 0: start pose, 1: end pose. */
const pose = (kind: SegmentKind, seconds: number, elapsed: number) =>
  positionAt(bridge, figureTime(bridge, { segment: segment(kind, seconds), elapsed }), PACED);

describe('figureTime', () => {
  it('is in the end pose for the whole hold, however long', () => {
    expect(pose('hold', 30, 0)).toBeCloseTo(1);
    expect(pose('hold', 30, 15)).toBeCloseTo(1);
    expect(pose('hold', 30, 29.9)).toBeCloseTo(1);
  });

  it('leaves the start pose with "out" and returns with "back"', () => {
    expect(pose('out', 2, 0)).toBeCloseTo(0);
    expect(pose('out', 2, 1)).toBeCloseTo(0.5);
    expect(pose('out', 2, 2)).toBeCloseTo(1);
    expect(pose('back', 2, 1)).toBeCloseTo(0.5);
    expect(pose('back', 2, 1.99)).toBeLessThan(0.01);
  });

  it('reaches the end pose in the middle of a repetition', () => {
    expect(pose('rep', 4, 0)).toBeCloseTo(0);
    expect(pose('rep', 4, 2)).toBeCloseTo(1);
    expect(pose('rep', 4, 3.99)).toBeLessThan(0.01);
  });

  it('goes round at the pace of the picture in a spell', () => {
    const at = (elapsed: number) => figureTime(walk, { segment: segment('spell', 600), elapsed });
    expect(at(0.5)).toBeCloseTo(0.25);
    expect(at(2.5)).toBeCloseTo(0.25);
  });
});
