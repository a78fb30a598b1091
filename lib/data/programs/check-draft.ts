import 'server-only';
import type { LoadedExercise } from '#lib/data/exercises/load-exercises.ts';
import { AppError } from '#lib/errors.ts';
import { warningsOf } from './catalog-programs.ts';
import type { KnownTemplate } from './own-templates.ts';
import type { PatientFacts } from './patient-facts.ts';
import type { DraftItem, ProgramDraft, Warning } from './view.ts';

type Decisions = { offStageReason: string | null; redFlagReason: string | null; isCareConfirmed: boolean };

export type CheckedDraft = {
  /** Made for another stage than the patient's. */
  isOffStage: boolean;
  isMaintenance: boolean;
  /** Kept although something speaks against them. */
  keptConflicts: number;
};

/** What a draft is held against: its exercises and its template as they are now, and what the patient has already. */
export type Known = {
  template: KnownTemplate | null;
  exercises: ReadonlyMap<string, LoadedExercise>;
  inForce: ReadonlySet<string>;
};

/** Slugs of everything that a draft prescribes. */
export function exercisesIn({ phases }: Pick<ProgramDraft, 'phases'>): string[] {
  return phases.flatMap(({ items }) => items.map(({ prescription }) => prescription.exercise));
}

/**
 * Holds a draft against the patient once more: the browser's own look does not count. Throws `unknown-exercise`,
 * `off-stage-reason-needed`, or `invalid-input` with the field and a key of `program.field`.
 */
export function checkDraft(
  draft: ProgramDraft,
  decisions: Decisions,
  facts: PatientFacts,
  known: Known,
): CheckedDraft {
  const { template } = known;
  if (draft.templateSlug !== null && !template) {
    throw new AppError('invalid-input', { fields: { 'draft.templateSlug': 'template' } });
  }
  const isOffStage = template !== null && template.stage !== facts.stage;
  if (isOffStage && decisions.offStageReason === null) throw new AppError('off-stage-reason-needed');
  const items = draft.phases
    .flatMap((phase) => phase.items)
    .map((item) => ({ item, warnings: look(item, facts, known) }));
  const conflicts = items.filter(({ warnings }) =>
    warnings.some((warning) => isConflict(warning, decisions.offStageReason)),
  );
  const open = conflicts.filter(({ item }) => item.keptReason === null);
  if (open.length > 0) {
    const fields = Object.fromEntries(open.map(({ item }) => [`item.${item.key}`, 'conflict']));
    throw new AppError('invalid-input', { fields });
  }
  if (facts.hasOpenRedFlag && decisions.redFlagReason === null) {
    throw new AppError('invalid-input', { fields: { redFlagReason: 'reason' } });
  }
  const needsCare = items.some(({ warnings }) => warnings.some(({ code }) => code === 'caution-stage'));
  if (needsCare && !decisions.isCareConfirmed) {
    throw new AppError('invalid-input', { fields: { isCareConfirmed: 'care' } });
  }
  return {
    isOffStage,
    isMaintenance: template?.isMaintenance ?? false,
    keptConflicts: conflicts.length,
  };
}

function look(item: DraftItem, facts: PatientFacts, { exercises, inForce }: Known): Warning[] {
  const { exercise } = item.prescription;
  const warnings = warningsOf(exercise, facts, exercises, inForce);
  if (!warnings) throw new AppError('unknown-exercise', { params: { exercise } });
  return warnings;
}

/** One reason for the whole program answers for its exercises' stage too. */
function isConflict(warning: Warning, offStageReason: string | null): boolean {
  return warning.level === 'conflict' && !(warning.code === 'off-stage' && offStageReason !== null);
}
