/** Patient-local calendar date, `YYYY-MM-DD`. */
export type LocalDate = string;

const MILLISECONDS_PER_DAY = 86_400_000;
const MILLISECONDS_PER_MINUTE = 60_000;

/** Days since 1970-01-01 in the proleptic Gregorian calendar. Expects a valid `YYYY-MM-DD`. */
export function dayNumber(date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const dayOfMonth = Number(date.slice(8, 10));
  // Years are counted from March, so that the leap day is the last day of a year.
  const shiftedYear = month > 2 ? year : year - 1;
  const shiftedMonth = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * shiftedMonth + 2) / 5) + dayOfMonth - 1;
  const leapDays =
    Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  return 365 * shiftedYear + leapDays + dayOfYear - 719_468;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The date of a day number. */
export function dateOfDay(day: number): LocalDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function isoWeekday(date: LocalDate): number {
  return weekdayOfDay(dayNumber(date));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

interface WallTime {
  readonly date: LocalDate;
  readonly hour: number;
  /** The same wall clock reading, taken as if it were UTC. */
  readonly asUtc: number;
}

function wallTimeAt(epoch: number, timeZone: string): WallTime {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(epoch)
      .map((part) => [part.type, part.value]),
  );
  const date = `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
  const hour = Number(parts.get('hour'));
  const seconds = hour * 3600 + Number(parts.get('minute')) * 60 + Number(parts.get('second'));
  return { date, hour, asUtc: dayNumber(date) * MILLISECONDS_PER_DAY + seconds * 1000 };
}

function isoInstant(epoch: number): string {
  const day = Math.floor(epoch / MILLISECONDS_PER_DAY);
  const seconds = Math.floor((epoch - day * MILLISECONDS_PER_DAY) / 1000);
  const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${dateOfDay(day)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(seconds % 60)}.000Z`;
}

function epochOf(instant: string): number {
  const epoch = Date.parse(instant);
  if (Number.isNaN(epoch)) throw new RangeError(`Not an instant: ${instant}`);
  return epoch;
}

/**
 * Calendar date in an IANA zone at an instant (ISO 8601 with offset or Z).
 * Throws RangeError for an unknown zone or an unreadable instant.
 */
export function localDateAt(instant: string, timeZone: string): LocalDate {
  return wallTimeAt(epochOf(instant), timeZone).date;
}

/** Dates a patient may still fill in at this instant: today, and yesterday until the given local hour. */
export function openReportDates(instant: string, timeZone: string, yesterdayUntilHour: number): LocalDate[] {
  const { date, hour } = wallTimeAt(epochOf(instant), timeZone);
  return hour < yesterdayUntilHour ? [date, addDays(date, -1)] : [date];
}

/** Minutes since local midnight, by the wall clock, at an instant. */
export function localMinuteAt(instant: string, timeZone: string): number {
  const { date, asUtc } = wallTimeAt(epochOf(instant), timeZone);
  return Math.floor((asUtc - dayNumber(date) * MILLISECONDS_PER_DAY) / MILLISECONDS_PER_MINUTE);
}

/**
 * Instant (ISO 8601, UTC) at which a local day reaches an hour of the wall clock.
 * An hour that daylight saving skips is taken as the moment just after; one that repeats, as its first pass.
 */
export function instantOfLocalHour(date: LocalDate, hour: number, timeZone: string): string {
  return instantOfLocalMinute(date, hour * 60, timeZone);
}

/** The same for a whole minute of the day, 0 to 1439. */
export function instantOfLocalMinute(date: LocalDate, minute: number, timeZone: string): string {
  const wall = dayNumber(date) * MILLISECONDS_PER_DAY + minute * MILLISECONDS_PER_MINUTE;
  const offsetAt = (epoch: number) => wallTimeAt(epoch, timeZone).asUtc - epoch;
  const before = wall - offsetAt(wall - MILLISECONDS_PER_DAY);
  const after = wall - offsetAt(wall + MILLISECONDS_PER_DAY);
  const exact = [before, after].find((epoch) => wallTimeAt(epoch, timeZone).asUtc === wall);
  return isoInstant(exact ?? before);
}

/** The later of two dates. */
export function laterDate(a: LocalDate, b: LocalDate): LocalDate {
  return a.localeCompare(b) >= 0 ? a : b;
}
