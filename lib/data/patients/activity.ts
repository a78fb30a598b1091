import 'server-only';
import { z } from 'zod';
import type { Tx } from '#lib/db/with-clinic.ts';
import { actParams } from './act-params.ts';
import type { ActivityPage, ActivityView } from './view.ts';

const PAGE_SIZE = 20;

/** The last entry that is there already. */
export const ActivityCursor = z.strictObject({ at: z.iso.datetime(), id: z.uuid() }).nullable();
export type ActivityCursor = z.output<typeof ActivityCursor>;

type Row = { id: string; at: Date; kind: ActivityView['kind']; params: ActivityView['params'] };
type ActRow = Omit<Row, 'params'> & {
  params: { author: string; kind: string; detail: unknown; note: string | null };
};

/**
 * Who did what in one episode, newest first, a page at a time. What an act of the staff wrote (a plan version, a phase,
 * a test of direction, a note) is told once, by the act: all of it carries the same instant.
 */
export async function loadActivity(
  tx: Tx,
  ids: { clinicId: string; patientId: string; episodeId: string },
  before: ActivityCursor,
): Promise<ActivityPage> {
  const { clinicId, patientId, episodeId } = ids;
  const until = before === null ? new Date('9999-01-01T00:00:00Z') : new Date(before.at);
  const last = before?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const size = PAGE_SIZE + 1;
  const rows = await tx.$queryRaw<(Row | ActRow)[]>`
    with staff as (select id, name from memberships where clinic_id = ${clinicId}::uuid),
    of_acts as (select created_at from acts
      where clinic_id = ${clinicId}::uuid and episode_id = ${episodeId}::uuid)
    (select r.id, r.made_at as at, 'check-in' as kind, jsonb_build_object(
        'leg', r.leg, 'back', r.back, 'zone', r.zone, 'gate', cardinality(r.gate), 'note', r.note,
        'author', (select name from staff s where s.id = r.entered_by),
        'done', (select sum(l.done) from exercise_logs l where l.clinic_id = r.clinic_id and l.report_id = r.id)) as params
      from reports r where r.clinic_id = ${clinicId}::uuid and r.episode_id = ${episodeId}::uuid
        and (r.made_at, r.id) < (${until}, ${last}::uuid)
      order by r.made_at desc, r.id desc limit ${size})
    union all
    (select w.id, w.received_at, 'warning', jsonb_build_object('ticks', array_to_string(w.ticks, ','),
        'understoodAt', w.understood_at, 'mistakeAt', w.mistake_at)
      from red_flag_reports w where w.clinic_id = ${clinicId}::uuid and w.patient_id = ${patientId}::uuid
        and w.episode_id = ${episodeId}::uuid and (w.received_at, w.id) < (${until}, ${last}::uuid)
      order by w.received_at desc, w.id desc limit ${size})
    union all
    (select m.id, m.created_at, 'message', jsonb_build_object('body', m.body,
        'author', (select name from staff s where s.id = m.author_id))
      from messages m where m.clinic_id = ${clinicId}::uuid and m.episode_id = ${episodeId}::uuid
        and m.recalled_at is null and (m.created_at, m.id) < (${until}, ${last}::uuid)
      order by m.created_at desc, m.id desc limit ${size})
    union all
    (select v.id, v.at, 'flag', jsonb_build_object('what', v.kind, 'rule', f.rule, 'severity', f.severity,
        'author', (select name from staff s where s.id = v.by), 'until', v.detail->>'until',
        'reason', coalesce(v.detail->>'reason', v.detail->>'outcome'), 'to', v.detail->>'to', 'why', v.detail->>'why')
      from flag_events v join flags f on f.clinic_id = v.clinic_id and f.id = v.flag_id
      where v.clinic_id = ${clinicId}::uuid and f.clinic_id = ${clinicId}::uuid and f.episode_id = ${episodeId}::uuid
        and v.kind <> 'acted' and (v.at, v.id) < (${until}, ${last}::uuid)
      order by v.at desc, v.id desc limit ${size})
    union all
    (select m.id, m.created_at, 'measure', jsonb_build_object('kind', m.kind, 'value', m.value,
        'name', m.detail->>'name', 'author', (select name from staff s where s.id = m.entered_by))
      from measures m where m.clinic_id = ${clinicId}::uuid and m.episode_id = ${episodeId}::uuid
        and m.kind in ('rmdq', 'psfs', 'groc', 'tsk11', 'fabq-pa', 'other')
        and (m.created_at, m.id) < (${until}, ${last}::uuid)
      order by m.created_at desc, m.id desc limit ${size})
    union all
    (select g.id, g.created_at, 'program', jsonb_build_object('title', g.title, 'startsOn', g.starts_on,
        'author', (select name from staff s where s.id = g.created_by))
      from programs g where g.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid
        and (g.created_at, g.id) < (${until}, ${last}::uuid)
      order by g.created_at desc, g.id desc limit ${size})
    union all
    (select v.id, v.created_at, 'version', jsonb_build_object('version', v.version, 'from', v.effective_from,
        'title', g.title, 'note', v.change_note, 'author', (select name from staff s where s.id = v.created_by))
      from program_versions v join programs g on g.clinic_id = v.clinic_id and g.id = v.program_id
      where v.clinic_id = ${clinicId}::uuid and g.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid
        and v.version > 1 and v.created_at not in (select created_at from of_acts)
        and (v.created_at, v.id) < (${until}, ${last}::uuid)
      order by v.created_at desc, v.id desc limit ${size})
    union all
    (select p.id, p.created_at, 'phase', jsonb_build_object('position', p.position,
        'author', (select name from staff s where s.id = p.created_by))
      from phase_starts p join programs g on g.clinic_id = p.clinic_id and g.id = p.program_id
      where p.clinic_id = ${clinicId}::uuid and g.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid
        and p.created_at > g.created_at and p.created_at not in (select created_at from of_acts)
        and (p.created_at, p.id) < (${until}, ${last}::uuid)
      order by p.created_at desc, p.id desc limit ${size})
    union all
    (select l.id, l.opened_at, 'link-opened', '{}'::jsonb
      from patient_links l where l.clinic_id = ${clinicId}::uuid and l.patient_id = ${patientId}::uuid
        and l.opened_at is not null and (l.opened_at, l.id) < (${until}, ${last}::uuid)
      order by l.opened_at desc, l.id desc limit ${size})
    union all
    (select a.id, a.created_at, 'act', jsonb_build_object('kind', a.kind, 'detail', a.detail - 'letter' - 'items',
        'author', (select name from staff s where s.id = a.made_by),
        'note', (select n.body from notes n where n.clinic_id = a.clinic_id and a.kind = 'step'
          and n.id = (a.detail->>'noteId')::uuid))
      from acts a where a.clinic_id = ${clinicId}::uuid and a.episode_id = ${episodeId}::uuid
        and a.kind <> 'message' and (a.created_at, a.id) < (${until}, ${last}::uuid)
      order by a.created_at desc, a.id desc limit ${size})
    union all
    (select n.id, n.created_at, 'note', jsonb_build_object(
        'author', (select name from staff s where s.id = n.author_id))
      from notes n where n.clinic_id = ${clinicId}::uuid and n.episode_id = ${episodeId}::uuid
        and n.created_at not in (select created_at from of_acts)
        and (n.created_at, n.id) < (${until}, ${last}::uuid)
      order by n.created_at desc, n.id desc limit ${size})
    union all
    (select x.id, x.created_at, 'exam', jsonb_build_object(
        'author', (select name from staff s where s.id = x.examined_by))
      from examinations x where x.clinic_id = ${clinicId}::uuid and x.episode_id = ${episodeId}::uuid
        and (x.created_at, x.id) < (${until}, ${last}::uuid)
      order by x.created_at desc, x.id desc limit ${size})
    union all
    (select d.id, d.created_at, 'direction', jsonb_build_object('direction', d.direction,
        'author', (select name from staff s where s.id = d.tested_by))
      from direction_tests d where d.clinic_id = ${clinicId}::uuid and d.episode_id = ${episodeId}::uuid
        and d.created_at not in (select created_at from of_acts)
        and (d.created_at, d.id) < (${until}, ${last}::uuid)
      order by d.created_at desc, d.id desc limit ${size})
    union all
    (select c.id, c.decided_at, 'stage', jsonb_build_object('stage', c.chosen_stage,
        'author', (select name from staff s where s.id = c.decided_by))
      from stage_decisions c where c.clinic_id = ${clinicId}::uuid and c.episode_id = ${episodeId}::uuid
        and c.decided_at not in (select created_at from of_acts)
        and (c.decided_at, c.id) < (${until}, ${last}::uuid)
      order by c.decided_at desc, c.id desc limit ${size})
    union all
    (select h.id, h.created_at, 'handover', jsonb_build_object('reason', h.reason,
        'to', (select name from staff s where s.id = h.to_id),
        'author', (select name from staff s where s.id = h.made_by))
      from handovers h where h.clinic_id = ${clinicId}::uuid and h.episode_id = ${episodeId}::uuid
        and (h.created_at, h.id) < (${until}, ${last}::uuid)
      order by h.created_at desc, h.id desc limit ${size})
    order by at desc, id desc limit ${size}`;
  const page = rows.slice(0, PAGE_SIZE).map(entryOf);
  const end = page.at(-1);
  return { entries: page, next: rows.length > PAGE_SIZE && end ? { at: end.at, id: end.id } : null };
}

function entryOf(row: Row | ActRow): ActivityView {
  const { id, kind } = row;
  const params = kind === 'act' ? actParams((row as ActRow).params) : (row as Row).params;
  return { id, kind, params, at: row.at.toISOString() };
}
