import { describe, expect, it } from 'vitest';
import { isQuiet, nextSlot, type PlanTimes, slotsBetween } from './slots.ts';

const plan = (given: Partial<PlanTimes> = {}): PlanTimes => ({
  times: ['08:00', '18:30'],
  secondAt: null,
  quietFrom: '21:00',
  quietTo: '07:00',
  move: null,
  ...given,
});

const between = (times: PlanTimes, zone: string, from: string, to: string) =>
  slotsBetween(times, zone, new Date(from), new Date(to)).map(
    ({ kind, date, time, at }) => `${kind} ${date} ${time} ${at.toISOString().slice(0, 16)}`,
  );

describe('moments of a plan', () => {
  it('are wall-clock times of the zone', () => {
    expect(between(plan(), 'America/New_York', '2026-07-01T00:00:00Z', '2026-07-02T12:00:00Z')).toEqual([
      'routine 2026-07-01 08:00 2026-07-01T12:00',
      'routine 2026-07-01 18:30 2026-07-01T22:30',
      'routine 2026-07-02 08:00 2026-07-02T12:00',
    ]);
  });

  it('leave out the moment they start after and hold the one they go up to', () => {
    const at = (from: string, to: string) => between(plan(), 'UTC', from, to).length;
    expect(at('2026-07-01T08:00:00Z', '2026-07-01T08:00:59Z')).toBe(0);
    expect(at('2026-07-01T07:59:59Z', '2026-07-01T08:00:00Z')).toBe(1);
    expect(at('2026-07-01T07:59:00Z', '2026-07-01T07:59:59Z')).toBe(0);
  });

  it('keep the wall clock when daylight saving begins and ends', () => {
    const at8 = plan({ times: ['08:00'] });
    expect(between(at8, 'America/New_York', '2026-03-07T05:00:00Z', '2026-03-09T04:00:00Z')).toEqual([
      'routine 2026-03-07 08:00 2026-03-07T13:00',
      'routine 2026-03-08 08:00 2026-03-08T12:00',
    ]);
    expect(between(at8, 'America/New_York', '2026-10-31T04:00:00Z', '2026-11-02T05:00:00Z')).toEqual([
      'routine 2026-10-31 08:00 2026-10-31T12:00',
      'routine 2026-11-01 08:00 2026-11-01T13:00',
    ]);
  });

  it('come once at a time that the clock skips, and once at one that it shows twice', () => {
    const night = (time: string) => plan({ times: [time], quietFrom: '00:00', quietTo: '00:00' });
    expect(between(night('02:20'), 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toEqual([
      'routine 2026-03-29 02:20 2026-03-29T01:20',
    ]);
    expect(between(night('02:20'), 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toEqual([
      'routine 2026-10-25 02:20 2026-10-25T00:20',
    ]);
  });

  it('hold the second nudge, and breaks a full interval after their start on their weekdays', () => {
    const move = { everyMinutes: 45, from: '09:00', to: '10:30', weekdays: [3] };
    const full = plan({ times: ['08:00'], secondAt: '19:00', move });
    // 2026-07-01 is a Wednesday.
    expect(between(full, 'UTC', '2026-07-01T00:00:00Z', '2026-07-02T23:00:00Z')).toEqual([
      'routine 2026-07-01 08:00 2026-07-01T08:00',
      'move 2026-07-01 09:45 2026-07-01T09:45',
      'second 2026-07-01 19:00 2026-07-01T19:00',
      'routine 2026-07-02 08:00 2026-07-02T08:00',
      'second 2026-07-02 19:00 2026-07-02T19:00',
    ]);
  });

  it('never lie in the quiet hours', () => {
    const move = { everyMinutes: 30, from: '19:00', to: '23:00', weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(between(plan({ times: [], move }), 'UTC', '2026-07-01T00:00:00Z', '2026-07-01T23:59:00Z')).toEqual(
      [
        'move 2026-07-01 19:30 2026-07-01T19:30',
        'move 2026-07-01 20:00 2026-07-01T20:00',
        'move 2026-07-01 20:30 2026-07-01T20:30',
      ],
    );
  });
});

describe('quiet hours', () => {
  it.each([
    ['20:59', false],
    ['21:00', true],
    ['03:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('over midnight, %s: %s', (time, expected) => {
    expect(isQuiet({ quietFrom: '21:00', quietTo: '07:00' }, time)).toBe(expected);
  });

  it.each([
    ['12:59', false],
    ['13:00', true],
    ['14:59', true],
    ['15:00', false],
  ])('within a day, %s: %s', (time, expected) => {
    expect(isQuiet({ quietFrom: '13:00', quietTo: '15:00' }, time)).toBe(expected);
  });

  it('are none when they begin and end at the same time', () => {
    expect(isQuiet({ quietFrom: '07:00', quietTo: '07:00' }, '07:00')).toBe(false);
  });
});

describe('the next moment', () => {
  it('is tomorrow’s when today’s are over', () => {
    expect(nextSlot(plan(), 'UTC', new Date('2026-07-01T18:30:00Z'))?.at.toISOString()).toBe(
      '2026-07-02T08:00:00.000Z',
    );
  });

  it('may be a week away', () => {
    const move = { everyMinutes: 30, from: '09:00', to: '10:00', weekdays: [3] };
    const next = nextSlot(plan({ times: [], move }), 'UTC', new Date('2026-07-01T09:30:00Z'));
    expect(next?.at.toISOString()).toBe('2026-07-08T09:30:00.000Z');
  });

  it('is none for a plan without times', () => {
    expect(nextSlot(plan({ times: [] }), 'UTC', new Date('2026-07-01T00:00:00Z'))).toBeNull();
  });
});
