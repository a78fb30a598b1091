import 'server-only';
import { headers } from 'next/headers';

/** Set by the service worker when it fetches the page of a day to come, `YYYY-MM-DD`. */
const DAY_HEADER = 'x-sturdy-day';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The day that a page is asked for; empty for a person's own visit. */
export async function askedDay(): Promise<{ day?: string }> {
  const day = (await headers()).get(DAY_HEADER);
  return day !== null && DATE.test(day) ? { day } : {};
}
