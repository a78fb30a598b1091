import { addDays, daysBetween, localDateAt } from '#lib/clinical/local-date.ts';

/** Up to this much a phone's clock may be off without anything being changed. */
const TOLERANCE_MS = 10 * 60_000;

type Said = { localDate: string; timezone: string; madeAt: string; sentAt?: string | undefined };

export type RealTime = { localDate: string; madeAt: Date; isCorrected: boolean };

/**
 * When something was really said. A phone names its own time at the moment of sending: the difference to the server's
 * is how wrong its clock is, and moves the moment and the local date of the entry. Without it they stand as they are.
 */
export function realTime({ localDate, timezone, madeAt, sentAt }: Said, now: Date): RealTime {
  const said = new Date(madeAt);
  const off = sentAt === undefined ? 0 : now.getTime() - Date.parse(sentAt);
  if (Math.abs(off) <= TOLERANCE_MS) return { localDate, madeAt: said, isCorrected: false };
  const real = new Date(said.getTime() + off);
  const days = daysBetween(
    localDateAt(said.toISOString(), timezone),
    localDateAt(real.toISOString(), timezone),
  );
  return { localDate: addDays(localDate, days), madeAt: real, isCorrected: days !== 0 };
}
