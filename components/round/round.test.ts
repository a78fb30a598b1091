import { describe, expect, it } from 'vitest';
import { decide, endRound, isRound, newRound, nextInRound, skipInRound, startRound } from './round.ts';

const round = startRound(newRound('2026-03-12'), ['a', 'b', 'c']);

describe('a round', () => {
  it('goes down the list', () => {
    expect(nextInRound(decide(round, 'a'), 'a')).toBe('b');
  });

  it('comes back to those who were skipped', () => {
    const left = decide(decide(round, 'b'), 'c');
    expect(nextInRound(left, 'c')).toBe('a');
  });

  it('ends when everyone is decided', () => {
    const all = ['a', 'b', 'c'].reduce(decide, round);
    expect(nextInRound(all, 'c')).toBeNull();
  });

  it('starts at the top for somebody who is not in it', () => {
    expect(nextInRound(round, 'x')).toBe('a');
  });

  it('skips over the decided and stops at the end', () => {
    expect(skipInRound(decide(round, 'b'), 'a')).toBe('c');
    expect(skipInRound(round, 'c')).toBeNull();
  });

  it('counts a patient once', () => {
    expect(decide(decide(round, 'a'), 'a').decided).toEqual(['a']);
  });

  it('keeps what was decided when it ends', () => {
    expect(endRound(decide(round, 'a'))).toEqual({ date: '2026-03-12', queue: [], decided: ['a'] });
  });
});

describe('isRound', () => {
  it('takes its own form after a trip through storage', () => {
    expect(isRound(JSON.parse(JSON.stringify(round)))).toBe(true);
  });

  it.each([null, 'x', {}, { date: '2026-03-12', queue: [1], decided: [] }, { ...round, decided: 'a' }])(
    'refuses %j',
    (value) => {
      expect(isRound(value)).toBe(false);
    },
  );
});
