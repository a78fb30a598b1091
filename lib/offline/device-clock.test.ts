import { describe, expect, it } from 'vitest';
import { deviceTime, localDateIn } from './device-clock.ts';

describe('localDateIn', () => {
  it.each([
    ['2026-03-12T23:59:59Z', 'UTC', '2026-03-12'],
    ['2026-03-13T00:00:00Z', 'UTC', '2026-03-13'],
    ['2026-03-13T03:59:59Z', 'America/New_York', '2026-03-12'],
    ['2026-03-13T04:00:00Z', 'America/New_York', '2026-03-13'],
    ['2026-03-12T10:00:00Z', 'Pacific/Kiritimati', '2026-03-13'],
    ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(localDateIn(new Date(instant), zone)).toBe(date);
  });
});

describe('deviceTime', () => {
  it('names day, zone and moment of one instant', () => {
    const instant = new Date('2026-03-12T12:34:56.789Z');
    const { localDate, timezone, madeAt } = deviceTime(instant);
    expect(madeAt).toBe('2026-03-12T12:34:56.789Z');
    expect(localDate).toBe(localDateIn(instant, timezone));
  });
});
