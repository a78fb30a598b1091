import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateOfDay,
  dayNumber,
  daysBetween,
  instantOfLocalHour,
  instantOfLocalMinute,
  isoWeekday,
  localDateAt,
  localMinuteAt,
  openReportDates,
} from './local-date.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

describe('calendar arithmetic', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 7, '2026-04-04'],
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  test('agrees with the UTC calendar on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(dateOfDay(day)).toBe(date);
        expect(dayNumber(date)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2026-01-05', 1],
    ['2026-01-06', 2],
    ['2026-01-10', 6],
    ['2026-01-11', 7],
    ['1969-12-29', 1],
    ['1969-12-28', 7],
  ])('%s is weekday %d', (date, weekday) => {
    expect(isoWeekday(date)).toBe(weekday);
  });
});

describe('local date of an instant', () => {
  test('K9 2025-04-05T20:00Z in Auckland is 2025-04-06', () => {
    expect(localDateAt('2025-04-05T20:00:00Z', 'Pacific/Auckland')).toBe('2025-04-06');
  });

  test('K10 Tokyo 10 January 22:00, then Honolulu 10 January 20:00: the same local date', () => {
    expect(localDateAt('2026-01-10T22:00:00+09:00', 'Asia/Tokyo')).toBe('2026-01-10');
    expect(localDateAt('2026-01-10T20:00:00-10:00', 'Pacific/Honolulu')).toBe('2026-01-10');
  });

  test.each([
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T21:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
    ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
  ])('%s in %s is %s, around a change of the clock', (instant, zone, date) => {
    expect(localDateAt(instant, zone)).toBe(date);
  });

  test('throws for an unknown zone or an unreadable instant', () => {
    expect(() => localDateAt('2026-01-01T00:00:00Z', 'Mars/Base')).toThrow(RangeError);
    expect(() => localDateAt('yesterday', 'Asia/Tokyo')).toThrow('Not an instant: yesterday');
  });

  test('every hour of a local day belongs to that date, in any zone and across any change of the clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2040-12-31') }),
        fc.integer({ min: 3, max: 23 }),
        (zone, day, hour) => {
          const date = dateOfDay(day);
          expect(localDateAt(instantOfLocalHour(date, hour, zone), zone)).toBe(date);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('instant of a local hour', () => {
  test.each([
    ['2026-07-01', 6, 'America/New_York', '2026-07-01T10:00:00.000Z'],
    ['2026-01-01', 6, 'America/New_York', '2026-01-01T11:00:00.000Z'],
    ['2026-03-08', 6, 'America/New_York', '2026-03-08T10:00:00.000Z'],
    ['2026-11-01', 6, 'America/New_York', '2026-11-01T11:00:00.000Z'],
    ['2026-01-01', 6, 'Asia/Kolkata', '2026-01-01T00:30:00.000Z'],
    ['2026-01-01', 6, 'Pacific/Kiritimati', '2025-12-31T16:00:00.000Z'],
    ['1969-12-31', 12, 'UTC', '1969-12-31T12:00:00.000Z'],
  ])('%s %d:00 in %s is %s', (date, hour, zone, instant) => {
    expect(instantOfLocalHour(date, hour, zone)).toBe(instant);
  });

  test('a skipped hour is the moment after the gap, a repeated one its first pass', () => {
    expect(instantOfLocalHour('2026-03-29', 2, 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(instantOfLocalHour('2026-10-25', 2, 'Europe/Berlin')).toBe('2026-10-25T00:00:00.000Z');
  });
});

describe('minutes of a local day', () => {
  test.each([
    ['2026-07-01', 500, 'America/New_York', '2026-07-01T12:20:00.000Z'],
    ['2026-01-01', 0, 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
    ['2026-01-01', 1439, 'Asia/Kathmandu', '2026-01-01T18:14:00.000Z'],
  ])('%s minute %d in %s is %s and back', (date, minute, zone, instant) => {
    expect(instantOfLocalMinute(date, minute, zone)).toBe(instant);
    expect(localMinuteAt(instant, zone)).toBe(minute);
  });

  test('seconds do not count', () => {
    expect(localMinuteAt('2026-07-01T12:20:59Z', 'UTC')).toBe(740);
  });
});

describe('dates open for a report', () => {
  test.each([
    ['2026-01-10T11:59:59Z', ['2026-01-10', '2026-01-09']],
    ['2026-01-10T12:00:00Z', ['2026-01-10']],
    ['2026-01-10T00:00:00Z', ['2026-01-10', '2026-01-09']],
  ])('at %s', (instant, dates) => {
    expect(openReportDates(instant, 'UTC', 12)).toEqual(dates);
  });

  test('follow the local clock', () => {
    expect(openReportDates('2026-01-10T20:00:00Z', 'Asia/Tokyo', 12)).toEqual(['2026-01-11', '2026-01-10']);
  });
});
