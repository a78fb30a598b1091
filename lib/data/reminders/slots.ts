import { addDays, instantOfLocalMinute, isoWeekday, localDateAt } from '#lib/clinical/local-date.ts';

export type SlotKind = 'routine' | 'second' | 'move';

/** One moment at which a plan may remind. */
export type Slot = {
  kind: SlotKind;
  /** Local date and wall-clock time `HH:MM` in the plan's zone. */
  date: string;
  time: string;
  at: Date;
};

export type QuietHours = { quietFrom: string; quietTo: string };

/** The times of a plan, as far as the clock is concerned. */
export type PlanTimes = QuietHours & {
  times: readonly string[];
  secondAt: string | null;
  move: { everyMinutes: number; from: string; to: string; weekdays: readonly number[] } | null;
};

const DAYS_AHEAD = 8;

/** Whether a wall-clock time lies in the quiet hours: from the first to just before the second, over midnight too. */
export function isQuiet({ quietFrom, quietTo }: QuietHours, time: string): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** Every moment of a plan after `after` and up to `upTo`, in order. */
export function slotsBetween(plan: PlanTimes, timeZone: string, after: Date, upTo: Date): Slot[] {
  const slots: Slot[] = [];
  const last = localDateAt(upTo.toISOString(), timeZone);
  // A wall clock may stand still or jump: the day before is looked at too.
  let date = addDays(localDateAt(after.toISOString(), timeZone), -1);
  for (; date <= last; date = addDays(date, 1)) slots.push(...slotsOn(plan, date, timeZone));
  return slots.filter(({ at }) => at > after && at <= upTo).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The first moment after `after`; null when the plan has none. */
export function nextSlot(plan: PlanTimes, timeZone: string, after: Date): Slot | null {
  const upTo = new Date(after.getTime() + DAYS_AHEAD * 86_400_000);
  return slotsBetween(plan, timeZone, after, upTo)[0] ?? null;
}

function slotsOn(plan: PlanTimes, date: string, timeZone: string): Slot[] {
  const slot =
    (kind: SlotKind) =>
    (time: string): Slot => ({
      kind,
      date,
      time,
      at: new Date(instantOfLocalMinute(date, minuteOf(time), timeZone)),
    });
  const breaks = plan.move?.weekdays.includes(isoWeekday(date)) ? breakTimes(plan.move) : [];
  return [
    ...plan.times.map(slot('routine')),
    ...(plan.secondAt === null ? [] : [plan.secondAt]).map(slot('second')),
    ...breaks.map(slot('move')),
  ].filter(({ time }) => !isQuiet(plan, time));
}

/** Breaks come a full interval after the start, and not at the end itself. */
function breakTimes({ everyMinutes, from, to }: NonNullable<PlanTimes['move']>): string[] {
  const times: string[] = [];
  for (let minute = minuteOf(from) + everyMinutes; minute < minuteOf(to); minute += everyMinutes) {
    times.push(timeOf(minute));
  }
  return times;
}

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
