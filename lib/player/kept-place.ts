import { type Doings, type ExerciseEntry, exerciseLog, type LoggedExercise } from './exercise-log.ts';
import type { Segment, SegmentKind } from './sequence.ts';
import type { PlayState } from './state.ts';

/** Which exercises are played: today's, the short ones of a sore day, half of them in a flare-up, or one as-needed exercise by its item id. */
export type RoutineChoice = 'usual' | 'short' | 'flare' | `item:${string}`;

/** A routine under way, as it is kept on the phone. It can be read without the exercises themselves. */
export type KeptPlace = Doings & {
  /** Whose it is; see lib/offline/owner.ts. */
  owner: string;
  /** Local date on which it was begun, with the device's zone. */
  date: string;
  timezone: string;
  choice: RoutineChoice;
  programVersionId: string | null;
  items: (LoggedExercise & { itemId: string })[];
  /** Where in the exercise under way; null when the routine is finished. */
  segment: { kind: SegmentKind; unit: number; elapsed: number } | null;
  /** Items that are on their way to the therapist already. */
  reported: number[];
  /** Milliseconds since 1970. */
  savedAt: number;
};

const KEEP_MS = 4 * 3_600_000;

/** What was kept, when it can be read at all. */
export function parsePlace(text: string | null): KeptPlace | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isPlace(value) ? value : null;
  } catch {
    return null;
  }
}

function isPlace(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Partial<KeptPlace>;
  return (
    typeof place.owner === 'string' &&
    typeof place.date === 'string' &&
    typeof place.timezone === 'string' &&
    typeof place.choice === 'string' &&
    typeof place.savedAt === 'number' &&
    typeof place.current === 'number' &&
    Array.isArray(place.items) &&
    Array.isArray(place.reported)
  );
}

/** A place can be taken up again for four hours, on its day. */
export function isFresh(place: KeptPlace, now: { ms: number; date: string }): boolean {
  const age = now.ms - place.savedAt;
  return age >= 0 && age < KEEP_MS && place.date === now.date && place.segment !== null;
}

/**
 * The kept place within today's exercises, which may be fewer by now because some were reported. Null when the
 * exercise under way is not among them; a repetition that no longer exists becomes the start of its exercise.
 */
export function resumeIn(
  place: KeptPlace,
  itemIds: readonly string[],
  sequence: readonly Segment[],
): { state: PlayState; reported: number[] } | null {
  const moved = place.items.map(({ itemId }) => itemIds.indexOf(itemId));
  const item = moved[place.current] ?? -1;
  const { segment: kept } = place;
  if (item < 0 || kept === null) return null;
  const same = sequence.findIndex(
    (segment) => segment.item === item && segment.unit === kept.unit && segment.kind === kept.kind,
  );
  const remap = <T>(record: Record<number, T>): Record<number, T> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([key, value]) => {
        const index = moved[Number(key)] ?? -1;
        return index < 0 ? [] : [[index, value]];
      }),
    );
  return {
    state: {
      at: same >= 0 ? same : sequence.findIndex((segment) => segment.item === item),
      elapsed: same >= 0 ? kept.elapsed : 0,
      units: remap(place.units),
      marks: remap(place.marks),
    },
    reported: place.reported.map((index) => moved[index] ?? -1).filter((index) => index >= 0),
  };
}

/** Entries that were not reported yet. With `isOver` the exercise under way counts as left behind. */
export function openEntries(place: KeptPlace, isOver: boolean): { item: number; entry: ExerciseEntry }[] {
  const current = isOver ? place.current + 1 : place.current;
  return exerciseLog(place.items, { ...place, current }).filter(({ item }) => !place.reported.includes(item));
}
