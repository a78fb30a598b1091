import type { RoutineItem, TodayView } from '#lib/data/own/view.ts';
import { halfDose } from './half-dose.ts';
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

/** Nothing more is asked of it today: done as often as planned, on hold, or left out because it hurt. */
export function isOverToday(item: RoutineItem): boolean {
  return item.isPaused || item.isLeftOutToday || openToday(item) === 0;
}

/** What a day with a plan is, by its exercises. */
export function exerciseState(items: readonly RoutineItem[]): 'routine' | 'done' | 'rest-day' {
  if (items.every((item) => item.isPaused)) return 'rest-day';
  return items.every(isOverToday) ? 'done' : 'routine';
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
    if (isAnyTime(item) || isOverToday(item)) return false;
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

/** What an address of the player asks for. */
export type RoutineWish = { short: boolean; usual: boolean; item: string | null };

/** The wish in a query string such as `?short=1`, `?usual=1` (also on a flare-up day) or `?item=<id>`. */
export function wishOf(query: { get(name: string): string | null }): RoutineWish {
  return { short: query.get('short') === '1', usual: query.get('usual') === '1', item: query.get('item') };
}

/** What the player plays for a wish; no exercises when there is nothing to play or the person may not. */
export function chooseRoutine(
  day: Pick<TodayView, 'state' | 'items' | 'asNeeded' | 'flare'>,
  wish: RoutineWish,
): { choice: RoutineChoice; items: RoutineItem[] } {
  if (wish.item !== null) {
    const isOpen = REST_STATES.has(day.state);
    const items = day.asNeeded.filter((one) => isOpen && one.itemId === wish.item && !one.isPaused);
    return { choice: `item:${wish.item}`, items };
  }
  const view = withFlare(day, wish.usual);
  const due = view.state === 'routine' ? dueNow(view.items) : [];
  if (wish.short) {
    return { choice: 'short', items: due.length > 0 ? shortRoutine(due, view.asNeeded) : [] };
  }
  return { choice: view.flare !== null && !wish.usual ? 'flare' : 'usual', items: due };
}

/** The day as it is played: halved while a flare-up is on, unless the person wants the usual exercises. */
export function withFlare<V extends Pick<TodayView, 'items' | 'flare'>>(view: V, wantsUsual = false): V {
  if (view.flare === null || wantsUsual) return view;
  const halve = (item: RoutineItem): RoutineItem => ({
    ...item,
    prescription: { ...item.prescription, dose: halfDose(item.prescription.dose) },
  });
  return { ...view, items: view.items.map(halve) };
}
