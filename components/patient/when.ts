import { useFormatter, useTranslations } from 'next-intl';
import { daysBetween, localDateAt } from '#lib/clinical/local-date.ts';

/** Who is read about, and from when and where: a local date and an IANA zone. */
export type Reading = { givenName: string; today: string; timezone: string };

/** Dates as people write them. Needs no area. */
function useDates(today: string) {
  const format = useFormatter();
  const words = (date: string, options: { month: 'short' | 'long'; isYearShown: boolean }) =>
    format.dateTime(new Date(date), {
      day: 'numeric',
      month: options.month,
      ...(options.isYearShown ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    });
  const isYearShown = (date: string) => date.slice(0, 4) !== today.slice(0, 4);
  return {
    date: (date: string) => words(date, { month: 'long', isYearShown: isYearShown(date) }),
    withYear: (date: string) => words(date, { month: 'long', isYearShown: true }),
    short: (date: string) => words(date, { month: 'short', isYearShown: isYearShown(date) }),
  };
}

/** Words for days: `date` "5 Mar 2026", `short` "5 Mar", `ago` "3 days ago". Local dates are `YYYY-MM-DD`. */
export function useDays(today: string) {
  const t = useTranslations('patient');
  return {
    ...useDates(today),
    ago: (date: string) => t('ago', { days: Math.max(0, daysBetween(date, today)) }),
  };
}

const LOCAL_DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Gives a sentence of the rules with its local dates as people write them: "since Mar 5". Needs no area. */
export function useSentence(today: string): (sentence: string) => string {
  const days = useDates(today);
  return (sentence) => sentence.replace(LOCAL_DATE, (date) => days.short(date));
}

/** The time of an instant on the reader's wall clock: "07:20". */
export function useClock({ timezone }: Reading): (instant: string) => string {
  const format = useFormatter();
  return (instant) =>
    format.dateTime(new Date(instant), {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: timezone,
    });
}

/** An instant as people say it: "Today, 07:20", "10 March, 19:12". */
export function useMoment(reading: Reading): (instant: string) => string {
  const t = useTranslations('patient.activity');
  const { today, timezone } = reading;
  const clock = useClock(reading);
  const days = useDays(today);
  return (instant) => {
    const on = localDateAt(instant, timezone);
    const time = clock(instant);
    const ago = daysBetween(on, today);
    if (ago === 0) return t('today', { time });
    if (ago === 1) return t('yesterday', { time });
    return `${days.date(on)}, ${time}`;
  };
}
