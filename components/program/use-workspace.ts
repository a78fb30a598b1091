import { useCallback, useMemo, useState } from 'react';
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
  /** Takes a kept draft up again. */
  restore: (source: Source, draft: ProgramDraft) => void;
};

const MOST_UNDO = 50;

export const keyOf = (source: Source): string => (source === 'current' ? 'current' : source.template);

/**
 * The drafts of one sitting: each template and the program in force keep their own edits while the therapist looks at
 * the others. `view.current` has to stay the same; a reload begins anew.
 */
export function useWorkspace(view: AssignView): Workspace {
  const [first] = view.templates;
  const [source, setSource] = useState<Source>(view.current || !first ? 'current' : { template: first.slug });
  const [works, setWorks] = useState<Readonly<Record<string, Work>>>({});
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
  const restore = useCallback((kept: Source, draft: ProgramDraft) => {
    setSource(kept);
    setWorks((all) => ({ ...all, [keyOf(kept)]: { draft, past: [] } }));
  }, []);

  return useMemo(
    () => ({
      source,
      draft: work.draft,
      template,
      current: source === 'current' ? view.current : null,
      original,
      isEdited: !isSameDraft(work.draft, original),
      canUndo: work.past.length > 0,
      pick: setSource,
      edit,
      undo,
      restore,
    }),
    [source, work, template, original, view.current, edit, undo, restore],
  );
}

const EMPTY: ProgramDraft = { templateSlug: null, templateVersion: null, title: '', phases: [] };

function originalOf(view: AssignView, template: TemplateView | null): ProgramDraft {
  return template?.draft ?? view.current?.draft ?? EMPTY;
}
