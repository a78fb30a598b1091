import 'server-only';
import { createHash } from 'node:crypto';
import type { PatientActor } from '#lib/auth/actor.ts';
import type { OwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { loadExercises } from '#lib/data/exercises/load-exercises.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import type { RealTime } from './phone-clock.ts';
import type { SubmittedReport } from './report-input.ts';

/** The patient's episode, held until the end of the transaction, with every exercise that its plans ever had. */
export type ReportTarget = OwnEpisode & { planned: string[] };

export async function lockReportTarget(tx: Tx, actor: PatientActor): Promise<ReportTarget | null> {
  const rows = await tx.$queryRaw<ReportTarget[]>`
    select e.id, e.patient_id as "patientId", e.therapist_id as "therapistId", e.mode, e.side, p.timezone,
      coalesce((
        select array_agg(distinct i.exercise)
        from programs g
        join program_versions v on v.clinic_id = g.clinic_id and v.program_id = g.id
        join program_phases h on h.clinic_id = v.clinic_id and h.version_id = v.id
        join program_items i on i.clinic_id = h.clinic_id and i.phase_id = h.id
        where g.clinic_id = e.clinic_id and g.episode_id = e.id), '{}') as planned
    from episodes e join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    where e.clinic_id = ${actor.clinicId}::uuid and e.patient_id = ${actor.patientId}::uuid
    order by e.discharged_on desc nulls first, e.opened_on desc
    limit 1
    for update of e`;
  return rows[0] ?? null;
}

type Key = { clinicId: string; patientId: string; episodeId: string };
export type StoredReport = { isRepeat: boolean; unknown: string[] };

/**
 * Writes a report and its exercise logs in one statement, under the date on which it was really made. The same report again gets the first answer back; the same
 * id with other content is a conflict. Exercises that no plan has, nor as an easier neighbor, are kept by name only.
 */
export async function storeReport(
  tx: Tx,
  key: Key,
  input: SubmittedReport,
  real: RealTime,
  planned: readonly string[],
  now: Date,
): Promise<StoredReport> {
  const exercises = await loadExercises(tx, key.clinicId, planned);
  const known = new Set([...planned, ...[...exercises.values()].flatMap(({ data }) => data.easier)]);
  const unknown = input.exercises.map((log) => log.exercise).filter((slug) => !known.has(slug));
  const logs = input.exercises
    .filter((log) => known.has(log.exercise))
    .map(({ pain, movedDown, skipReason, ...log }) => ({
      id: newId(),
      ...log,
      pain: pain ?? null,
      moved_down: movedDown,
      skip_reason: skipReason,
    }));
  const payloadHash = hashOf(input);
  const { clinicId, patientId, episodeId } = key;
  const { session } = input;
  const stored = await tx.$queryRaw<{ id: string }[]>`
    with report as (
      insert into reports (clinic_id, id, patient_id, episode_id, client_id, payload_hash, local_date, timezone,
        made_at, received_at, leg, back, zone, legs, numbness, gate, flare_day, session_peak, session_response,
        settled_by_morning, kept_plan, note, unknown_exercises, program_version_id)
      values (${clinicId}::uuid, ${newId()}::uuid, ${patientId}::uuid, ${episodeId}::uuid, ${input.clientId}::uuid,
        ${payloadHash}, ${real.localDate}, ${input.timezone}, ${real.madeAt}, ${now},
        ${input.leg ?? null}::smallint, ${input.back ?? null}::smallint, ${input.zone ?? null}::smallint,
        ${input.legs ?? null}, ${input.numbness ?? null}::smallint, ${[...input.gate]}::text[], ${input.flareDay},
        ${session?.peakPain ?? null}::smallint, ${session?.response ?? null}, ${input.settledByMorning ?? null}::boolean,
        ${input.keptPlan ?? null},
        ${input.note || null}, ${JSON.stringify(unknown)}::jsonb, ${input.programVersionId ?? null}::uuid)
      on conflict (clinic_id, patient_id, client_id) do nothing
      returning clinic_id, id, patient_id, episode_id, local_date
    ), logs as (
      insert into exercise_logs (clinic_id, id, patient_id, episode_id, report_id, local_date, exercise, done, pain,
        moved_down, skip_reason)
      select r.clinic_id, l.id, r.patient_id, r.episode_id, r.id, r.local_date, l.exercise, l.done, l.pain,
        l.moved_down, l.skip_reason
      from report r cross join jsonb_to_recordset(${JSON.stringify(logs)}::jsonb)
        as l(id uuid, exercise text, done numeric, pain smallint, moved_down boolean, skip_reason text)
    )
    select id from report`;
  if (stored.length > 0) return { isRepeat: false, unknown };
  return earlierAnswer(tx, key, input.clientId, payloadHash);
}

async function earlierAnswer(
  tx: Tx,
  { clinicId, patientId }: Key,
  clientId: string,
  payloadHash: string,
): Promise<StoredReport> {
  const earlier = await tx.report.findFirstOrThrow({
    where: { clinicId, patientId, clientId },
    select: { payloadHash: true, unknownExercises: true },
  });
  if (earlier.payloadHash !== payloadHash) throw new AppError('conflict');
  return { isRepeat: true, unknown: earlier.unknownExercises as string[] };
}

/** The same words give the same hash, whatever the order of keys and whenever they are sent. */
function hashOf({ sentAt: _, ...input }: SubmittedReport): string {
  const canonical = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(canonical);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return Object.fromEntries(
      entries.sort(([a], [b]) => a.localeCompare(b)).map(([k, v]) => [k, canonical(v)]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('base64url');
}
