import 'server-only';
import { z } from 'zod';
import { addDays } from '#lib/clinical/local-date.ts';
import { actCommand } from '#lib/data/acts/act-command.ts';
import { PLAN_INPUT } from '#lib/data/acts/act-input.ts';
import type { ActDetail } from '#lib/data/acts/detail.ts';
import { loadExercises, nameIn } from '#lib/data/exercises/load-exercises.ts';
import { storeMessage } from '#lib/data/messages/store-message.ts';
import { AppError } from '#lib/errors.ts';
import { usualVersion } from './half-span.ts';
import { halved, halvedPhase } from './halved.ts';
import { phasesOf, requirePlan, writeNext } from './running-plan.ts';

export const HalveDoseInput = z.strictObject({
  ...PLAN_INPUT,
  /** Days with half the dose. */
  days: z.int().min(1).max(7),
});

/**
 * Half the dose for some days: one version from the next routine on, and one that brings the usual dose back on the day
 * after. Asked for again while it runs, the days count anew from the usual dose. Refusals as those of `requirePlan`.
 */
export const halveDose = actCommand({
  name: 'act.halve-dose',
  kind: 'dose-halved',
  permission: 'program.assign',
  input: HalveDoseInput,
  run: async (acting, input): Promise<ActDetail['dose-halved']> => {
    const { tx, actor, target } = acting;
    const plan = await requirePlan(acting, input);
    const { program, from, position } = plan;
    const returnsOn = addDays(from, input.days);
    const usualOn = (date: string) => {
      const version = usualVersion(program, date);
      if (!version) throw new AppError('not-found');
      return phasesOf(program, version);
    };
    const usual = usualOn(from);
    const until = addDays(returnsOn, -1);
    const [version = 0, returnVersion = 0] = await writeNext(acting, plan, {
      next: [
        { from, phases: usual.map(halvedPhase), halfUntil: until },
        { from: returnsOn, phases: usualOn(returnsOn), halfUntil: null },
      ],
      note: `Half the dose for ${input.days} days`,
      later: (phases) => phases,
    });
    if (input.tell !== null) await storeMessage(acting, target, input.tell);
    const prescribed = usual[position - 1]?.items.map(({ prescription }) => prescription) ?? [];
    const exercises = await loadExercises(
      tx,
      actor.clinicId,
      prescribed.map(({ exercise }) => exercise),
    );
    return {
      programId: program.id,
      version,
      returnVersion,
      from,
      until,
      items: prescribed.map((before) => ({
        exercise: before.exercise,
        name: nameIn(exercises, before.exercise),
        before,
        after: halved(before),
      })),
    };
  },
  audited: ({ programId, version, from, until }) => ({ programId, version, from, until }),
});
