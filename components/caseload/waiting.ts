const MINUTE = 60_000;

export type Waiting = { days: number; hours: number; minutes: number };

/** Time between two instants in milliseconds, whole minutes; never negative. */
export function waitingTime(since: number, now: number): Waiting & { total: number } {
  const total = Math.max(0, Math.floor((now - since) / MINUTE));
  return { total, days: Math.floor(total / 1440), hours: Math.floor(total / 60) % 24, minutes: total % 60 };
}
