import 'server-only';
import { z } from 'zod';
import type { Prescription } from '#lib/clinical/prescription.ts';
import { actCommand } from '#lib/data/acts/act-command.ts';
import { PLAN_INPUT } from '#lib/data/acts/act-input.ts';
import type { ActDetail } from '#lib/data/acts/detail.ts';
import { loadExercises, nameIn } from '#lib/data/exercises/load-exercises.ts';
import { storeMessage } from '#lib/data/messages/store-message.ts';
import { AppError } from '#lib/errors.ts';
import type { ExerciseData } from '#prisma/catalog/types.ts';
import { warningsOf } from './catalog-programs.ts';
import type { PatientFacts } from './patient-facts.ts';
import { inPhase, phasesOf, requirePlan, writeNext } from './running-plan.ts';
import { prescriptionFor } from './template-draft.ts';
import type { DraftItem, DraftPhase } from './view.ts';

export const SwapExerciseInput = z.strictObject({
  ...PLAN_INPUT,
  exercise: z.string().min(1).max(100),
  /** One of its easier neighbors; null: it is taken out for now. */
  to: z.string().min(1).max(100).nullable(),
  /** Needed when something speaks against the neighbor for this patient. */
  reason: z.string().trim().min(3, 'reason').max(500, 'long').nullable(),
});

/**
 * An exercise of the phase in force makes room for its easier neighbor, as often as it was done itself, or is taken out.
 * Refusals as those of `requirePlan`; `invalid-input` for a neighbor that is none, is there already, or needs a reason.
 */
export const swapExercise = actCommand({
  name: 'act.swap-exercise',
  kind: 'exercise-swapped',
  permission: 'program.assign',
  input: SwapExerciseInput,
  run: async (acting, input): Promise<ActDetail['exercise-swapped']> => {
    const { tx, actor, target } = acting;
    const { exercise, to, reason } = input;
    const plan = await requirePlan(acting, input);
    const { program, from, position, version, subject } = plan;
    const refuse = (field: string, why: string) =>
      new AppError('invalid-input', { fields: { [field]: why } });
    const items = phasesOf(program, version)[position - 1]?.items ?? [];
    if (!items.some((item) => item.prescription.exercise === exercise)) throw refuse('exercise', 'gone');
    if (to === null && items.length === 1) throw refuse('to', 'onlyOne');
    const exercises = await loadExercises(tx, actor.clinicId, to === null ? [exercise] : [exercise, to]);
    const neighbor = to === null ? null : exercises.get(to);
    if (to !== null) {
      if (!neighbor || !exercises.get(exercise)?.data.easier.includes(to)) throw refuse('to', 'neighbor');
      if (items.some((item) => item.prescription.exercise === to)) throw refuse('to', 'twice');
      const warnings = warningsOf(to, subject.facts, exercises) ?? [];
      if (warnings.some(({ level }) => level === 'conflict') && reason === null)
        throw refuse('reason', 'reason');
    }
    const swap = (phases: readonly DraftPhase[]) =>
      inPhase(phases, position, (phase) => ({
        ...phase,
        items: swapped(phase.items, exercise, (item) =>
          neighbor
            ? {
                ...item,
                prescription: inPlaceOf(item.prescription, neighbor.data, subject.facts),
                note: null,
                keptReason: reason,
              }
            : null,
        ),
      }));
    const name = nameIn(exercises, exercise);
    const toName = to === null ? null : nameIn(exercises, to);
    const [number = 0] = await writeNext(acting, plan, {
      next: [{ from, phases: swap(phasesOf(program, version)), halfUntil: version.halfUntil }],
      note: toName === null ? `${name} taken out for now` : `${name} made easier: ${toName}`,
      later: swap,
    });
    if (input.tell !== null) await storeMessage(acting, target, input.tell);
    return {
      programId: program.id,
      version: number,
      from,
      exercise,
      name,
      to: to === null || toName === null ? null : { exercise: to, name: toName },
    };
  },
  audited: ({ programId, version, exercise, to }) => ({
    programId,
    version,
    exercise,
    to: to?.exercise ?? null,
  }),
});

/** The easier neighbor at the library's gentle dose, on the days and as often as what it replaces. */
export function inPlaceOf(
  replaced: Prescription,
  neighbor: ExerciseData,
  { side }: Pick<PatientFacts, 'side'>,
): Prescription {
  const { timesPerDay, weekdays, timesPerWeek } = replaced;
  const prescription = prescriptionFor(neighbor, side);
  return prescription.asNeeded ? prescription : { ...prescription, timesPerDay, weekdays, timesPerWeek };
}

/** Never leaves a phase empty: what is the last one stays. */
function swapped(
  items: readonly DraftItem[],
  exercise: string,
  change: (item: DraftItem) => DraftItem | null,
): DraftItem[] {
  const next = items.flatMap((item) => {
    const one = item.prescription.exercise === exercise ? change(item) : item;
    return one ? [one] : [];
  });
  return next.length === 0 ? [...items] : next;
}
