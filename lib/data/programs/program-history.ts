import 'server-only';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { diffDrafts } from '#lib/plan/diff-drafts.ts';
import { storedDraft } from './stored-draft.ts';
import type { HistoryEntry } from './view.ts';

type VersionRow = { id: string; by: string; at: Date; note: string | null; offStageReason: string | null };
type PhaseRow = {
  id: string;
  programId: string;
  position: number;
  startedOn: string;
  by: string;
  at: Date;
  reason: string | null;
};

/** Who changed what of an episode's programs, and from when; newest first. */
export async function programHistory(
  tx: Tx,
  clinicId: string,
  record: EpisodeRecord,
): Promise<HistoryEntry[]> {
  const episodeId = record.episode.id;
  const versions = await tx.$queryRaw<VersionRow[]>`
    select v.id, m.name as by, v.created_at as at, v.change_note as note, g.off_stage_reason as "offStageReason"
    from program_versions v
    join programs g on g.clinic_id = v.clinic_id and g.id = v.program_id
    join memberships m on m.clinic_id = v.clinic_id and m.id = v.created_by
    where v.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid`;
  const phases = await tx.$queryRaw<PhaseRow[]>`
    select s.id, s.program_id as "programId", s.position, s.started_on as "startedOn", m.name as by,
      s.created_at as at, s.reason
    from phase_starts s
    join programs g on g.clinic_id = s.clinic_id and g.id = s.program_id
    join memberships m on m.clinic_id = s.clinic_id and m.id = s.created_by
    where s.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid
    order by s.created_at, s.id`;
  const madeBy = new Map(versions.map((row) => [row.id, row]));
  const entries = record.programs.flatMap((program) => [
    ...program.versions.flatMap((version, index): HistoryEntry[] => {
      const row = madeBy.get(version.id);
      if (!row) return [];
      const own = { id: row.id, by: row.by, at: row.at.toISOString(), title: program.title };
      const before = program.versions[index - 1];
      if (!before) {
        const { startsOn, endsOn } = program;
        return [{ kind: 'assigned', ...own, startsOn, endsOn, offStageReason: row.offStageReason }];
      }
      const only = (one: typeof version) => storedDraft({ ...program, versions: [one] }, null);
      const diff = diffDrafts(only(before), only(version));
      const { version: number, effectiveFrom } = version;
      return [{ kind: 'changed', ...own, version: number, effectiveFrom, note: row.note, diff }];
    }),
    // The first phase starts with the program.
    ...phases
      .filter((row) => row.programId === program.id)
      .slice(1)
      .map(
        ({ programId: _, at, position, ...row }): HistoryEntry => ({
          kind: 'phase',
          ...row,
          at: at.toISOString(),
          title: program.title,
          position,
          phaseTitle:
            program.versions.at(-1)?.phases.find((phase) => phase.position === position)?.title ?? '',
        }),
      ),
  ]);
  return entries.sort((a, b) => b.at.localeCompare(a.at));
}
