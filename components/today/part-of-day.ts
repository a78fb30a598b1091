export type PartOfDay = 'morning' | 'afternoon' | 'evening';

const NOON = 12;
const EVENING = 18;

/** Which greeting fits an instant in a zone: afternoon from 12:00, evening from 18:00, night counts as evening. */
export function partOfDay(instant: Date, timezone: string): PartOfDay {
  const hour = Number(
    new Intl.DateTimeFormat('en-US', { timeZone: timezone, hour: '2-digit', hourCycle: 'h23' }).format(
      instant,
    ),
  );
  if (hour < 4 || hour >= EVENING) return 'evening';
  return hour < NOON ? 'morning' : 'afternoon';
}
