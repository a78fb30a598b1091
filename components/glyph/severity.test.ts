import { describe, expect, it } from 'vitest';
import { severityOfRank } from './severity.tsx';

describe('severityOfRank', () => {
  it.each([
    [1, 'urgent'],
    [2, 'stuck'],
    [3, 'review'],
    [4, 'watch'],
    [5, 'ready'],
    [6, 'track'],
  ])('%i is %s', (rank, severity) => {
    expect(severityOfRank(rank)).toBe(severity);
  });
  it.each([0, 7, 1.5])('refuses %d', (rank) => {
    expect(() => severityOfRank(rank)).toThrow(RangeError);
  });
});
