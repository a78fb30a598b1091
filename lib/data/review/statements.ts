import { CHANGE_WEEKS, MEASURES, STEP_WEEKS } from './input.ts';

// Every statement takes the same first parameters: $1 clinic, $2 and $3 first and last day of the period (days since
// 1970-01-01), $4 therapist, $5 stage, $6 program (null: all), $7 and $8 percent from which adherence is good, partial.

/**
 * One row per episode of the selection. `k_to` program weeks have ended by the end of the period, `k_from` of them
 * before it; planned, done (in halves) and logs are those of the weeks between.
 */
export const PEOPLE = `
  select q.*,
    case when q.planned <= 0 or q.logs <= 0 then null else (200 * q.done + q.planned) / (2 * q.planned) end as percent
  from (
    select o.clinic_id, o.episode_id, o.patient_id, o.therapist_id, o.stage, o.program_key, o.program_title,
      o.started_day, o.sent_day, o.link_opened_day, o.first_report_day, o.decided_day, o.suggested_stage,
      o.decided_stage, o.kept, o.pain, o.rmdq, o.psfs, o.refreshed_at, k.k_to,
      o.opened_day <= $3::int and (o.ended_day is null or o.ended_day >= $2::int) as is_active,
      coalesce(o.started_day between $2::int and $3::int, false) as is_cohort,
      case when k.k_to > k.k_from then substr(o.better, k.k_to, 1) else '-' end as better_now,
      coalesce(o.planned_sum[k.k_to], 0) - coalesce(o.planned_sum[k.k_from], 0) as planned,
      coalesce(o.done_sum[k.k_to], 0) - coalesce(o.done_sum[k.k_from], 0) as done,
      coalesce(o.report_sum[k.k_to], 0) - coalesce(o.report_sum[k.k_from], 0) as logs
    from episode_outcomes o
    cross join lateral (select
      case when o.started_day is null then 0
        else least(o.weeks::int, greatest(0, ($3::int + 1 - o.started_day) / 7)) end as k_to,
      case when o.started_day is null then 0
        else least(o.weeks::int, greatest(0, ($2::int - o.started_day) / 7)) end as k_from) k
    where o.clinic_id = $1::uuid
      and ($4::uuid is null or o.therapist_id = $4::uuid)
      and ($5::int is null or o.stage = $5::int)
      and ($6::text is null or o.program_key = $6::text)
      and $7::int >= $8::int
  ) q`;

export const BAND = `case when percent is null then 'unknown' when percent >= $7::int then 'good'
  when percent >= $8::int then 'partial' else 'low' end`;

/** Doing it: adherence in the period is at least partial. Better or not is only said of those. */
export const SPLIT = `case when percent is null then 'no-data' when percent < $8::int then 'not-doing'
  when better_now = 'y' then 'better' when better_now = 'n' then 'not-better' else 'no-data' end`;

export const ACTIVE = `
  select therapist_id as "therapistId", program_key as "programKey", stage, ${BAND} as band, ${SPLIT} as split,
    max(program_title) as "programTitle", count(*)::int as people, sum(planned)::float8 as planned,
    sum(done)::float8 as done, min(refreshed_at) as "asOf"
  from (${PEOPLE}) people where is_active
  group by 1, 2, 3, 4, 5`;

/** A letter of a word of weeks, `.` when the week had not ended by the end of the period. */
export const letterOf = (word: string, week: number) =>
  `case when k_to >= ${week} then substr(${word}, ${week}, 1) else '.' end`;

/** What is known of a person who started in the period, one letter each. */
export const CODE = [
  `case when sent_day <= $3::int then 'y' else 'n' end`,
  `case when link_opened_day <= $3::int then 'y' else 'n' end`,
  `case when first_report_day <= $3::int then 'y' else 'n' end`,
  ...STEP_WEEKS.map((week) => letterOf('kept', week)),
  ...MEASURES.flatMap((measure) => CHANGE_WEEKS.map((week) => letterOf(measure, week))),
].join(' || ');

export const COHORT = `
  select therapist_id as "therapistId", program_key as "programKey", stage, ${CODE} as code, count(*)::int as people
  from (${PEOPLE}) people where is_cohort
  group by 1, 2, 3, 4`;

export const STAGE_CHOICES = `
  select count(*)::int as decided,
    (count(*) filter (where suggested_stage <> decided_stage))::int as overridden
  from (${PEOPLE}) people where decided_day between $2::int and $3::int`;

/** Working days (Monday to Friday) up to and including a day number. */
const workingDays = (day: string) => `(((${day}) + 3) / 7 * 5 + least(((${day}) + 3) % 7 + 1, 5))`;
const localDay = (instant: string) => `((${instant}) at time zone $10::text)::date - '1970-01-01'::date`;

/** Flags opened in the period. $9 now, $10 zone of the clinic; $11 minutes, $12 and $13 working days of the targets. */
export const FLAGS = `
  select w.*,
    case when kind = 'urgent' then waited > $11::int
      when kind in ('stuck', 'review') then
        ${workingDays(localDay('opened_at + make_interval(mins => waited)'))} - ${workingDays(localDay('opened_at'))}
          > case kind when 'stuck' then $12::int else $13::int end
      else false end as is_late
  from (
    select f.*, f.act_minutes is null and f.close_minutes is null as is_open,
      case when f.act_minutes is null and f.close_minutes is null
        then greatest(0, floor(extract(epoch from $9::timestamptz - f.opened_at) / 60))::int
        else f.act_minutes end as waited
    from flag_outcomes f
    where f.clinic_id = $1::uuid and f.opened_day between $2::int and $3::int
      and ($4::uuid is null or f.therapist_id = $4::uuid)
      and ($5::int is null or f.stage = $5::int)
      and ($6::text is null or f.program_key = $6::text)
      and $7::int >= $8::int
  ) w`;

export const FLAG_KINDS_OF = `
  select kind, count(*)::int as "all", count(act_minutes)::int as acted, count(close_minutes)::int as closed,
    (count(*) filter (where is_open))::int as open, (count(*) filter (where is_late))::int as late,
    percentile_cont(0.5) within group (order by act_minutes) as median, max(act_minutes) as longest,
    percentile_cont(0.5) within group (order by close_minutes) as "medianClose"
  from (${FLAGS}) flags group by kind`;

/** How many were acted upon in each part of the axis. $14 to $18: length of the axis in minutes, by kind. */
export const FLAG_SPREAD = `
  select kind, least(11, act_minutes * 12 / case kind when 'urgent' then $14::int when 'stuck' then $15::int
      when 'review' then $16::int when 'watch' then $17::int else $18::int end) as part, count(*)::int as flags
  from (${FLAGS}) flags where act_minutes is not null group by 1, 2`;

/** Flags that need an answer, by a column. */
export const flagWaits = (column: 'therapist_id' | 'program_key' | 'stage') => `
  select ${column}::text as key, count(*)::int as flags,
    percentile_cont(0.5) within group (order by act_minutes) as median, max(act_minutes) as longest
  from (${FLAGS}) flags where kind in ('urgent', 'stuck', 'review') group by 1`;
