import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { atLeast, roundHalfUp } from './statistics.ts';

/** A score, or why there is none. */
export type Scored =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: ScoreProblem };

export type ScoreProblem =
  | 'nothing-answered'
  | 'contradiction'
  | 'unknown-statement'
  | 'out-of-range'
  | 'not-a-whole-number';

const RMDQ_STATEMENTS = 24;

const scored = (value: number): Scored => ({ ok: true, value });
const unscored = (reason: ScoreProblem): Scored => ({ ok: false, reason });

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isFinite(value) && value >= min && value <= max;
}

/**
 * RMDQ-24: number of statements ticked (1–24), 0–24. Ticking none needs the "none apply" tick, so that an
 * empty form is never read as a perfect score [ROL00].
 */
export function scoreRmdq(ticked: readonly number[], noneApply: boolean): Scored {
  const statements = new Set(ticked);
  const isKnown = (number: number) => Number.isInteger(number) && isWithin(number, 1, RMDQ_STATEMENTS);
  if (![...statements].every(isKnown)) return unscored('unknown-statement');
  if (noneApply) return statements.size === 0 ? scored(0) : unscored('contradiction');
  return statements.size === 0 ? unscored('nothing-answered') : scored(statements.size);
}

/** PSFS: mean of the rated activities (0–10 each) to one decimal; unrated ones are left out [STR95]. */
export function scorePsfs(ratings: readonly (number | null)[]): Scored {
  const rated = ratings.filter((rating) => rating !== null);
  if (rated.length === 0) return unscored('nothing-answered');
  if (!rated.every((rating) => isWithin(rating, 0, 10))) return unscored('out-of-range');
  const sum = rated.reduce((total, rating) => total + rating, 0);
  return scored(roundHalfUp((10 * sum) / rated.length) / 10);
}

/** Whole number on a scale; the number itself is the score. */
function scoreWhole(answer: number, min: number, max: number): Scored {
  if (!isWithin(answer, min, max)) return unscored('out-of-range');
  return Number.isInteger(answer) ? scored(answer) : unscored('not-a-whole-number');
}

/** Global rating of change: −5 very much worse … 0 same … +5 completely better [KAM09]. */
export function scoreGroc(answer: number): Scored {
  return scoreWhole(answer, -5, 5);
}

/** 0–10 items: NPRS leg and back, fear, sleep, mood. */
export function scoreZeroToTen(answer: number): Scored {
  return scoreWhole(answer, 0, 10);
}

/** A score from an instrument that is not embedded, entered by a clinic that holds the rights. */
export interface OtherScale {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly better: 'higher' | 'lower';
}

export function scoreOther(scale: OtherScale, value: number): Scored {
  return isWithin(value, scale.min, scale.max) ? scored(value) : unscored('out-of-range');
}

export type TrackedMeasure =
  | 'nprs'
  | 'rmdq'
  | 'psfs'
  | 'groc'
  | 'numbness'
  | 'zone'
  | 'fear'
  | 'sleep'
  | 'mood';

const HIGHER_IS_BETTER: ReadonlySet<TrackedMeasure> = new Set(['psfs', 'groc']);

export interface MeasureChange {
  /** Positive is better, whatever the direction of the scale. */
  readonly gain: number;
  readonly direction: 'better' | 'same' | 'worse';
  /** Whether the change is clinically important; null where no threshold is known. */
  readonly isImportant: boolean | null;
}

function isImportantGain(
  kind: TrackedMeasure,
  base: number,
  gain: number,
  s: Settings['values'],
): boolean | null {
  const size = Math.abs(gain);
  const share = (percent: number) => atLeast(size * 100, base * percent);
  switch (kind) {
    case 'nprs':
      return (
        atLeast(size, s['important.points']) ||
        (share(s['important.percent']) && atLeast(size, s['important.percentMinPoints']))
      );
    case 'rmdq':
      return (
        base >= s['important.rmdqMinBase'] &&
        (atLeast(size, s['important.rmdqPoints']) || share(s['important.rmdqPercent']))
      );
    case 'psfs':
      return atLeast(size, s['important.psfsPoints']);
    case 'groc':
      return atLeast(size, s['important.groc']);
    case 'numbness':
      return atLeast(size, s['important.numbness']);
    case 'zone':
      return size >= 1;
    default:
      return null;
  }
}

/**
 * Change of a measure from its start. GROC is itself a change, so its start is 0.
 * Thresholds: NPRS 2 points or 30 % [OST08][FAR01], RMDQ 5 or 30 % from at least 4 [OST08], PSFS 2 [STR95],
 * GROC 2.5 [BOB20], zone 1 [WER99], numbness 1 (design).
 */
export function measureChangeOf(
  kind: TrackedMeasure,
  base: number,
  latest: number,
  settings: Settings = DEFAULT_SETTINGS,
): MeasureChange {
  const gain = HIGHER_IS_BETTER.has(kind) ? latest - base : base - latest;
  return {
    gain,
    direction: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same',
    isImportant: gain === 0 ? false : isImportantGain(kind, base, gain, settings.values),
  };
}

/** RMDQ starts that leave little room to improve (< 4) or to worsen (> 20). */
export function rmdqRoom(base: number): 'little-to-improve' | 'little-to-worsen' | 'enough' {
  if (base < 4) return 'little-to-improve';
  return base > 20 ? 'little-to-worsen' : 'enough';
}

/** Days of the program on which the RMDQ is asked: intake, weeks 2, 6 and 12; discharge comes on top. */
export const RMDQ_DAYS = [0, 14, 42, 84] as const;
