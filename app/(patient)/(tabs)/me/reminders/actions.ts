'use server';

import { makeCalendar, revokeCalendar } from '#lib/data/reminders/calendar-feed.ts';
import { endReminders, saveReminders, tryPush } from '#lib/data/reminders/commands.ts';
import { action } from '#lib/guard/action.ts';

export const saveRemindersAction = action(saveReminders);
export const endRemindersAction = action(endReminders);
export const tryPushAction = action(tryPush);
export const makeCalendarAction = action(makeCalendar);
export const revokeCalendarAction = action(revokeCalendar);
