import { describe, expect, it } from 'vitest';
import { type ReminderPlanInput, reminderPlanSchema } from './input.ts';

const given = (changes: Partial<ReminderPlanInput> = {}): ReminderPlanInput => ({
  times: ['18:00', '08:00'],
  push: true,
  mail: false,
  ...changes,
});

const problem = (changes: Partial<ReminderPlanInput>) => {
  const result = reminderPlanSchema.safeParse(given(changes));
  return result.success
    ? null
    : `${result.error.issues[0]?.path.join('.')} ${result.error.issues[0]?.message}`;
};

describe('a reminder plan', () => {
  it('needs times and ways only; the rest has defaults', () => {
    expect(reminderPlanSchema.parse(given())).toEqual({
      times: ['08:00', '18:00'],
      secondAt: null,
      push: true,
      mail: false,
      quietFrom: '21:00',
      quietTo: '07:00',
      timezone: null,
      move: null,
    });
  });

  it.each([
    ['in the quiet hours', { times: ['21:00'] }, 'times quiet'],
    ['just before them', { times: ['20:59'] }, null],
    ['the same twice', { times: ['08:00', '08:00'] }, 'times twice'],
    ['seven', { times: ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00'] }, 'times many'],
    ['no time', { times: ['25:00'] }, 'times.0 time'],
    ['a second nudge with the first', { secondAt: '08:00' }, 'secondAt early'],
    ['a second nudge a minute later', { secondAt: '08:01' }, null],
    ['a second nudge at night', { secondAt: '22:00' }, 'secondAt quiet'],
    ['a second nudge without a first', { times: [], secondAt: '19:00' }, 'secondAt early'],
    ['an unknown zone', { timezone: 'Mars/Olympus' }, 'timezone not an IANA time zone'],
  ])('%s', (_, changes, expected) => {
    expect(problem(changes)).toBe(expected);
  });

  it.each([
    [29, false],
    [30, true],
    [45, true],
    [46, false],
  ])('breaks every %d minutes: %s', (everyMinutes, isFine) => {
    const move = { everyMinutes, from: '09:00', to: '17:00', weekdays: [1] };
    expect(problem({ move }) === null).toBe(isFine);
  });

  it('breaks end after they begin', () => {
    expect(problem({ move: { everyMinutes: 30, from: '09:00', to: '09:00', weekdays: [1] } })).toBe(
      'move.to order',
    );
  });
});
