import type { ReminderPlanInput } from '#lib/data/reminders/input.ts';
import type { ReminderPlanView } from '#lib/data/reminders/view.ts';

/** The form as it is filled in: switched-off parts keep their times. */
export type Draft = {
  times: string[];
  push: boolean;
  mail: boolean;
  hasSecond: boolean;
  secondAt: string;
  quietFrom: string;
  quietTo: string;
  timezone: string | null;
  hasMove: boolean;
  move: { everyMinutes: number; from: string; to: string; weekdays: number[] };
};

const MOVE = { everyMinutes: 40, from: '09:00', to: '17:00', weekdays: [1, 2, 3, 4, 5] } as const;

export function draftOf(plan: ReminderPlanView | null): Draft {
  return {
    times: plan?.times ?? ['08:00'],
    push: plan?.push ?? false,
    mail: plan?.mail ?? false,
    hasSecond: plan?.secondAt != null,
    secondAt: plan?.secondAt ?? '19:00',
    quietFrom: plan?.quietFrom ?? '21:00',
    quietTo: plan?.quietTo ?? '07:00',
    timezone: plan?.timezone ?? null,
    hasMove: plan?.move != null,
    move: plan?.move ?? { ...MOVE, weekdays: [...MOVE.weekdays] },
  };
}

export function inputOf(draft: Draft): ReminderPlanInput {
  const { hasSecond, secondAt, hasMove, move, ...rest } = draft;
  return { ...rest, secondAt: hasSecond ? secondAt : null, move: hasMove ? move : null };
}

/** Of the first problem of a refused plan: which field, and what is wrong with it. */
export type DraftProblem = 'no-times' | 'twice' | 'quiet' | 'early' | 'order' | 'weekdays' | 'time';

/** What would be refused, found before anything is sent. */
export function problemOf(draft: Draft): DraftProblem | null {
  const { times, hasSecond, secondAt, hasMove, move } = draft;
  const all = [...times, ...(hasSecond ? [secondAt] : []), ...(hasMove ? [move.from, move.to] : [])];
  if (times.length === 0 && !hasMove) return 'no-times';
  if ([...all, draft.quietFrom, draft.quietTo].some((time) => !/^\d\d:\d\d$/.test(time))) return 'time';
  if (new Set(times).size < times.length) return 'twice';
  if ([...times, ...(hasSecond ? [secondAt] : [])].some((time) => isQuiet(draft, time))) return 'quiet';
  const first = times.toSorted()[0];
  if (hasSecond && (first === undefined || secondAt <= first)) return 'early';
  if (hasMove && move.from >= move.to) return 'order';
  if (hasMove && move.weekdays.length === 0) return 'weekdays';
  return null;
}

function isQuiet({ quietFrom, quietTo }: Draft, time: string): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}
