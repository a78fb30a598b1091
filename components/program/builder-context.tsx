'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import type { AssignView, DraftItem, ExerciseView } from '#lib/data/programs/view.ts';
import { conflictsOf, isOpenConflict, openConflicts } from './conflicts.ts';
import type { Keeping } from './use-draft-keeper.ts';
import type { Workspace } from './use-workspace.ts';

type Builder = Workspace & {
  keeping: Keeping;
  view: AssignView;
  find: (slug: string) => ExerciseView | undefined;
  /** Made for another stage than the patient's: one reason answers for all its exercises. */
  isOffStage: boolean;
  /** Items about which something has to be decided before the program can be sent. */
  undecided: readonly DraftItem[];
  isReadOnly: boolean;
};

const BuilderContext = createContext<Builder | null>(null);

/** The patient, the library and the draft, for every part of the builder. */
export function BuilderProvider({
  view,
  workspace,
  keeping,
  isReadOnly,
  children,
}: {
  view: AssignView;
  workspace: Workspace;
  keeping: Keeping;
  isReadOnly: boolean;
  children: ReactNode;
}) {
  const find = useMemo(() => {
    const bySlug = new Map(view.exercises.map((exercise) => [exercise.slug, exercise]));
    return (slug: string) => bySlug.get(slug);
  }, [view.exercises]);
  const made = view.templates.find((one) => one.slug === workspace.draft.templateSlug);
  const isOffStage = made !== undefined && !made.isForStage;
  const builder = useMemo(
    () => ({
      ...workspace,
      keeping,
      view,
      find,
      isOffStage,
      undecided: openConflicts(workspace.draft, find, isOffStage),
      isReadOnly,
    }),
    [workspace, keeping, view, find, isOffStage, isReadOnly],
  );
  return <BuilderContext value={builder}>{children}</BuilderContext>;
}

export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (!builder) throw new Error('A part of the builder stands outside of it');
  return builder;
}

/** What speaks against an item of the draft, and whether it was decided. */
export function useConflicts(item: DraftItem) {
  const { find, isOffStage } = useBuilder();
  const conflicts = conflictsOf(item, find, isOffStage);
  const warnings = find(item.prescription.exercise)?.warnings ?? [];
  return {
    conflicts,
    notes: warnings.filter((warning) => !conflicts.includes(warning)),
    isOpen: isOpenConflict(item, find, isOffStage),
  };
}
