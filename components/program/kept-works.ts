import type { AssignView, ProgramDraft } from '#lib/data/programs/view.ts';
import type { Source } from './use-workspace.ts';

export type Work = {
  draft: ProgramDraft;
  past: readonly ProgramDraft[];
  /** Newest version of the program in force that this draft has taken note of. */
  base: string | null;
};

/** What the server last said about a draft. */
export type Meta = { version: number; savedAt: string };

type Kept = {
  source: Source | null;
  works: Readonly<Record<string, Work>>;
  metas: Readonly<Record<string, Meta>>;
};

/**
 * Half-built programs of this sitting, by episode: they hold what the server has not answered for yet, and what can be
 * undone. They live in the memory of the page alone, so that nothing about a patient stays on a shared computer.
 */
const kept = new Map<string, Kept>();

export function remember(episodeId: string, works: Kept | null): void {
  if (works === null) kept.delete(episodeId);
  else kept.set(episodeId, works);
}

/** What to begin with: of each draft the newer one of this sitting's and the server's. */
export function startOf(view: AssignView): Kept {
  const here = kept.get(view.episode.id);
  const works: Record<string, Work> = { ...here?.works };
  const metas: Record<string, Meta> = { ...here?.metas };
  for (const { source, version, savedAt, content, baseVersionId } of view.drafts) {
    if (works[source] && (metas[source]?.version ?? 0) >= version) continue;
    if (source !== 'current' && !view.templates.some((template) => template.slug === source)) continue;
    works[source] = { draft: content, past: [], base: baseVersionId };
    metas[source] = { version, savedAt };
  }
  const [latest] = view.drafts.filter(({ source }) => works[source]);
  const stored: Source | null = latest
    ? latest.source === 'current'
      ? 'current'
      : { template: latest.source }
    : null;
  return { source: here?.source ?? stored, works, metas };
}
