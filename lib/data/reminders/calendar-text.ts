import ical, { ICalCalendarMethod } from 'ical-generator';

const MINUTES = 15;
const WORDS = 'Sturdy routine';

/** iCalendar text of moments: when, and nothing of whom or what. The same moment keeps its id in every version. */
export function calendarText(feedId: string, moments: readonly Date[], now: Date): string {
  const calendar = ical({
    name: WORDS,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'sturdy', product: 'routine', language: 'EN' },
    ttl: 6 * 60 * 60,
  });
  for (const start of moments) {
    calendar.createEvent({
      id: `${start.toISOString().replaceAll(/[-:.]/g, '')}-${feedId.slice(-12)}`,
      start,
      end: new Date(start.getTime() + MINUTES * 60_000),
      stamp: now,
      summary: WORDS,
    });
  }
  return calendar.toString();
}
