import { addDays, isoWeekday } from '#lib/clinical/local-date.ts';

/** A flag may rest this long at most, where the clinic has not set another number of days. */
export const MAX_SNOOZE_DAYS = 14;

/** Days that a snooze offers, from a local date: tomorrow, the Monday after, a week on; none after the last. */
export function snoozeDays(
  today: string,
  maxDays: number = MAX_SNOOZE_DAYS,
): { tomorrow: string; monday: string; week: string; last: string } {
  const toMonday = 8 - isoWeekday(today);
  return {
    tomorrow: addDays(today, 1),
    monday: addDays(today, toMonday),
    week: addDays(today, 7),
    last: addDays(today, maxDays),
  };
}

/** Whether a local date may be chosen: from tomorrow to the last day, both included. */
export function isSnoozeDay(day: string, today: string, maxDays: number = MAX_SNOOZE_DAYS): boolean {
  const { tomorrow, last } = snoozeDays(today, maxDays);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= tomorrow && day <= last;
}
