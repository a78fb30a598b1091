import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AssignView, CurrentProgram, ProgramDraft, TemplateView } from '#lib/data/programs/view.ts';
import { isSameDraft } from './draft-edit.ts';
import { type Meta, remember, startOf, type Work } from './kept-works.ts';

/** What is being worked on: the program in force, or a template by its slug. */
export type Source = 'current' | { template: string };

export type Workspace = {
  source: Source;
  draft: ProgramDraft;
  /** The template that the draft began as, while it is not the program in force. */
  template: TemplateView | null;
  /** The program in force, while that is what is worked on. */
  current: CurrentProgram | null;
  /** The draft as it was offered or stored. */
  original: ProgramDraft;
  isEdited: boolean;
  canUndo: boolean;
  /** Drafts that were touched, by source. */
  works: Readonly<Record<string, Work>>;
  /** What the server knows of each. */
  metas: Readonly<Record<string, Meta>>;
  pick: (source: Source) => void;
  edit: (change: (draft: ProgramDraft) => ProgramDraft) => void;
  undo: () => void;
  /** Newest version of the program in force that the draft has taken note of. */
  base: string | null;
  /** The therapist has seen what was changed up to a version of the program in force. */
  rebase: (versionId: string) => void;
  setMeta: (key: string, meta: Meta | null) => void;
  /** The drafts were sent or are not wanted any more. */
  forget: () => void;
  /** Takes what the server has in place of what is here. */
  reload: (view: AssignView) => void;
};

const MOST_UNDO = 50;

export const keyOf = (source: Source): string => (source === 'current' ? 'current' : source.template);

/**
 * The drafts of one therapist: each template and the program in force keep their own edits while the therapist looks at
 * the others, and while other pages are open. The server keeps them too (useDraftKeeper).
 */
export function useWorkspace(view: AssignView): Workspace {
  const [first] = view.templates;
  const versionId = view.current?.versionId ?? null;
  const { id: episodeId } = view.episode;
  const [start] = useState(() => startOf(view));
  const [source, setSource] = useState<Source>(
    start.source ?? (view.current || !first ? 'current' : { template: first.slug }),
  );
  const [works, setWorks] = useState(start.works);
  const [metas, setMetas] = useState(start.metas);
  const key = keyOf(source);
  const template =
    source === 'current' ? null : (view.templates.find((one) => one.slug === source.template) ?? null);
  const original = originalOf(view, template);
  const work = works[key] ?? { draft: original, past: [], base: versionId };

  const edit = useCallback(
    (change: (draft: ProgramDraft) => ProgramDraft) =>
      setWorks((all) => {
        const before = all[key] ?? { draft: original, past: [], base: versionId };
        const draft = change(before.draft);
        if (draft === before.draft) return all;
        const past = [...before.past, before.draft].slice(-MOST_UNDO);
        return { ...all, [key]: { ...before, draft, past } };
      }),
    [key, original, versionId],
  );
  const undo = useCallback(
    () =>
      setWorks((all) => {
        const before = all[key];
        const draft = before?.past.at(-1);
        if (!before || !draft) return all;
        return { ...all, [key]: { ...before, draft, past: before.past.slice(0, -1) } };
      }),
    [key],
  );
  const rebase = useCallback(
    (base: string) =>
      setWorks((all) => {
        const before = all[key];
        return before ? { ...all, [key]: { ...before, base } } : all;
      }),
    [key],
  );
  const setMeta = useCallback(
    (of: string, meta: Meta | null) =>
      setMetas((all) => {
        const { [of]: _, ...others } = all;
        return meta === null ? others : { ...others, [of]: meta };
      }),
    [],
  );
  const forget = useCallback(() => {
    setWorks({});
    setMetas({});
    remember(episodeId, null);
  }, [episodeId]);
  const reload = useCallback((fresh: AssignView) => {
    remember(fresh.episode.id, null);
    const { works: stored, metas: known } = startOf(fresh);
    setWorks(stored);
    setMetas(known);
  }, []);
  const isEdited = !isSameDraft(work.draft, original);

  useEffect(() => {
    if (Object.keys(works).length > 0) remember(episodeId, { source, works, metas });
  }, [episodeId, source, works, metas]);

  return useMemo(
    () => ({
      source,
      draft: work.draft,
      template,
      current: source === 'current' ? view.current : null,
      original,
      isEdited,
      canUndo: work.past.length > 0,
      base: work.base,
      rebase,
      works,
      metas,
      pick: setSource,
      edit,
      undo,
      setMeta,
      forget,
      reload,
    }),
    [
      source,
      work,
      template,
      original,
      isEdited,
      view.current,
      works,
      metas,
      edit,
      undo,
      rebase,
      setMeta,
      forget,
      reload,
    ],
  );
}

const EMPTY: ProgramDraft = { templateSlug: null, templateVersion: null, title: '', phases: [] };

function originalOf(view: AssignView, template: TemplateView | null): ProgramDraft {
  return template?.draft ?? view.current?.draft ?? EMPTY;
}
