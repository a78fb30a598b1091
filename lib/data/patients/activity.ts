import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ActivityView } from './view.ts';

const LATEST = 40;

type Row = { id: string; at: Date; kind: ActivityView['kind']; params: ActivityView['params'] };

/** What happened lately in one episode, newest first. */
export async function loadActivity(
  tx: Tx,
  ids: { clinicId: string; patientId: string; episodeId: string },
): Promise<ActivityView[]> {
  const { clinicId, patientId, episodeId } = ids;
  const rows = await tx.$queryRaw<Row[]>`
    (select r.id, r.made_at as at, 'check-in' as kind, jsonb_build_object(
        'leg', r.leg, 'back', r.back, 'zone', r.zone, 'gate', cardinality(r.gate), 'note', r.note,
        'done', (select sum(l.done) from exercise_logs l where l.clinic_id = r.clinic_id and l.report_id = r.id)) as params
      from reports r where r.clinic_id = ${clinicId}::uuid and r.episode_id = ${episodeId}::uuid
      order by r.local_date desc, r.made_at desc limit ${LATEST})
    union all
    (select w.id, w.received_at, 'warning', jsonb_build_object('ticks', array_to_string(w.ticks, ','),
        'understoodAt', w.understood_at)
      from red_flag_reports w where w.clinic_id = ${clinicId}::uuid and w.patient_id = ${patientId}::uuid
      order by w.received_at desc limit ${LATEST})
    union all
    (select m.id, m.created_at, 'message', jsonb_build_object('body', m.body,
        'author', (select s.name from memberships s where s.clinic_id = m.clinic_id and s.id = m.author_id))
      from messages m where m.clinic_id = ${clinicId}::uuid and m.episode_id = ${episodeId}::uuid
      order by m.created_at desc limit ${LATEST})
    union all
    (select v.id, v.at, case v.kind when 'raised' then 'flag-raised' else 'flag-cleared' end,
        jsonb_build_object('rule', f.rule, 'says', f.says, 'severity', f.severity)
      from flag_events v join flags f on f.clinic_id = v.clinic_id and f.id = v.flag_id
      where v.clinic_id = ${clinicId}::uuid and f.episode_id = ${episodeId}::uuid and v.kind in ('raised', 'cleared')
      order by v.at desc limit ${LATEST})
    union all
    (select m.id, m.created_at, 'measure', jsonb_build_object('kind', m.kind, 'value', m.value)
      from measures m where m.clinic_id = ${clinicId}::uuid and m.episode_id = ${episodeId}::uuid
        and m.kind in ('rmdq', 'psfs', 'groc')
      order by m.created_at desc limit ${LATEST})
    union all
    (select g.id, g.created_at, 'program', jsonb_build_object('title', g.title, 'startsOn', g.starts_on,
        'author', (select s.name from memberships s where s.clinic_id = g.clinic_id and s.id = g.created_by))
      from programs g where g.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid)
    union all
    (select p.id, p.created_at, 'phase', jsonb_build_object('position', p.position,
        'author', (select s.name from memberships s where s.clinic_id = p.clinic_id and s.id = p.created_by))
      from phase_starts p join programs g on g.clinic_id = p.clinic_id and g.id = p.program_id
      where p.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid and p.position > 1)
    union all
    (select l.id, l.opened_at, 'link-opened', '{}'::jsonb
      from patient_links l where l.clinic_id = ${clinicId}::uuid and l.patient_id = ${patientId}::uuid
        and l.opened_at is not null)
    order by at desc limit ${LATEST}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
