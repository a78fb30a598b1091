import { describe, expect, it } from 'vitest';
import { reminderPlanSchema } from '#lib/data/reminders/input.ts';
import { type Draft, draftOf, inputOf, problemOf } from './draft.ts';

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...draftOf(null), ...changes });
const move = { everyMinutes: 30, from: '09:00', to: '17:00', weekdays: [1] };

describe('a form of reminders', () => {
  it('starts with one time in the morning that the server takes', () => {
    expect(problemOf(draft())).toBeNull();
    expect(reminderPlanSchema.safeParse(inputOf(draft())).success).toBe(true);
  });

  it.each([
    ['no-times', { times: [] }],
    ['twice', { times: ['08:00', '08:00'] }],
    ['quiet', { times: ['21:00'] }],
    ['quiet', { times: ['06:59'] }],
    ['early', { times: ['08:00'], hasSecond: true, secondAt: '08:00' }],
    ['order', { hasMove: true, move: { ...move, to: '09:00' } }],
    ['weekdays', { hasMove: true, move: { ...move, weekdays: [] } }],
    ['time', { times: [''] }],
  ] as const)('says %s, and the server would refuse it too', (problem, changes) => {
    const wrong = draft(changes as Partial<Draft>);
    expect(problemOf(wrong)).toBe(problem);
    const isRefused = !reminderPlanSchema.safeParse(inputOf(wrong)).success;
    expect(isRefused || problem === 'no-times').toBe(true);
  });

  it.each([
    ['the last minute before the quiet hours', { times: ['20:59'] }],
    ['the first after them', { times: ['07:00'] }],
    ['a second nudge a minute after the first', { hasSecond: true, secondAt: '08:01' }],
    ['breaks only', { times: [], hasMove: true, move }],
  ])('takes %s', (_, changes) => {
    expect(problemOf(draft(changes))).toBeNull();
    expect(reminderPlanSchema.safeParse(inputOf(draft(changes))).success).toBe(true);
  });

  it('keeps what was switched off out of the plan, and the times in the form', () => {
    const input = inputOf(draft({ hasSecond: false, secondAt: '19:00', hasMove: false, move }));
    expect([input.secondAt, input.move]).toEqual([null, null]);
  });
});
