import 'server-only';
import { NOT_PROGRESSING } from '#lib/clinical/caseload.ts';
import { addDays, dayNumber, instantOfLocalHour, localDateAt } from '#lib/clinical/local-date.ts';
import { type OutcomeWeek, outcomeWeeks } from '#lib/clinical/outcomes.ts';
import { prepare } from '#lib/clinical/prepared.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import type { EpisodeKey, EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { marksOf } from './marks.ts';

/** Summary rows are brought on at this patient-local hour of the day after a program week has ended. */
const REFRESH_HOUR = 3;
const WEEK_DAYS = 7;

type Facts = {
  dischargedOn: string | null;
  sentOn: string | null;
  linkOpenedOn: string | null;
  decidedOn: string | null;
  suggestedStage: number | null;
  chosenStage: number | null;
};

/**
 * Works the summary rows of one episode out anew from its records, in the given transaction, and notes when they are
 * next to be looked at. Running it twice changes nothing but `refreshed_at`.
 */
export async function refreshEpisode(tx: Tx, key: EpisodeKey, now: Date): Promise<void> {
  const record = await loadEpisode(tx, key, 'all');
  if (!record) return;
  const facts = await factsOf(tx, key);
  const today = localDateAt(now.toISOString(), record.patient.timezone);
  const { startedOn, weeks } = weeksOf(record, facts.dischargedOn, today);
  await writeOutcome(tx, key, record, facts, startedOn, weeks, now);
  await writeFlags(tx, key);
  await schedule(tx, key, nextRefresh(record, facts.dischargedOn, startedOn, weeks.length));
}

function weeksOf(record: EpisodeRecord, dischargedOn: string | null, today: string) {
  const startedOn = record.episode.programStartedOn;
  if (startedOn === null || startedOn > today) return { startedOn, weeks: [] };
  const history = historyOf(record, today, null);
  const yesterday = addDays(today, -1);
  const last = dischargedOn !== null && dischargedOn < yesterday ? dischargedOn : yesterday;
  const prepared = prepare(history, resolveSettings(history.settings));
  return { startedOn, weeks: outcomeWeeks(prepared, dayNumber(last)) };
}

/** First link, and the latest decision on the stage; dates by the clinic's clock. */
async function factsOf(tx: Tx, { clinicId, episodeId }: EpisodeKey): Promise<Facts> {
  const rows = await tx.$queryRaw<Facts[]>`
    select e.discharged_on as "dischargedOn",
      (select to_char(min(l.created_at) at time zone c.timezone, 'YYYY-MM-DD') from patient_links l
        where l.clinic_id = e.clinic_id and l.episode_id = e.id) as "sentOn",
      (select to_char(min(l.opened_at) at time zone c.timezone, 'YYYY-MM-DD') from patient_links l
        where l.clinic_id = e.clinic_id and l.episode_id = e.id) as "linkOpenedOn",
      to_char(d.decided_at at time zone c.timezone, 'YYYY-MM-DD') as "decidedOn",
      d.suggested_stage as "suggestedStage", d.chosen_stage as "chosenStage"
    from episodes e
    join clinics c on c.id = e.clinic_id
    left join lateral (
      select s.decided_at, s.suggested_stage, s.chosen_stage from stage_decisions s
      where s.clinic_id = e.clinic_id and s.episode_id = e.id order by s.decided_at desc, s.id desc limit 1) d on true
    where e.clinic_id = ${clinicId}::uuid and e.id = ${episodeId}::uuid`;
  const [facts] = rows;
  if (!facts) throw new Error(`Episode ${episodeId} is gone`);
  return facts;
}

const dayOf = (date: string | null | undefined): number | null => (date ? dayNumber(date) : null);

/** Running sums of one figure; units count twice, so that a half stays whole. */
function sums(weeks: readonly OutcomeWeek[], figure: (week: OutcomeWeek) => number): number[] {
  let sum = 0;
  return weeks.map((week) => {
    sum += Math.round(figure(week));
    return sum;
  });
}

async function writeOutcome(
  tx: Tx,
  key: EpisodeKey,
  record: EpisodeRecord,
  facts: Facts,
  startedOn: string | null,
  weeks: readonly OutcomeWeek[],
  now: Date,
): Promise<void> {
  const { clinicId, episodeId, patientId } = key;
  const first = record.programs.at(0);
  const firstReport = [...record.reports.map(({ date }) => date), ...record.logs.map(({ date }) => date)]
    .sort()
    .at(0);
  const row = {
    therapistId: record.episode.therapistId,
    stage: record.episode.stage,
    mode: record.episode.mode,
    programKey: first ? (first.templateSlug ?? 'own') : '',
    programTitle: first?.title ?? '',
    openedDay: dayNumber(record.episode.openedOn),
    startedDay: dayOf(startedOn),
    endedDay: dayOf(facts.dischargedOn),
    sentDay: dayOf(facts.sentOn),
    linkOpenedDay: dayOf(facts.linkOpenedOn),
    firstReportDay: dayOf(firstReport),
    decidedDay: dayOf(facts.decidedOn),
    suggestedStage: facts.suggestedStage,
    decidedStage: facts.chosenStage,
    weeks: weeks.length,
    plannedSum: sums(weeks, (week) => 2 * week.planned),
    doneSum: sums(weeks, (week) => 2 * week.done),
    reportSum: sums(weeks, (week) => week.logDays),
    weekMarks: weeks.map(marksOf),
    refreshedAt: now,
  };
  await tx.episodeOutcome.upsert({
    where: { clinicId_episodeId: { clinicId, episodeId } },
    create: { clinicId, episodeId, patientId, ...row },
    update: row,
    select: { episodeId: true },
  });
}

/** Rules whose flags mean "not progressing" when they are severe enough. */
const STUCK = [...NOT_PROGRESSING.keys()];
const READY_RULES = ['READY', 'RECOVERED'];

/** One row per flag that asks somebody to act. Good news without a step (CENTRAL) is left out. */
async function writeFlags(tx: Tx, { clinicId, episodeId }: EpisodeKey): Promise<void> {
  await tx.$executeRaw`
    insert into flag_outcomes (clinic_id, flag_id, episode_id, patient_id, therapist_id, stage, program_key, kind, rule,
      opened_day, opened_at, act_minutes, close_minutes, act_working_days)
    select f.clinic_id, f.id, f.episode_id, f.patient_id, o.therapist_id, o.stage, o.program_key, k.kind, f.rule,
      f.opened_on::date - '1970-01-01'::date, f.opened_at,
      case when a.at is not null then greatest(0, floor(extract(epoch from a.at - f.opened_at) / 60))::int end,
      case when e.at is not null then greatest(0, floor(extract(epoch from e.at - f.opened_at) / 60))::int end,
      case when a.at is not null then (
        select count(*)::int from generate_series(
          (f.opened_at at time zone c.timezone)::date + 1, (a.at at time zone c.timezone)::date, '1 day') d
        where extract(isodow from d) <= 5) end
    from flags f
    join clinics c on c.id = f.clinic_id
    join episode_outcomes o on o.clinic_id = f.clinic_id and o.episode_id = f.episode_id
    cross join lateral (select case
      when f.severity = 'urgent' then 'urgent'
      when f.severity = 'review' and f.rule = any(${STUCK}::text[]) then 'stuck'
      when f.severity in ('review', 'watch') then f.severity
      when f.rule = any(${READY_RULES}::text[]) then 'ready' end as kind) k
    cross join lateral (select least(f.cleared_at, f.dismissed_at) as at) e
    left join lateral (
      select min(x.at) as at from (
        select v.at from flag_events v where v.clinic_id = f.clinic_id and v.flag_id = f.id and v.by is not null
        union all
        select c.created_at from acts c where c.clinic_id = f.clinic_id and c.flag_id = f.id
        union all
        select least(f.acknowledged_at, f.dismissed_at)) x
      where e.at is null or x.at <= e.at) a on true
    where f.clinic_id = ${clinicId}::uuid and f.episode_id = ${episodeId}::uuid and k.kind is not null
    on conflict (clinic_id, flag_id) do update set therapist_id = excluded.therapist_id, stage = excluded.stage,
      program_key = excluded.program_key, kind = excluded.kind, act_minutes = excluded.act_minutes,
      close_minutes = excluded.close_minutes, act_working_days = excluded.act_working_days`;
}

/** When a further week will have ended; null when none will. */
function nextRefresh(
  record: EpisodeRecord,
  dischargedOn: string | null,
  startedOn: string | null,
  weeks: number,
): string | null {
  if (dischargedOn !== null || startedOn === null) return null;
  const date = addDays(startedOn, WEEK_DAYS * (weeks + 1));
  return instantOfLocalHour(date, REFRESH_HOUR, record.patient.timezone);
}

async function schedule(tx: Tx, { clinicId, episodeId }: EpisodeKey, at: string | null): Promise<void> {
  if (at === null) {
    await tx.$executeRaw`
      delete from review_due where clinic_id = ${clinicId}::uuid and episode_id = ${episodeId}::uuid`;
    return;
  }
  await tx.$executeRaw`
    update review_due set due_at = ${at}::timestamptz
    where clinic_id = ${clinicId}::uuid and episode_id = ${episodeId}::uuid`;
}
