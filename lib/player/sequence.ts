import type { PrescribedDose, Prescription } from '#lib/clinical/prescription.ts';

export type BodySide = 'left' | 'right';

/**
 * - `ready`: get into position for this exercise
 * - `turn`: change to the other side
 * - `out`, `hold`, `back`: one repetition with a hold
 * - `rep`: one repetition without a hold
 * - `spell`: minutes of one activity
 * - `distance`: meters, ended by the person
 * - `rest`: between sets, or between the long holds of a single set
 */
export type SegmentKind = 'ready' | 'turn' | 'out' | 'hold' | 'back' | 'rep' | 'spell' | 'distance' | 'rest';

/** One stretch of time in the player. Counts are 1-based. */
export type Segment = {
  kind: SegmentKind;
  /** Null: lasts until the person says so. */
  seconds: number | null;
  /** Place of the exercise in the routine, 0-based. */
  item: number;
  side: BodySide | null;
  set: number;
  sets: number;
  /** Repetition, hold or spell of the set. */
  rep: number;
  reps: number;
  /** How many repetitions, holds or spells of this exercise come before this one, both sides together. */
  unit: number;
  /** Finishing this segment completes the unit. */
  endsUnit: boolean;
};

/** What the sequence needs to know of an exercise. */
export type Playable = {
  position: string;
  /** Movement time of one repetition, without the hold. */
  secondsPerRep: number;
  prescription: Pick<Prescription, 'side' | 'dose'>;
};

/** Getting up from the floor or rolling over takes an older person a quarter of a minute. */
export const CHANGE_SECONDS = 15;
/** Same position, next exercise: time to hear what comes. */
export const SAME_POSITION_SECONDS = 10;
/** Other side without turning the body. */
export const SIDE_SECONDS = 6;
/** Slowest sensible tempo when the library gives none. */
const LEAST_REP_SECONDS = 2;

/** Sides to work, in order; one null when the exercise has no sides. */
export function sidesOf({ side, dose }: Playable['prescription']): readonly (BodySide | null)[] {
  if (side === 'left' || side === 'right') return [side];
  return dose.perSide ? ['left', 'right'] : [null];
}

/** Repetitions, holds or spells of each set. */
export function repsBySet(dose: PrescribedDose): readonly number[] {
  if (dose.setReps && dose.setReps.length > 0) return dose.setReps;
  const inSet = dose.kind === 'reps' || dose.kind === 'hold' ? dose.reps : 1;
  return Array.from({ length: dose.sets }, () => inSet);
}

/** All segments of a routine, in order. Every exercise begins with a `ready`. */
export function sequenceOf(items: readonly Playable[]): Segment[] {
  return items.flatMap((item, index) => {
    const isMove = index === 0 || items[index - 1]?.position !== item.position;
    return segmentsOf(item, index, isMove ? CHANGE_SECONDS : SAME_POSITION_SECONDS);
  });
}

function segmentsOf(item: Playable, index: number, readySeconds: number): Segment[] {
  const { dose } = item.prescription;
  const sides = sidesOf(item.prescription);
  const sets = repsBySet(dose);
  const segments: Segment[] = [];
  let unit = 0;
  sides.forEach((side, sideIndex) => {
    const where = { item: index, side, sets: sets.length };
    const first = { ...where, set: 1, rep: 1, reps: sets[0] ?? 1, unit, endsUnit: false };
    const turnSeconds = item.position === 'side-lying' ? CHANGE_SECONDS : SIDE_SECONDS;
    segments.push(
      sideIndex === 0
        ? { ...first, kind: 'ready', seconds: readySeconds }
        : { ...first, kind: 'turn', seconds: turnSeconds },
    );
    sets.forEach((reps, setIndex) => {
      for (let rep = 1; rep <= reps; rep++) {
        const place = { ...where, set: setIndex + 1, rep, reps, unit };
        if (hasRestBefore(dose, sets.length, setIndex, rep)) {
          segments.push({ ...place, kind: 'rest', seconds: dose.restSeconds, endsUnit: false });
        }
        segments.push(...unitSegments(item, place));
        unit += 1;
      }
    });
  });
  return segments;
}

type UnitPlace = Omit<Segment, 'kind' | 'seconds' | 'endsUnit'>;

function unitSegments(item: Playable, place: UnitPlace): Segment[] {
  const { dose } = item.prescription;
  if (dose.kind === 'minutes' || dose.kind === 'interval') {
    return [{ ...place, kind: 'spell', seconds: (dose.minutes ?? 1) * 60, endsUnit: true }];
  }
  if (dose.kind === 'distance') return [{ ...place, kind: 'distance', seconds: null, endsUnit: true }];
  const seconds = Math.max(LEAST_REP_SECONDS, item.secondsPerRep);
  if (dose.holdSeconds === null) return [{ ...place, kind: 'rep', seconds, endsUnit: true }];
  const half = seconds / 2;
  return [
    { ...place, kind: 'out', seconds: half, endsUnit: false },
    { ...place, kind: 'hold', seconds: dose.holdSeconds, endsUnit: false },
    { ...place, kind: 'back', seconds: half, endsUnit: true },
  ];
}

/** Rest comes between sets; in a single set, between its holds or repetitions. */
function hasRestBefore(dose: PrescribedDose, setCount: number, setIndex: number, rep: number): boolean {
  if (dose.restSeconds <= 0) return false;
  return setCount > 1 ? setIndex > 0 && rep === 1 : rep > 1;
}

/** Work and pauses: true for what counts as doing the exercise. */
export function isWork(segment: Segment): boolean {
  return segment.kind !== 'ready' && segment.kind !== 'turn' && segment.kind !== 'rest';
}

/** Repetitions, holds and spells of one exercise. */
export function unitsOf(prescription: Playable['prescription']): number {
  const inSets = repsBySet(prescription.dose).reduce((sum, count) => sum + count, 0);
  return inSets * sidesOf(prescription).length;
}

/** Seconds from start to end; a distance counts one second for each meter. */
export function secondsOf(items: readonly Playable[]): number {
  return sequenceOf(items).reduce((sum, segment) => {
    const meters = items[segment.item]?.prescription.dose.meters ?? 0;
    return sum + (segment.seconds ?? meters);
  }, 0);
}
