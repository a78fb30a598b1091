import 'server-only';
import { z } from 'zod';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import { asJson } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { diffDrafts } from '#lib/plan/diff-drafts.ts';
import { DraftContentSchema } from './input.ts';
import { storedDraft } from './stored-draft.ts';
import type { OtherDraft, ProgramDraft, StoredDraft } from './view.ts';

const source = z.string().min(1).max(100);

export const SaveDraftInput = z.strictObject({
  episodeId: z.uuid(),
  source,
  baseVersionId: z.uuid().nullable(),
  /** The version that this one goes on from; 0 for a new draft. */
  fromVersion: z.int().min(0),
  content: DraftContentSchema,
});
export type SaveDraftInput = z.output<typeof SaveDraftInput>;

/**
 * Keeps a half-built program of the therapist who asks. Each save is a version; one that goes on from an older version
 * than the stored one (another window, another computer) is a `conflict` and changes nothing.
 */
export const saveDraft = staffCommand({
  name: 'program.save-draft',
  permission: 'program.assign',
  input: SaveDraftInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, input) => {
    const { clinicId, membershipId: authorId } = actor;
    const { episodeId, fromVersion, baseVersionId, content } = input;
    const key = { clinicId, episodeId, authorId, source: input.source };
    const stored = await tx.programDraft.findUnique({
      where: { clinicId_episodeId_authorId_source: key },
      select: { id: true, version: true },
    });
    if ((stored?.version ?? 0) !== fromVersion)
      throw new AppError('conflict', { fields: { draft: 'changed' } });
    const version = fromVersion + 1;
    const data = { baseVersionId, version, content: asJson(content), updatedAt: now };
    if (stored) {
      await tx.programDraft.update({
        where: { clinicId_id: { clinicId, id: stored.id } },
        data,
        select: { id: true },
      });
    } else {
      await tx.programDraft.create({
        data: { ...key, ...data, id: newId(), patientId: target.patientId, createdAt: now },
        select: { id: true },
      });
    }
    return { version, savedAt: now.toISOString() };
  },
  auditDetail: ({ source: from }, { version }) => ({ source: from, version }),
});

/** Throws away the asker's own draft of one source, or all of them for the episode. */
export const discardDraft = staffCommand({
  name: 'program.discard-draft',
  permission: 'program.assign',
  input: z.strictObject({ episodeId: z.uuid(), source: source.nullable() }),
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor }, input) => {
    const { count } = await tx.programDraft.deleteMany({
      where: {
        clinicId: actor.clinicId,
        episodeId: input.episodeId,
        authorId: actor.membershipId,
        ...(input.source === null ? {} : { source: input.source }),
      },
    });
    return { count };
  },
  auditDetail: (_, { count }) => ({ count }),
});

/** After sending: the asker's drafts of the episode have served their end. */
export async function dropDrafts(
  tx: Tx,
  clinicId: string,
  episodeId: string,
  authorId: string,
): Promise<void> {
  await tx.programDraft.deleteMany({ where: { clinicId, episodeId, authorId } });
}

type Asking = { clinicId: string; authorId: string };

/** The asker's drafts of an episode, each with what somebody changed since it was begun; and who else has some. */
export async function loadDrafts(
  tx: Tx,
  { clinicId, authorId }: Asking,
  record: EpisodeRecord,
  current: { versionId: string; draft: ProgramDraft } | null,
): Promise<{ drafts: StoredDraft[]; others: OtherDraft[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    select d.author_id as "authorId", m.name as by, d.source, d.version, d.updated_at as "savedAt", d.content,
      d.base_version_id as "baseVersionId"
    from program_drafts d join memberships m on m.clinic_id = d.clinic_id and m.id = d.author_id
    where d.clinic_id = ${clinicId}::uuid and d.episode_id = ${record.episode.id}::uuid
    order by d.updated_at desc`;
  const own = rows.filter((row) => row.authorId === authorId);
  const touched =
    current && own.some((row) => row.baseVersionId !== current.versionId)
      ? await lastTouch(tx, clinicId, current.versionId)
      : null;
  return {
    drafts: own.map(({ source: from, version, savedAt, content, baseVersionId }) => {
      const base = current && baseVersionId !== current.versionId ? draftAt(record, baseVersionId) : null;
      return {
        source: from,
        version,
        savedAt: savedAt.toISOString(),
        content,
        baseVersionId,
        overtaken:
          base && touched && current ? { ...touched, base, diff: diffDrafts(base, current.draft) } : null,
      };
    }),
    others: othersOf(rows.filter((row) => row.authorId !== authorId)),
  };
}

type Row = {
  authorId: string;
  by: string;
  source: string;
  version: number;
  savedAt: Date;
  content: ProgramDraft;
  baseVersionId: string | null;
};

const NOTHING: ProgramDraft = { templateSlug: null, templateVersion: null, title: '', phases: [] };

/** The program as it was in one version; nothing when there was no program yet. */
function draftAt(record: EpisodeRecord, versionId: string | null): ProgramDraft {
  for (const program of record.programs) {
    const upTo = program.versions.findIndex((version) => version.id === versionId);
    if (upTo >= 0) return storedDraft({ ...program, versions: program.versions.slice(0, upTo + 1) }, null);
  }
  return NOTHING;
}

async function lastTouch(
  tx: Tx,
  clinicId: string,
  versionId: string,
): Promise<{ by: string; at: string } | null> {
  const rows = await tx.$queryRaw<{ by: string; at: Date }[]>`
    select m.name as by, v.created_at as at
    from program_versions v join memberships m on m.clinic_id = v.clinic_id and m.id = v.created_by
    where v.clinic_id = ${clinicId}::uuid and v.id = ${versionId}::uuid`;
  const [row] = rows;
  return row ? { by: row.by, at: row.at.toISOString() } : null;
}

/** Newest of each colleague. */
function othersOf(rows: readonly Row[]): OtherDraft[] {
  const seen = new Set<string>();
  return rows.flatMap(({ authorId, by, savedAt }) => {
    if (seen.has(authorId)) return [];
    seen.add(authorId);
    return [{ by, savedAt: savedAt.toISOString() }];
  });
}
