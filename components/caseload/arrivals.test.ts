import { describe, expect, it } from 'vitest';
import { arrivals, inPlace } from './arrivals.ts';
import { rowOf } from './row-of.test-data.ts';

const a = rowOf('a', 'review');
const b = rowOf('b', 'review');
const c = rowOf('c', 'watch');

describe('arrivals', () => {
  it('finds nothing when the same people are in the same groups, in any order', () => {
    expect(arrivals([a, b, c], [b, a, c])).toEqual({ count: 0, urgent: 0 });
  });

  it('counts who came, who left and who changed the group, once each', () => {
    const fresh = [rowOf('c', 'review'), a, rowOf('d', 'watch')];
    expect(arrivals([a, b, c], fresh)).toEqual({ count: 3, urgent: 0 });
  });

  it('counts new red flags apart, also of people who were there', () => {
    expect(arrivals([a, b], [rowOf('b', 'urgent'), rowOf('d', 'urgent'), a])).toEqual({
      count: 2,
      urgent: 2,
    });
  });

  it('does not count a red flag that is on screen already', () => {
    const urgent = rowOf('u', 'urgent');
    expect(arrivals([urgent, a], [urgent])).toEqual({ count: 1, urgent: 0 });
  });
});

describe('inPlace', () => {
  it('keeps the order on screen and takes the fresh figures', () => {
    const fresh = { ...a, lastReportOn: '2026-03-12' };
    expect(inPlace([a, b], [b, fresh])).toEqual([fresh, b]);
  });

  it('leaves a row as it was when its patient moved to another group or left', () => {
    expect(inPlace([a, b], [rowOf('a', 'urgent')])).toEqual([a, b]);
  });
});
