import type { FigureRecord } from '#lib/figure/record.ts';
import type { Timing } from '#lib/figure/timeline.ts';
import { isWork } from '#lib/player/sequence.ts';
import type { Frame } from './use-play.ts';

/** A loop with known shares: pause 0.2, there 1, hold 1, back 1. */
export const PACED: Timing = { moveSeconds: 1, holdSeconds: 1, restSeconds: 0.2 };
const PAUSE = 0.2;
const LOOP = 3.2;
/** One round of the preview while the person gets ready, seconds. */
const PREVIEW_SECONDS = 5;
const ROUND_SECONDS = 4;

/** Loop time, 0 to 1, of the picture at a moment of the routine. */
export function figureTime(record: FigureRecord, { segment, elapsed }: Frame): number {
  const share = segment.seconds === null ? 0 : Math.min(1, elapsed / segment.seconds);
  if (record.loop === 'cycle') {
    return segment.kind === 'rep' ? share : (elapsed / (record.seconds ?? ROUND_SECONDS)) % 1;
  }
  switch (segment.kind) {
    case 'out':
      return (PAUSE + share) / LOOP;
    case 'hold':
      return (PAUSE + 1 + share) / LOOP;
    case 'back':
      return (PAUSE + 2 + share) / LOOP;
    case 'rep':
      return (PAUSE + (share < 0.5 ? 2 * share : 1 + 2 * share)) / LOOP;
    default:
      return isWork(segment) ? (elapsed / ROUND_SECONDS) % 1 : (elapsed / PREVIEW_SECONDS) % 1;
  }
}
