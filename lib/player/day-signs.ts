import { addDays, daysBetween, type LocalDate } from '#lib/clinical/local-date.ts';

/** What was said on one local date; null where nothing was said. */
export type SaidDay = { date: LocalDate; leg: number | null; back: number | null; flareDay: boolean };

/** Days of the past that these rules look at, today included. */
export const SIGNS_LOOK_BACK = 14;

const SORE_RISE = 2;
/** An answer older than this many days says little about today. */
const SORE_WINDOW = 3;

/** Leg pain today is at least 2 above the last answer of the three days before. */
export function soreDay(days: readonly SaidDay[], today: LocalDate): { now: number; before: number } | null {
  const now = days.find(({ date }) => date === today)?.leg ?? null;
  const before = lastBefore(days, today, ({ leg }) => leg);
  if (now === null || before === null || daysBetween(before.date, today) > SORE_WINDOW) return null;
  return now - before.value >= SORE_RISE ? { now, before: before.value } : null;
}

/** The smaller program of a flare-up: from the day it was said, up to and including `until`. */
export type FlarePlan = { since: LocalDate; until: LocalDate };

/** "Halve, do not stop; back in 2 to 3 days." */
const FLARE_DAYS = 3;
/** So near to the pain before the flare-up counts as back to usual. */
const USUAL_AGAIN = 1;

/**
 * The agreed smaller program is on from the day on which the patient says "flare-up" for three days; said again, it
 * counts from then. It ends sooner with the first later day whose worst pain is at most 1 above that before the
 * flare-up. Null when it is off.
 */
export function flarePlan(days: readonly SaidDay[], today: LocalDate): FlarePlan | null {
  const said = days.filter(({ date, flareDay }) => flareDay && date <= today);
  const last = said
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const until = addDays(last, FLARE_DAYS - 1);
  if (today > until) return null;
  const since = firstOfSpell(said, last);
  const usual = lastBefore(days, since, worst);
  const isBack = days.some((day) => {
    const pain = worst(day);
    const isLater = day.date > last && day.date <= today;
    return isLater && usual !== null && pain !== null && pain <= usual.value + USUAL_AGAIN;
  });
  return isBack ? null : { since, until };
}

/** Flare-up days that follow each other closely are one flare-up. */
function firstOfSpell(said: readonly SaidDay[], last: LocalDate): LocalDate {
  const dates = said
    .map(({ date }) => date)
    .sort()
    .reverse();
  return dates.reduce((first, date) => (daysBetween(date, first) < FLARE_DAYS ? date : first), last);
}

function worst({ leg, back }: SaidDay): number | null {
  if (leg === null || back === null) return leg ?? back;
  return Math.max(leg, back);
}

function lastBefore(
  days: readonly SaidDay[],
  date: LocalDate,
  pick: (day: SaidDay) => number | null,
): { date: LocalDate; value: number } | null {
  const answered = days.flatMap((day) => {
    const value = pick(day);
    return day.date < date && value !== null ? [{ date: day.date, value }] : [];
  });
  return answered.sort((a, b) => a.date.localeCompare(b.date)).at(-1) ?? null;
}
