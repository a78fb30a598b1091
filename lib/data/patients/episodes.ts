import 'server-only';
import { daysBetween } from '#lib/clinical/local-date.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { EpisodeSummary } from './view.ts';

type Row = Omit<EpisodeSummary, 'daysToRecovery' | 'daysToProgram'> & { onsetDate: string | null };

/** Every episode of a patient's record, the current one first, with what can be compared. Unknown is null. */
export async function loadEpisodes(tx: Tx, clinicId: string, patientId: string): Promise<EpisodeSummary[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select e.id, e.opened_on as "openedOn", e.discharged_on as "dischargedOn", e.recovered_on as "recoveredOn",
      e.program_started_on as "programStartedOn", e.onset_date as "onsetDate", e.stage, e.side, e.direction, e.mode,
      e.intake_leg as "startLeg", e.intake_back as "startBack",
      greatest(e.intake_leg, r.leg)::int as "peakLeg", greatest(e.intake_back, r.back)::int as "peakBack",
      greatest(e.intake_zone, r.zone)::int as "furthestZone", coalesce(r.count, 0)::int as reports,
      coalesce((select json_agg(g.title order by g.starts_on, g.id) from programs g
        where g.clinic_id = e.clinic_id and g.episode_id = e.id
          and (g.ends_on is null or g.ends_on >= g.starts_on)), '[]') as programs,
      e.easers
    from episodes e
    left join lateral (
      select max(leg) as leg, max(back) as back, max(zone) as zone, count(*) as count from reports r
      where r.clinic_id = e.clinic_id and r.episode_id = e.id) r on true
    where e.clinic_id = ${clinicId}::uuid and e.patient_id = ${patientId}::uuid
    order by e.discharged_on desc nulls first, e.opened_on desc`;
  return rows.map(({ onsetDate, ...row }) => ({
    ...row,
    daysToRecovery: daysFrom(row.programStartedOn ?? row.openedOn, row.recoveredOn),
    daysToProgram: daysFrom(onsetDate, row.programStartedOn),
  }));
}

function daysFrom(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}
