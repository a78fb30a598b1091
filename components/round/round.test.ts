import { describe, expect, it } from 'vitest';
import { isRound, nextInRound, see, startRound } from './round.ts';

const round = startRound('2026-03-12', 'stage=2');
const queue = ['a', 'b', 'c'];

/** Ids in the order in which they come, when `decides` says who is decided at their turn. */
function walk(decides: (id: string, turn: number) => boolean, turns: number): string[] {
  let waiting = [...queue];
  let now = round;
  let current: string | undefined = waiting[0];
  const order: string[] = [];
  for (let turn = 0; turn < turns && current !== undefined; turn += 1) {
    order.push(current);
    const id = current;
    if (decides(id, turn)) waiting = waiting.filter((other) => other !== id);
    const next = nextInRound(now, waiting, id);
    current = next?.patientId;
    now = next?.round ?? now;
  }
  return order;
}

describe('a round', () => {
  it('goes down the list and ends when everyone is decided', () => {
    expect(walk(() => true, 9)).toEqual(['a', 'b', 'c']);
  });

  it('comes back to those who were skipped, once the others had their turn', () => {
    expect(walk((id, turn) => id !== 'a' || turn > 0, 9)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('goes round and round while everyone is skipped', () => {
    expect(walk(() => false, 7)).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a']);
  });

  it('puts somebody first who came to the top meanwhile', () => {
    expect(nextInRound(see(round, 'a'), ['new', 'b', 'c'], 'a')?.patientId).toBe('new');
  });

  it('leaves out who was decided elsewhere', () => {
    expect(nextInRound(round, ['a', 'c'], 'a')?.patientId).toBe('c');
  });

  it('begins at the top for somebody who is not in it', () => {
    expect(nextInRound(round, queue, 'x')?.patientId).toBe('a');
  });

  it('ends when nobody but the one at turn is left', () => {
    expect(nextInRound(round, ['a'], 'a')).toBeNull();
    expect(nextInRound(round, [], 'a')).toBeNull();
  });

  it('counts a turn once', () => {
    expect(see(see(round, 'a'), 'a').seen).toEqual(['a']);
  });
});

describe('isRound', () => {
  it('takes its own form after a trip through storage', () => {
    expect(isRound(JSON.parse(JSON.stringify(see(round, 'a'))))).toBe(true);
  });

  it.each([null, 'x', {}, { date: '2026-03-12', list: '', seen: [1] }, { ...round, seen: 'a' }])(
    'refuses %j',
    (value) => {
      expect(isRound(value)).toBe(false);
    },
  );
});
