import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ActivityRow } from './view.ts';

export async function isActivityReportOn(tx: Tx, clinicId: string): Promise<boolean> {
  const { activityReport } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { activityReport: true },
  });
  return activityReport;
}

/** Episodes with entries of the patient or confirmed minutes in a month, by name. */
export function loadActivityRows(tx: Tx, clinicId: string, month: string): Promise<ActivityRow[]> {
  return tx.$queryRaw<ActivityRow[]>`
    with entered as (
      select episode_id, local_date from reports
      where clinic_id = ${clinicId}::uuid and source = 'patient' and local_date like ${`${month}-%`}
      union
      select episode_id, local_date from measures
      where clinic_id = ${clinicId}::uuid and source = 'patient' and local_date like ${`${month}-%`}
    ), days as (
      select episode_id, count(*)::int as days from entered group by 1
    ), confirmed as (
      select distinct on (episode_id) episode_id, minutes, confirmed_by from activity_minutes
      where clinic_id = ${clinicId}::uuid and month = ${month}
      order by episode_id, confirmed_at desc, id desc
    )
    select e.id as "episodeId", concat_ws(' ', p.given_name, p.family_name) as name, p.record_no as "recordNo",
      coalesce(d.days, 0) as days, c.minutes::int as minutes, m.name as "confirmedBy"
    from episodes e
    join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    left join days d on d.episode_id = e.id
    left join confirmed c on c.episode_id = e.id
    left join memberships m on m.clinic_id = e.clinic_id and m.id = c.confirmed_by
    where e.clinic_id = ${clinicId}::uuid and (d.days is not null or c.minutes is not null)
    order by p.family_name, p.given_name, e.id`;
}
