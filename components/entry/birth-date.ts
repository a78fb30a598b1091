export type DatePart = 'day' | 'month' | 'year';
export type Typed = Record<DatePart, string>;
export type DateProblem =
  | { part: 'day'; key: 'dayMissing' | 'noSuchDay' }
  | { part: 'month'; key: 'monthMissing' }
  | { part: 'year'; key: 'yearMissing' | 'future' };

const OLDEST_YEAR = 1900;

/** The order in which people of a language write a date, such as month, day, year. */
export function partOrder(locale: string): DatePart[] {
  return new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(0))
    .map(({ type }) => type)
    .filter((type): type is DatePart => type === 'day' || type === 'month' || type === 'year');
}

/** `YYYY-MM-DD`, or everything that is wrong with what was typed. `today` is a local date. */
export function readBirthDate(
  typed: Typed,
  today: string,
): { date: string; problems?: never } | { date?: never; problems: DateProblem[] } {
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);
  const day = number(typed.day);
  const month = number(typed.month);
  const year = number(typed.year);
  const problems: DateProblem[] = [];
  if (!(day >= 1 && day <= 31)) problems.push({ part: 'day', key: 'dayMissing' });
  if (!(month >= 1 && month <= 12)) problems.push({ part: 'month', key: 'monthMissing' });
  if (!(year >= OLDEST_YEAR && year <= 9999)) problems.push({ part: 'year', key: 'yearMissing' });
  if (problems.length > 0) return { problems };
  if (day > daysIn(month, year)) return { problems: [{ part: 'day', key: 'noSuchDay' }] };
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return date > today ? { problems: [{ part: 'year', key: 'future' }] } : { date };
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
