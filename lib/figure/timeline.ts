import type { FigureRecord } from './record.ts';

/** Seconds: one way of the movement, hold at the last key pose, pause at the first. */
export interface Timing {
  moveSeconds?: number;
  holdSeconds?: number;
  restSeconds?: number;
}

const MOVE = 1.8;
const HOLD = 0.9;
const REST = 0.7;
const ROUND = 4;
/** No end of a way is shorter, so that it can be seen. */
const SHORTEST = 0.2;

const easeInOut = (t: number): number => t * t * (3 - 2 * t);

function phases(record: FigureRecord, timing: Timing) {
  const own = record.seconds ?? MOVE * Math.sqrt(Math.max(1, record.poses.length - 1));
  if (record.ownPace) return { move: own, hold: SHORTEST, back: record.secondsBack ?? own, rest: SHORTEST };
  const move = timing.moveSeconds ?? own;
  return {
    move,
    hold: Math.max(SHORTEST, timing.holdSeconds ?? HOLD),
    back: timing.moveSeconds ?? record.secondsBack ?? own,
    rest: Math.max(SHORTEST, timing.restSeconds ?? REST),
  };
}

/** Does anything move? */
export const moves = (record: FigureRecord): boolean => record.poses.length > 1;

/** Length of one loop in seconds; 0 when nothing moves. */
export function loopSeconds(record: FigureRecord, timing: Timing = {}): number {
  if (!moves(record)) return 0;
  if (record.loop === 'cycle') return timing.moveSeconds ?? record.seconds ?? ROUND;
  const { move, hold, back, rest } = phases(record, timing);
  return rest + move + hold + back;
}

/** Loop time of the end pose: where a loop that follows its still has to start. */
export function arrival(record: FigureRecord, timing: Timing = {}): number {
  if (!moves(record)) return 0;
  if (record.loop === 'cycle') return (record.frames?.[1] ?? 0) / record.poses.length;
  const { move, rest } = phases(record, timing);
  return (rest + move) / loopSeconds(record, timing);
}

/**
 * Path position (0 = first key pose, 1 = second …) at loop time `t`, of which the fraction counts.
 * `pingpong`: pause, eased way there, hold, eased way back. `cycle`: round at even speed.
 */
export function positionAt(record: FigureRecord, t: number, timing: Timing = {}): number {
  const u = t - Math.floor(t);
  const n = record.poses.length;
  if (n === 1) return 0;
  if (record.loop === 'cycle') return u * n;
  const { move, hold, back: wayBack, rest } = phases(record, timing);
  const seconds = u * loopSeconds(record, timing);
  const there = Math.min(1, Math.max(0, (seconds - rest) / move));
  const back = Math.min(1, Math.max(0, (seconds - rest - move - hold) / wayBack));
  return (easeInOut(there) - easeInOut(back)) * (n - 1);
}
