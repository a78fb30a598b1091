import { describe, expect, it } from 'vitest';
import { partOfDay } from './part-of-day.ts';

describe('partOfDay', () => {
  it.each([
    ['03:59', 'evening'],
    ['04:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['17:59', 'afternoon'],
    ['18:00', 'evening'],
    ['00:00', 'evening'],
  ] as const)('at %s is %s', (time, part) => {
    expect(partOfDay(new Date(`2026-03-12T${time}:00Z`), 'UTC')).toBe(part);
  });

  it('goes by the zone of the patient', () => {
    expect(partOfDay(new Date('2026-07-01T22:30:00Z'), 'America/New_York')).toBe('evening');
    expect(partOfDay(new Date('2026-07-01T12:30:00Z'), 'America/New_York')).toBe('morning');
  });
});
