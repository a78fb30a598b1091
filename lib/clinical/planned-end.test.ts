import { describe, expect, it } from 'vitest';
import { plannedEnd } from './planned-end.ts';

describe('plannedEnd', () => {
  it('is the last day of all planned weeks', () => {
    expect(plannedEnd('2026-03-02', [{ weeks: 1 }])).toBe('2026-03-08');
    expect(plannedEnd('2026-03-02', [{ weeks: 2 }, { weeks: 2 }, { weeks: 2 }])).toBe('2026-04-12');
  });

  it('is none when a phase has no end, and without phases', () => {
    expect(plannedEnd('2026-03-02', [{ weeks: 2 }, { weeks: null }])).toBeNull();
    expect(plannedEnd('2026-03-02', [])).toBeNull();
  });
});
