import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { ask } from './ask.ts';
import { type Band, type Division, SMALLEST_GROUP, type Split } from './input.ts';
import { flagValues, type Selection } from './selection.ts';
import { flagWaits } from './statements.ts';
import { type CohortRow, changeView, missingView, peopleIn, weekView } from './tally.ts';
import type { GroupView } from './view.ts';

/** People active in the period of whom the same is known. */
export type ActiveRow = {
  therapistId: string;
  programKey: string;
  stage: 1 | 2 | 3 | 4;
  band: Band;
  split: Split;
  programTitle: string;
  people: number;
  /** Halves of units. */
  planned: number;
  done: number;
  asOf: Date;
};

type Waits = { key: string; flags: number; median: number | null; longest: number | null };

type Parts = {
  active: readonly ActiveRow[];
  cohort: readonly CohortRow[];
  members: readonly { id: string; name: string }[];
};

const COLUMN = { therapist: 'therapist_id', program: 'program_key', stage: 'stage' } as const;

const keyOf = (by: Division, row: Pick<ActiveRow, 'therapistId' | 'programKey' | 'stage'>): string =>
  by === 'therapist' ? row.therapistId : by === 'program' ? row.programKey : String(row.stage);

/** The table at the foot: one row per therapist, program or stage, in order of name. */
export async function groupViews(
  tx: Tx,
  selection: Selection,
  by: Division,
  { active, cohort, members }: Parts,
): Promise<GroupView[]> {
  const waits = await ask<Waits>(tx, flagWaits(COLUMN[by]), flagValues(selection));
  const keys = new Set([...active.map((row) => keyOf(by, row)), ...cohort.map((row) => keyOf(by, row))]);
  const nameOf = (key: string, rows: readonly ActiveRow[]): string => {
    if (by === 'therapist') return members.find(({ id }) => id === key)?.name ?? '';
    return by === 'program' ? (rows[0]?.programTitle ?? '') : key;
  };
  const groups = [...keys].map((key): GroupView => {
    const own = active.filter((row) => keyOf(by, row) === key);
    const started = cohort.filter((row) => keyOf(by, row) === key);
    const wait = waits.find((row) => row.key === key);
    return {
      key,
      name: nameOf(key, own),
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

function stagesOf(rows: readonly ActiveRow[]): GroupView['stages'] {
  const count = (stage: number) => peopleIn(rows.filter((row) => row.stage === stage));
  return { 1: count(1), 2: count(2), 3: count(3), 4: count(4) };
}

/** Of all that was planned for people of whom there is a log; null when they are too few. */
function unitsPercent(rows: readonly ActiveRow[]): number | null {
  const known = rows.filter((row) => row.band !== 'unknown');
  const planned = known.reduce((sum, row) => sum + row.planned, 0);
  if (peopleIn(known) < SMALLEST_GROUP || planned === 0) return null;
  return Math.floor((100 * known.reduce((sum, row) => sum + row.done, 0)) / planned + 0.5);
}
