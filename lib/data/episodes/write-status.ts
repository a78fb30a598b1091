import 'server-only';
import { instantOfLocalHour } from '#lib/clinical/local-date.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { StatusRow } from './status-row.ts';

/** Rules run daily at this patient-local hour where time alone can change the answer. */
const EVALUATION_HOUR = 6;

/** Writes the caseload row of an episode, new or over the one before, in one statement. */
export async function writeStatus(tx: Tx, row: StatusRow, nextEvaluationOn: string | null): Promise<void> {
  const nextEvaluationAt = nextEvaluationOn
    ? instantOfLocalHour(nextEvaluationOn, EVALUATION_HOUR, row.timezone)
    : null;
  const record = { ...row, nextEvaluationOn, nextEvaluationAt };
  await tx.$executeRaw`
    insert into episode_status (clinic_id, episode_id, patient_id, therapist_id, patient_name, birth_date, phone, stage,
      mode, program_title, phase, phase_count, program_started_on, group_rank, group_since, tie_rank, headline_flag_id,
      headline_rule, says, because, next, action, chips, adherence14, planned14, done14, dots, primary_pain, base_pain,
      current_pain, last_pain, goal_pain, spark, zone, zone_before, last_report_on, timezone, evaluated_on,
      next_evaluation_on, next_evaluation_at, updated_at)
    select r."clinicId", r."episodeId", r."patientId", r."therapistId", r."patientName", r."birthDate", r.phone, r.stage,
      r.mode, r."programTitle", r.phase, r."phaseCount", r."programStartedOn", r."groupRank", r."groupSince",
      r."tieRank", r."headlineFlagId", r."headlineRule", r.says, r.because, r.next, r.action, r.chips, r.adherence14,
      r.planned14, r.done14, r.dots, r."primaryPain", r."basePain", r."currentPain", r."lastPain", r."goalPain", r.spark,
      r.zone, r."zoneBefore", r."lastReportOn", r.timezone, r."evaluatedOn", r."nextEvaluationOn",
      r."nextEvaluationAt", r."updatedAt"
    from jsonb_to_record(${JSON.stringify(record)}::jsonb) as r(
      "clinicId" uuid, "episodeId" uuid, "patientId" uuid, "therapistId" uuid, "patientName" text, "birthDate" text,
      phone text, stage smallint, mode text, "programTitle" text, phase smallint, "phaseCount" smallint,
      "programStartedOn" text, "groupRank" smallint, "groupSince" timestamptz, "tieRank" numeric, "headlineFlagId" uuid,
      "headlineRule" text, says text, because text, next text, action text, chips jsonb, adherence14 smallint,
      planned14 numeric, done14 numeric, dots jsonb, "primaryPain" text, "basePain" numeric, "currentPain" numeric,
      "lastPain" smallint, "goalPain" numeric, spark jsonb, zone smallint, "zoneBefore" smallint, "lastReportOn" text,
      timezone text, "evaluatedOn" text, "nextEvaluationOn" text, "nextEvaluationAt" timestamptz,
      "updatedAt" timestamptz)
    on conflict (clinic_id, episode_id) do update set
      therapist_id = excluded.therapist_id, patient_name = excluded.patient_name, birth_date = excluded.birth_date,
      phone = excluded.phone, stage = excluded.stage, mode = excluded.mode, program_title = excluded.program_title,
      phase = excluded.phase, phase_count = excluded.phase_count, program_started_on = excluded.program_started_on,
      group_rank = excluded.group_rank, group_since = excluded.group_since, tie_rank = excluded.tie_rank,
      headline_flag_id = excluded.headline_flag_id, headline_rule = excluded.headline_rule, says = excluded.says,
      because = excluded.because, next = excluded.next, action = excluded.action, chips = excluded.chips,
      adherence14 = excluded.adherence14, planned14 = excluded.planned14, done14 = excluded.done14,
      dots = excluded.dots, primary_pain = excluded.primary_pain, base_pain = excluded.base_pain,
      current_pain = excluded.current_pain, last_pain = excluded.last_pain, goal_pain = excluded.goal_pain,
      spark = excluded.spark, zone = excluded.zone, zone_before = excluded.zone_before,
      last_report_on = excluded.last_report_on, timezone = excluded.timezone, evaluated_on = excluded.evaluated_on,
      next_evaluation_on = excluded.next_evaluation_on, next_evaluation_at = excluded.next_evaluation_at,
      updated_at = excluded.updated_at`;
}
