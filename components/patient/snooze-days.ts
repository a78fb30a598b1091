import { addDays, isoWeekday } from '#lib/clinical/local-date.ts';

/** A flag may rest this long at most. */
export const MAX_SNOOZE_DAYS = 14;

/** Days that a snooze offers, from a local date: tomorrow, the Monday after, a week on. */
export function snoozeDays(today: string): { tomorrow: string; monday: string; week: string; last: string } {
  const toMonday = 8 - isoWeekday(today);
  return {
    tomorrow: addDays(today, 1),
    monday: addDays(today, toMonday),
    week: addDays(today, 7),
    last: addDays(today, MAX_SNOOZE_DAYS),
  };
}

/** Whether a local date may be chosen: from tomorrow to the last day, both included. */
export function isSnoozeDay(day: string, today: string): boolean {
  const { tomorrow, last } = snoozeDays(today);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= tomorrow && day <= last;
}
