import type { RoutineItem, TodayView } from '#lib/data/own/view.ts';
import type { RoutineChoice } from './kept-place.ts';
import { type Playable, secondsOf } from './sequence.ts';

/** Exercises that fit any moment of the day: a walk, the pool, the bike, a break from sitting. */
export function isAnyTime({ position, prescription }: RoutineItem): boolean {
  const { kind } = prescription.dose;
  if (position === 'walking' || position === 'water' || kind === 'interval') return true;
  return kind === 'minutes' && position === 'sitting';
}

/** Completions still open today. */
export function openToday(item: RoutineItem): number {
  return Math.max(0, item.prescription.timesPerDay - item.doneToday);
}

/** Which round of the day, of how many; null when once is all. */
export type Round = { number: number; count: number } | null;

/**
 * The round of played exercises that is next: one more than the most often done one has had. An exercise that was
 * left out does not hold up the next round, and walks have their own time.
 */
export function roundOf(items: readonly RoutineItem[]): Round {
  const played = items.filter(
    (item) => !item.isPaused && !isAnyTime(item) && item.prescription.timesPerWeek === null,
  );
  const count = Math.max(0, ...played.map((item) => item.prescription.timesPerDay));
  if (count < 2) return null;
  const had = Math.max(...played.map((item) => Math.floor(item.doneToday)));
  return { number: Math.min(count, had + 1), count };
}

/**
 * Exercises to play now. With several rounds a day an exercise waits for the next one once it has been done as
 * often as rounds have begun.
 */
export function dueNow(items: readonly RoutineItem[]): RoutineItem[] {
  const round = roundOf(items);
  return items.filter((item) => {
    if (item.isPaused || isAnyTime(item) || openToday(item) === 0) return false;
    return round === null || item.doneToday < round.number;
  });
}

const SHORT_COUNT = 2;

/**
 * The gentle routine of a sore day: the quickest of the exercises due, one set each, and of the first rest position
 * when the plan has one. The rest position comes first, the others keep their order.
 */
export function shortRoutine(due: readonly RoutineItem[], asNeeded: readonly RoutineItem[]): RoutineItem[] {
  const rest = asNeeded.find((item) => !item.isPaused && !isAnyTime(item));
  const candidates = [...(rest ? [rest] : []), ...due].map(oneSet);
  const quickest = candidates
    .toSorted((a, b) => secondsOf([a]) - secondsOf([b]))
    .slice(0, SHORT_COUNT)
    .map(({ itemId }) => itemId);
  return candidates.filter(({ itemId }) => quickest.includes(itemId));
}

/** The first set alone. Its rest goes with the other sets: in a single set it would come between repetitions. */
function oneSet(item: RoutineItem): RoutineItem {
  const { dose } = item.prescription;
  if (dose.sets === 1) return item;
  const setReps = dose.setReps === null ? null : dose.setReps.slice(0, 1);
  const first = { ...dose, sets: 1, setReps, restSeconds: 0 };
  return { ...item, prescription: { ...item.prescription, dose: first } };
}

/** Whole minutes from the first "get ready" to the end, at least 1. */
export function wholeMinutes(items: readonly Playable[]): number {
  return Math.max(1, Math.round(secondsOf(items) / 60));
}

const REST_STATES: ReadonlySet<TodayView['state']> = new Set(['routine', 'done', 'rest-day']);

/** What the player plays for an address; no exercises when there is nothing to play or the person may not. */
export function chooseRoutine(
  view: Pick<TodayView, 'state' | 'items' | 'asNeeded'>,
  wish: { short: boolean; item: string | null },
): { choice: RoutineChoice; items: RoutineItem[] } {
  if (wish.item !== null) {
    const isOpen = REST_STATES.has(view.state);
    const items = view.asNeeded.filter((one) => isOpen && one.itemId === wish.item && !one.isPaused);
    return { choice: `item:${wish.item}`, items };
  }
  const due = view.state === 'routine' ? dueNow(view.items) : [];
  return wish.short
    ? { choice: 'short', items: due.length > 0 ? shortRoutine(due, view.asNeeded) : [] }
    : { choice: 'usual', items: due };
}
