import { describe, expect, it } from 'vitest';
import { keepSending } from './keep-sending.ts';
import type { Flushed } from './outbox.ts';

/** Runs through the given results of `flush`, and writes down how long it waited before each further try. */
async function waitsOf(results: Flushed[], isOnline = true): Promise<number[]> {
  const waits: number[] = [];
  let left = results.length;
  let next: (() => void) | null = null;
  const sending = keepSending({
    outbox: {
      flush: async () => {
        left -= 1;
        return results[results.length - 1 - left] ?? { settled: 0, why: null };
      },
      count: async () => ({
        waiting: left,
        refused: 0,
        onPage: 0,
        oldestAt: null,
        hasWarning: false,
      }),
    },
    isOnline: () => isOnline,
    later: (work, milliseconds) => {
      waits.push(milliseconds);
      next = work;
      return () => {};
    },
  });
  sending.now();
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (next === null) return waits;
    const work: () => void = next;
    next = null;
    work();
  }
}

const lost: Flushed = { settled: 0, why: 'offline' };

describe('keepSending', () => {
  it('stops when nothing waits any more', async () => {
    expect(await waitsOf([{ settled: 3, why: null }])).toEqual([]);
  });

  it('waits twice as long after each failure, at most a minute', async () => {
    const waits = await waitsOf([...Array.from({ length: 11 }, () => lost), { settled: 1, why: null }]);
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('is quick again once something was settled', async () => {
    const waits = await waitsOf([lost, lost, { settled: 1, why: 'server' }, { settled: 1, why: null }]);
    expect(waits).toEqual([250, 500, 250]);
  });

  it('does not hurry without a session or without a network', async () => {
    expect(await waitsOf([{ settled: 0, why: 'sign-in' }, lost, { settled: 1, why: null }])).toEqual([
      60_000, 500,
    ]);
    expect(await waitsOf([lost, { settled: 1, why: null }], false)).toEqual([60_000]);
  });
});
