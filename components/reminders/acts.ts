import type { ReminderPlanInput } from '#lib/data/reminders/input.ts';
import type { Result } from '#lib/result.ts';

/** What the page can do, as the route gives it. */
export type ReminderActs = {
  save: (input: ReminderPlanInput) => Promise<Result<{ isStored: boolean }>>;
  stop: (input: Record<string, never>) => Promise<Result<unknown>>;
  tryPush: (input: { phoneId: string }) => Promise<Result<unknown>>;
  makeCalendar: (input: Record<string, never>) => Promise<Result<{ url: string }>>;
  revokeCalendar: (input: Record<string, never>) => Promise<Result<unknown>>;
};
