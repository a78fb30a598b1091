import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { ask } from './ask.ts';
import type { Band, Division, Split, StepWeek } from './input.ts';
import { peopleValues, periodDays, type Selection } from './selection.ts';
import { BAND, K_TO, OF_PERIOD, PERCENT, SELECTED, SPLIT } from './statements.ts';

/** Column by which the table at the foot is divided. */
export const COLUMN = { therapist: 'therapist_id', program: 'program_key', stage: 'stage' } as const;

type Stage = 1 | 2 | 3 | 4;

/** People under care in the period, of one group, of whom the same is known. */
export type CareRow = {
  key: string;
  stage: Stage;
  band: Band;
  split: Split;
  people: number;
  /** Halves of units. */
  planned: number;
  done: number;
};

/** Marks of those weeks that had ended by the end of the period. */
export type Judged = { people: number; marks: Partial<Record<StepWeek, number>> };

/** People whose program began in the period. */
export type StartedRow = Judged & { stage: Stage; isSent: boolean; isOpened: boolean; isReported: boolean };

export type EpisodeCounts = {
  care: CareRow[];
  started: StartedRow[];
  /** The same people by group, with week 6 alone. */
  startedByKey: (Judged & { key: string })[];
  /** Those whose program began in the period before. */
  startedBefore: Judged[];
  decided: number;
  overridden: number;
  asOf: Date | null;
};

/** The lowest bits of a week's marks: still exercising and pain. */
const KEPT_AND_PAIN = 15;
const KEPT = 3;
/** All but "better by any of them". */
const MEASURED = 255;
const SIXTH_WEEK_DAYS = 6 * 7;

const IS_NEW = `case when o.started_day between $2::int and $3::int then true
  when o.started_day between $9::int and $10::int then false end`;

const weekSql = (week: StepWeek, bits: number) =>
  `case when ${IS_NEW} and ${K_TO} >= ${week} then o.week_marks[${week}] & ${bits} end as week_${week}`;

/**
 * Every figure of the review that is about people, in one pass over the clinic's summary rows. `people` is a table of
 * its own so that PostgreSQL's workers can share it, and nothing of a row is worked out twice after that. $9 and $10:
 * first and last day of the period before.
 */
const COUNTS = (by: Division) => `
  with people as materialized (
    select o.${COLUMN[by]} as key, o.stage, o.refreshed_at, ${OF_PERIOD},
      ${IS_NEW} as is_new,
      case when o.decided_day between $2::int and $3::int
        then coalesce(o.suggested_stage <> o.decided_stage, false) end as is_overridden,
      case when ${IS_NEW} then case when o.sent_day <= $3::int then 1 else 0 end
        + case when o.link_opened_day <= $3::int then 2 else 0 end
        + case when o.first_report_day <= $3::int then 4 else 0 end end as steps,
      ${weekSql(2, MEASURED)}, ${weekSql(4, KEPT)}, ${weekSql(6, MEASURED)}, ${weekSql(12, MEASURED)},
      case when o.started_day <= case when ${IS_NEW} then $3::int else $10::int end - ${SIXTH_WEEK_DAYS - 1}
        then o.week_marks[6] & ${KEPT_AND_PAIN} end as judged
    from episode_outcomes o where ${SELECTED}),
  counted as materialized (
    select grouping(band) = 0 as is_care, grouping(steps) = 0 as is_start, key, stage, band, split, is_overridden,
      steps, week_2, week_4, week_6, week_12, is_new, new_key, judged,
      count(*) as people, sum(planned) as planned, sum(done) as done, min(refreshed_at) as as_of
    from (
      select people.*, case when is_new then key end as new_key,
        case when is_active then ${BAND} end as band,
        case when is_active then ${SPLIT} end as split
      from (select people.*, ${PERCENT} as percent from people offset 0) people
      offset 0) people
    group by grouping sets (
      (key, stage, band, split, is_overridden),
      (stage, steps, week_2, week_4, week_6, week_12),
      (is_new, new_key, judged)))
  select
    coalesce((select json_agg(json_build_array(key::text, stage, band, split, people, planned, done))
      from counted where is_care and band is not null), '[]') as care,
    coalesce((select json_agg(json_build_array(stage, steps, week_2, week_4, week_6, week_12, people))
      from counted where is_start and steps is not null), '[]') as started,
    coalesce((select json_agg(json_build_array(is_new, new_key::text, judged, people))
      from counted where not is_care and not is_start and is_new is not null), '[]') as judged,
    (select coalesce(sum(people), 0)::int from counted where is_care and is_overridden is not null) as decided,
    (select coalesce(sum(people), 0)::int from counted where is_care and is_overridden) as overridden,
    (select min(as_of) from counted where is_care and band is not null) as "asOf"`;

type Row = {
  care: [string, Stage, Band, Split, number, number, number][];
  started: [Stage, number, number | null, number | null, number | null, number | null, number][];
  judged: [boolean, string | null, number | null, number][];
  decided: number;
  overridden: number;
  asOf: Date | null;
};

export async function countEpisodes(tx: Tx, selection: Selection, by: Division): Promise<EpisodeCounts> {
  const values = [...peopleValues(selection), ...periodDays(selection.previous)];
  const [row] = await ask<Row>(tx, COUNTS(by), values);
  if (!row) throw new Error('The count of episodes has no row');
  const { decided, overridden, asOf } = row;
  return {
    care: row.care.map(([key, stage, band, split, people, planned, done]) => {
      return { key, stage, band, split, people, planned, done };
    }),
    started: row.started.map(([stage, steps, week2, week4, week6, week12, people]) => ({
      stage,
      isSent: (steps & 1) > 0,
      isOpened: (steps & 2) > 0,
      isReported: (steps & 4) > 0,
      marks: ended({ 2: week2, 4: week4, 6: week6, 12: week12 }),
      people,
    })),
    startedByKey: row.judged.flatMap(([isNew, key, marks, people]) =>
      isNew && key !== null ? [{ key, people, marks: ended({ 6: marks }) }] : [],
    ),
    startedBefore: row.judged.flatMap(([isNew, , marks, people]) =>
      isNew ? [] : [{ people, marks: ended({ 6: marks }) }],
    ),
    decided,
    overridden,
    asOf,
  };
}

/** Weeks that had not ended are absent. */
function ended(weeks: Partial<Record<StepWeek, number | null>>): Judged['marks'] {
  return Object.fromEntries(Object.entries(weeks).filter(([, marks]) => marks !== null));
}
