import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { ask } from './ask.ts';
import { COLUMN } from './count-episodes.ts';
import { type Division, FLAG_KINDS, type FlagKind } from './input.ts';
import { flagValues, type Selection } from './selection.ts';
import { FLAGS } from './statements.ts';

export type KindRow = {
  kind: FlagKind;
  all: number;
  acted: number;
  closed: number;
  open: number;
  late: number;
  median: number | null;
  longest: number | null;
  medianClose: number | null;
  /** Flags acted upon in each part of the axis, by the part's number; parts without any are absent. */
  spread: Record<string, number>;
};

/** Flags of one group that need an answer. */
export type WaitRow = { key: string; flags: number; median: number | null; longest: number | null };

export type FlagCounts = { kinds: KindRow[]; waits: WaitRow[] };

export const PARTS = 12;
const NEED_ANSWER: readonly FlagKind[] = ['urgent', 'stuck', 'review'];

/** Parameters $14 to $18: length of the axis in minutes, by kind. */
const AXIS = `case kind ${FLAG_KINDS.map((kind, place) => `when '${kind}' then $${14 + place}::int`).join(' ')} end`;

const MEDIAN = 'percentile_cont(0.5) within group (order by minutes)';

/**
 * Every figure of the review that is about flags, in one pass: the minutes of each group are gathered as they are met
 * and only sorted within it, for medians that are exact.
 */
const COUNTS = (by: Division) => `
  with counted as materialized (
    select kind, ${COLUMN[by]} as key, count(*) as flags, count(act_minutes) as acted, count(close_minutes) as closed,
      count(*) filter (where is_open) as open, count(*) filter (where is_late) as late, max(act_minutes) as longest,
      array_agg(act_minutes) filter (where act_minutes is not null) as acts,
      array_agg(close_minutes) filter (where close_minutes is not null) as closes
    from (${FLAGS}) flags group by 1, 2),
  kinds as (
    select kind, sum(flags) as "all", sum(acted) as acted, sum(closed) as closed, sum(open) as open, sum(late) as late,
      max(longest) as longest,
      (select ${MEDIAN} from counted c cross join unnest(c.acts) minutes where c.kind = counted.kind) as median,
      (select ${MEDIAN} from counted c cross join unnest(c.closes) minutes where c.kind = counted.kind) as "medianClose",
      (select coalesce(json_object_agg(part, flags), '{}') from (
        select least(${PARTS - 1}, minutes * ${PARTS} / ${AXIS.replace('kind', 'counted.kind')}) as part, count(*) as flags
        from counted c cross join unnest(c.acts) minutes where c.kind = counted.kind group by 1) parts) as spread
    from counted group by kind),
  waits as (
    select key::text, flags, longest, (select ${MEDIAN} from unnest(acts) minutes) as median
    from (
      select key, sum(flags) as flags, max(longest) as longest,
        ${NEED_ANSWER.map((kind) => `max(acts) filter (where kind = '${kind}')`).join(' || ')} as acts
      from counted where kind in (${NEED_ANSWER.map((kind) => `'${kind}'`).join(', ')}) group by key) groups)
  select coalesce((select json_agg(kinds) from kinds), '[]') as kinds,
    coalesce((select json_agg(waits) from waits), '[]') as waits`;

/** `axes` are the lengths of the kinds' axes in minutes, in the order of `FLAG_KINDS`. */
export async function countFlags(
  tx: Tx,
  selection: Selection,
  by: Division,
  axes: readonly number[],
): Promise<FlagCounts> {
  const [row] = await ask<FlagCounts>(tx, COUNTS(by), [...flagValues(selection), ...axes]);
  if (!row) throw new Error('The count of flags has no row');
  return row;
}
