import type { Segment } from './sequence.ts';

/** What the person said about one exercise while doing it. */
export type ItemMark = {
  pain?: number;
  movedDown?: boolean;
  /** Stopped because it hurt; not done again today. */
  isLeftOut?: boolean;
  /** Unit at which a shortened exercise ends. */
  endsAtUnit?: number;
};

/** Where the person is in the routine. Plain data: it is kept on the phone as it is. */
export type PlayState = {
  /** Index into the sequence; its length when finished. */
  at: number;
  /** Seconds spent in the segment. */
  elapsed: number;
  /** Completed repetitions, holds and spells by item. */
  units: Record<number, number>;
  marks: Record<number, ItemMark>;
};

export const START: PlayState = { at: 0, elapsed: 0, units: {}, marks: {} };

export function isFinished(sequence: readonly Segment[], state: PlayState): boolean {
  return state.at >= sequence.length;
}

/** Lets time pass; a long step crosses several segments. A segment without an end waits. */
export function advance(sequence: readonly Segment[], state: PlayState, seconds: number): PlayState {
  let now = { ...state, elapsed: state.elapsed + seconds };
  for (;;) {
    const segment = sequence[now.at];
    if (segment === undefined) return { ...now, elapsed: 0 };
    if (segment.seconds === null || now.elapsed < segment.seconds) return now;
    const left = now.elapsed - segment.seconds;
    now = { ...complete(sequence, now), elapsed: left };
  }
}

/** Ends the segment as done: the pause is over, or the distance is walked. */
export function complete(sequence: readonly Segment[], state: PlayState): PlayState {
  const segment = sequence[state.at];
  if (segment === undefined) return state;
  const { item, endsUnit } = segment;
  const units = endsUnit ? { ...state.units, [item]: (state.units[item] ?? 0) + 1 } : state.units;
  const next = sequence[state.at + 1];
  const end = state.marks[item]?.endsAtUnit;
  const isShortened = end !== undefined && next?.item === item && next.unit >= end;
  const at = isShortened ? startOfNext(sequence, state.at) : state.at + 1;
  return { ...state, units, at, elapsed: 0 };
}

/** Leaves this exercise for the next one; what was done of it stays done, a long hold or spell by its share. */
export function skipItem(sequence: readonly Segment[], state: PlayState): PlayState {
  const segment = sequence[state.at];
  const earned = segment === undefined ? 0 : earnedShare(segment, state.elapsed);
  const units =
    segment === undefined || earned === 0
      ? state.units
      : { ...state.units, [segment.item]: (state.units[segment.item] ?? 0) + earned };
  return { ...state, units, at: startOfNext(sequence, state.at), elapsed: 0 };
}

/** Ends the routine here. */
export function finish(sequence: readonly Segment[], state: PlayState): PlayState {
  return { ...skipItem(sequence, state), at: sequence.length };
}

/** Less than this share of a hold or spell is nothing, more than the other is all of it. */
const LEAST_SHARE = 0.25;
const WHOLE_SHARE = 0.9;

/** How much of a unit was done when it is broken off. A single repetition counts when only the way back is missing. */
function earnedShare({ kind, seconds }: Segment, elapsed: number): number {
  if (kind === 'back') return 1;
  if (seconds === null || (kind !== 'spell' && kind !== 'hold')) return 0;
  const share = elapsed / seconds;
  if (share < LEAST_SHARE) return 0;
  return share >= WHOLE_SHARE ? 1 : share;
}

/** Writes down what was said about the exercise under way. */
export function markItem(sequence: readonly Segment[], state: PlayState, mark: ItemMark): PlayState {
  const item = sequence[state.at]?.item;
  if (item === undefined) return state;
  return { ...state, marks: { ...state.marks, [item]: { ...state.marks[item], ...mark } } };
}

/**
 * Half of what is left of the exercise under way. The unit under way counts among what is left;
 * when it is the last one, half of its remaining time goes.
 */
export function halveRest(sequence: readonly Segment[], state: PlayState): PlayState {
  const segment = sequence[state.at];
  if (segment === undefined) return state;
  const left = unitsLeft(sequence, state);
  if (left > 1) {
    return markItem(sequence, state, { endsAtUnit: segment.unit + Math.ceil(left / 2) });
  }
  if (segment.seconds === null) return state;
  return { ...state, elapsed: state.elapsed + (segment.seconds - state.elapsed) / 2 };
}

/** Repetitions, holds or spells still to do, the one under way included. */
export function unitsLeft(sequence: readonly Segment[], state: PlayState): number {
  const segment = sequence[state.at];
  if (segment === undefined) return 0;
  const ofItem = sequence.filter(({ item, endsUnit }) => item === segment.item && endsUnit).length;
  const end = state.marks[segment.item]?.endsAtUnit ?? ofItem;
  return Math.max(0, Math.min(end, ofItem) - segment.unit);
}

function startOfNext(sequence: readonly Segment[], at: number): number {
  const item = sequence[at]?.item;
  let next = at;
  while (next < sequence.length && sequence[next]?.item === item) next += 1;
  return next;
}
