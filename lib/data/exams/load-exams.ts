import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { examViews } from './exam-history.ts';
import type { ExamFindings, ExamView } from './view.ts';

type Row = { id: string; date: string; examiner: string; findings: ExamFindings };

/** All examinations of an episode, oldest first. */
export async function loadExams(
  tx: Tx,
  { clinicId, episodeId }: { clinicId: string; episodeId: string },
): Promise<ExamView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.id, x.local_date as date, s.name as examiner, jsonb_build_object('strength', x.strength,
      'reflexes', x.reflexes, 'straightLegRaise', x.straight_leg_raise, 'note', x.note) as findings
    from examinations x join memberships s on s.clinic_id = x.clinic_id and s.id = x.examined_by
    where x.clinic_id = ${clinicId}::uuid and x.episode_id = ${episodeId}::uuid
    order by x.local_date, x.created_at, x.id`;
  return examViews(rows);
}
