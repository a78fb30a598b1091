import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AssignView, CurrentProgram, ProgramDraft, TemplateView } from '#lib/data/programs/view.ts';
import { isSameDraft } from './draft-edit.ts';

/** What is being worked on: the program in force, or a template by its slug. */
export type Source = 'current' | { template: string };

type Work = { draft: ProgramDraft; past: readonly ProgramDraft[] };

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
  pick: (source: Source) => void;
  edit: (change: (draft: ProgramDraft) => ProgramDraft) => void;
  undo: () => void;
  /** The drafts were sent or are not wanted any more. */
  forget: () => void;
};

type Kept = { versionId: string | null; source: Source; works: Readonly<Record<string, Work>> };

const MOST_UNDO = 50;

/**
 * Half-built programs of this sitting, by episode: they wait while the therapist looks at other pages. They live in the
 * memory of the page alone, so that nothing about a patient stays on a shared computer.
 */
const kept = new Map<string, Kept>();

export const keyOf = (source: Source): string => (source === 'current' ? 'current' : source.template);

/**
 * The drafts of one sitting: each template and the program in force keep their own edits while the therapist looks at
 * the others, and while other pages are open.
 */
export function useWorkspace(view: AssignView): Workspace {
  const [first] = view.templates;
  const versionId = view.current?.versionId ?? null;
  const { id: episodeId } = view.episode;
  const [start] = useState(() => {
    const before = kept.get(episodeId);
    return before && before.versionId === versionId ? before : null;
  });
  const [source, setSource] = useState<Source>(
    start?.source ?? (view.current || !first ? 'current' : { template: first.slug }),
  );
  const [works, setWorks] = useState<Readonly<Record<string, Work>>>(start?.works ?? {});
  const key = keyOf(source);
  const template =
    source === 'current' ? null : (view.templates.find((one) => one.slug === source.template) ?? null);
  const original = originalOf(view, template);
  const work = works[key] ?? { draft: original, past: [] };

  const edit = useCallback(
    (change: (draft: ProgramDraft) => ProgramDraft) =>
      setWorks((all) => {
        const before = all[key] ?? { draft: original, past: [] };
        const draft = change(before.draft);
        if (draft === before.draft) return all;
        return { ...all, [key]: { draft, past: [...before.past, before.draft].slice(-MOST_UNDO) } };
      }),
    [key, original],
  );
  const undo = useCallback(
    () =>
      setWorks((all) => {
        const before = all[key];
        const draft = before?.past.at(-1);
        if (!before || !draft) return all;
        return { ...all, [key]: { draft, past: before.past.slice(0, -1) } };
      }),
    [key],
  );
  const forget = useCallback(() => {
    setWorks({});
    kept.delete(episodeId);
  }, [episodeId]);
  const isEdited = !isSameDraft(work.draft, original);

  useEffect(() => {
    if (Object.keys(works).length > 0) kept.set(episodeId, { versionId, source, works });
  }, [episodeId, versionId, source, works]);

  // A reload would lose the edits: the browser asks first.
  useEffect(() => {
    if (!isEdited) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isEdited]);

  return useMemo(
    () => ({
      source,
      draft: work.draft,
      template,
      current: source === 'current' ? view.current : null,
      original,
      isEdited,
      canUndo: work.past.length > 0,
      pick: setSource,
      edit,
      undo,
      forget,
    }),
    [source, work, template, original, isEdited, view.current, edit, undo, forget],
  );
}

const EMPTY: ProgramDraft = { templateSlug: null, templateVersion: null, title: '', phases: [] };

function originalOf(view: AssignView, template: TemplateView | null): ProgramDraft {
  return template?.draft ?? view.current?.draft ?? EMPTY;
}
