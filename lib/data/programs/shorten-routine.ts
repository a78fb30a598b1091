import 'server-only';
import { z } from 'zod';
import { actCommand } from '#lib/data/acts/act-command.ts';
import { PLAN_INPUT } from '#lib/data/acts/act-input.ts';
import type { ActDetail } from '#lib/data/acts/detail.ts';
import { loadExercises, nameIn } from '#lib/data/exercises/load-exercises.ts';
import { storeMessage } from '#lib/data/messages/store-message.ts';
import { AppError } from '#lib/errors.ts';
import { inPhase, phasesOf, requirePlan, writeNext } from './running-plan.ts';
import type { DraftPhase } from './view.ts';

export const ShortenRoutineInput = z.strictObject({
  ...PLAN_INPUT,
  /** Exercises that stay. */
  keep: z.array(z.string().min(1).max(100)).min(1, 'noExercise').max(20),
});

/** Fewer exercises in the phase in force, from the next routine on. Refusals as those of `requirePlan`. */
export const shortenRoutine = actCommand({
  name: 'act.shorten-routine',
  kind: 'routine-shortened',
  permission: 'program.assign',
  input: ShortenRoutineInput,
  run: async (acting, input): Promise<ActDetail['routine-shortened']> => {
    const { tx, actor, target } = acting;
    const keep = new Set(input.keep);
    const plan = await requirePlan(acting, input);
    const { program, from, position, version } = plan;
    const all =
      phasesOf(program, version)[position - 1]?.items.map((item) => item.prescription.exercise) ?? [];
    const kept = all.filter((exercise) => keep.has(exercise));
    const left = all.filter((exercise) => !keep.has(exercise));
    if (kept.length !== keep.size || left.length === 0) {
      throw new AppError('invalid-input', { fields: { keep: left.length === 0 ? 'all' : 'gone' } });
    }
    const shorten = (phases: readonly DraftPhase[]) =>
      inPhase(phases, position, (phase) => {
        const items = phase.items.filter((item) => !left.includes(item.prescription.exercise));
        return items.length === 0 ? phase : { ...phase, items };
      });
    const exercises = await loadExercises(tx, actor.clinicId, all);
    const named = (exercise: string) => ({ exercise, name: nameIn(exercises, exercise) });
    const [number = 0] = await writeNext(acting, plan, {
      next: [{ from, phases: shorten(phasesOf(program, version)), halfUntil: version.halfUntil }],
      note: `Routine shortened to ${kept.length}`,
      later: shorten,
    });
    if (input.tell !== null) await storeMessage(acting, target, input.tell);
    return {
      programId: program.id,
      version: number,
      from,
      kept: kept.map(named),
      left: left.map(named),
    };
  },
  audited: ({ programId, version, kept, left }) => ({
    programId,
    version,
    kept: kept.length,
    left: left.length,
  }),
});
