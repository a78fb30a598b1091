import { SAID, shiftOf } from './marks.ts';

// What a person, and a flag, was in a period: the rows behind every figure. counts.ts adds them up.
//
// Every statement takes the same first parameters: $1 clinic, $2 and $3 first and last day of the period (days since
// 1970-01-01), $4 therapist, $5 stage, $6 program (null: all), $7 and $8 percent from which adherence is good, partial.

/** Rows of the clinic that the filters leave. */
export const SELECTED = `o.clinic_id = $1::uuid
  and ($4::uuid is null or o.therapist_id = $4::uuid)
  and ($5::int is null or o.stage = $5::int)
  and ($6::text is null or o.program_key = $6::text)
  and $7::int >= $8::int`;

/** Program weeks that have ended by the end of the period, and before it began. */
export const K_TO = `case when o.started_day is null then 0
  else least(o.weeks::int, greatest(0, ($3::int + 1 - o.started_day) / 7)) end`;
const K_FROM = `case when o.started_day is null then 0
  else least(o.weeks::int, greatest(0, ($2::int - o.started_day) / 7)) end`;

const between = (sums: string) => `coalesce(o.${sums}[${K_TO}], 0) - coalesce(o.${sums}[${K_FROM}], 0)`;

/** What an episode's summary says of the period. Planned, done (in halves) and logs are those of its weeks. */
export const OF_PERIOD = `
  o.opened_day <= $3::int and (o.ended_day is null or o.ended_day >= $2::int) as is_active,
  case when ${K_TO} > ${K_FROM} then o.week_marks[${K_TO}] >> ${shiftOf('better')} else ${SAID['-']} end as better_now,
  ${between('planned_sum')} as planned, ${between('done_sum')} as done, ${between('report_sum')} as logs`;

/** Of what was planned, rounded; null without a plan or a log. */
export const PERCENT = `case when planned <= 0 or logs <= 0 then null else (200 * done + planned) / (2 * planned) end`;

/**
 * One row per episode of the selection. `offset 0` keeps the planner from writing each value into every place that uses
 * it, where it would be worked out dozens of times a row.
 */
export const PEOPLE = `
  select p.*, ${PERCENT} as percent
  from (
    select o.clinic_id, o.episode_id, o.patient_id, o.therapist_id, o.program_key, o.stage, ${OF_PERIOD}
    from episode_outcomes o
    where ${SELECTED}
    offset 0) p`;

/** People who started in the period, with the judgments of their weeks. */
export const STARTED = `
  select o.clinic_id, o.episode_id, o.patient_id, o.therapist_id, o.program_key, o.stage, null::int as percent,
    o.sent_day, o.link_opened_day, o.first_report_day, o.week_marks,
    least(o.weeks::int, ($3::int + 1 - o.started_day) / 7) as k_to
  from episode_outcomes o
  where ${SELECTED} and o.started_day between $2::int and $3::int
  offset 0`;

/** People whose stage was decided in the period; the latest decision counts. */
export const DECIDED = `
  select o.clinic_id, o.episode_id, o.patient_id, o.therapist_id, o.program_key, o.stage, null::int as percent,
    coalesce(o.suggested_stage <> o.decided_stage, false) as is_overridden
  from episode_outcomes o
  where ${SELECTED} and o.decided_day between $2::int and $3::int`;

export const BAND = `case when percent is null then 'unknown' when percent >= $7::int then 'good'
  when percent >= $8::int then 'partial' else 'low' end`;

/** Doing it: adherence in the period is at least partial. Better or not is only said of those. */
export const SPLIT = `case when percent is null then 'no-data' when percent < $8::int then 'not-doing'
  when better_now = ${SAID.y} then 'better' when better_now = ${SAID.n} then 'not-better' else 'no-data' end`;

/** Working days (Monday to Friday) up to and including a day number. */
const workingDays = (day: string) => `(((${day}) + 3) / 7 * 5 + least(((${day}) + 3) % 7 + 1, 5))`;
const localDay = (instant: string) => `((${instant}) at time zone $10::text)::date - '1970-01-01'::date`;

/** Working days from the opening of a flag until now. */
const OPEN_DAYS = `${workingDays(localDay('$9::timestamptz'))} - ${workingDays(localDay('o.opened_at'))}`;

/**
 * Flags opened in the period; without `offset 0`, so that PostgreSQL's workers can share them.
 * $9 now, $10 zone of the clinic; $11 minutes, $12 and $13 working days of the targets.
 */
export const FLAGS = `
  select f.*,
    case kind when 'urgent' then coalesce(act_minutes, open_minutes) > $11::int
      when 'stuck' then coalesce(act_working_days, open_days) > $12::int
      when 'review' then coalesce(act_working_days, open_days) > $13::int
      else false end as is_late
  from (
    select o.clinic_id, o.flag_id, o.episode_id, o.patient_id, o.therapist_id, o.program_key, o.stage, o.kind,
      o.act_minutes, o.close_minutes, o.act_working_days,
      o.act_minutes is null and o.close_minutes is null as is_open,
      case when o.kind = 'urgent' and o.act_minutes is null and o.close_minutes is null
        then floor(extract(epoch from $9::timestamptz - o.opened_at) / 60)::int end as open_minutes,
      case when o.kind in ('stuck', 'review') and o.act_minutes is null and o.close_minutes is null
        then ${OPEN_DAYS} end as open_days
    from flag_outcomes o
    where ${SELECTED} and o.opened_day between $2::int and $3::int) f`;
