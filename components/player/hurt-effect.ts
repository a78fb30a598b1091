import type { Segment } from '#lib/player/sequence.ts';
import { halveRest, markItem, type PlayState, skipItem, unitsLeft } from '#lib/player/state.ts';

/** Pain while exercising (traffic light): up to 3 carry on, 4 and 5 smaller, from 6 on not today. */
const SMALLER_FROM = 4;
const LEAVE_OUT_FROM = 6;

export type HurtNotice = { kind: 'fine' | 'shorter' | 'leftOut' } | { kind: 'smaller'; count: number };

export type Hurt = { kind: 'normal' } | { kind: 'sore'; pain: number } | { kind: 'sharp' };

/** What an answer to "It hurts" does to the routine, and what to tell. */
export function hurtEffect(
  sequence: readonly Segment[],
  state: PlayState,
  hurt: Hurt,
): { state: PlayState; notice: HurtNotice } {
  if (hurt.kind === 'normal') return { state, notice: { kind: 'fine' } };
  if (hurt.kind === 'sharp') {
    const marked = markItem(sequence, state, { movedDown: true, isLeftOut: true });
    return { state: skipItem(sequence, marked), notice: { kind: 'leftOut' } };
  }
  const item = sequence[state.at]?.item;
  const before = item === undefined ? undefined : state.marks[item]?.pain;
  const marked = markItem(sequence, state, { pain: Math.max(hurt.pain, before ?? 0) });
  if (hurt.pain < SMALLER_FROM) return { state: marked, notice: { kind: 'fine' } };
  if (hurt.pain >= LEAVE_OUT_FROM) {
    const leftOut = markItem(sequence, marked, { isLeftOut: true });
    return { state: skipItem(sequence, leftOut), notice: { kind: 'leftOut' } };
  }
  const smaller = halveRest(sequence, marked);
  const count = unitsLeft(sequence, smaller);
  const isCut = smaller.marks !== marked.marks;
  return { state: smaller, notice: isCut ? { kind: 'smaller', count } : { kind: 'shorter' } };
}
