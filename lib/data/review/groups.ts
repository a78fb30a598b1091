import type { CareRow, EpisodeCounts } from './count-episodes.ts';
import type { WaitRow } from './count-flags.ts';
import { SMALLEST_GROUP } from './input.ts';
import { changeView, missingView, peopleIn, weekView } from './tally.ts';
import type { GroupView } from './view.ts';

type Parts = Pick<EpisodeCounts, 'care' | 'startedByKey'> & {
  waits: readonly WaitRow[];
  /** What a group is called. */
  nameOf: (key: string) => string;
};

/** The table at the foot: one row per therapist, program or stage, in order of name. */
export function groupViews({ care, startedByKey, waits, nameOf }: Parts): GroupView[] {
  const careOf = Map.groupBy(care, ({ key }) => key);
  const startedOf = Map.groupBy(startedByKey, ({ key }) => key);
  const waitOf = new Map(waits.map((wait) => [wait.key, wait]));
  const groups = [...new Set([...careOf.keys(), ...startedOf.keys()])].map((key): GroupView => {
    const own = careOf.get(key) ?? [];
    const started = startedOf.get(key) ?? [];
    const wait = waitOf.get(key);
    return {
      key,
      name: nameOf(key),
      active: peopleIn(own),
      stages: stagesOf(own),
      unitsPercent: unitsPercent(own),
      change: changeView(started, 'pain', 6),
      week6: weekView(started, 6),
      medianMinutes: wait?.median ?? null,
      longestMinutes: wait?.longest ?? null,
      flags: wait?.flags ?? 0,
      scoresMissing: missingView(started, 6),
    };
  });
  return groups.sort((a, b) => a.name.localeCompare(b.name) || a.key.localeCompare(b.key));
}

function stagesOf(rows: readonly CareRow[]): GroupView['stages'] {
  const count = (stage: number) => peopleIn(rows.filter((row) => row.stage === stage));
  return { 1: count(1), 2: count(2), 3: count(3), 4: count(4) };
}

/** Of all that was planned for people of whom there is a log; null when they are too few. */
function unitsPercent(rows: readonly CareRow[]): number | null {
  const known = rows.filter((row) => row.band !== 'unknown');
  const planned = known.reduce((sum, row) => sum + row.planned, 0);
  if (peopleIn(known) < SMALLEST_GROUP || planned === 0) return null;
  return Math.floor((100 * known.reduce((sum, row) => sum + row.done, 0)) / planned + 0.5);
}
