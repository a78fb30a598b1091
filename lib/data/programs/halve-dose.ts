import 'server-only';
import { z } from 'zod';
import { addDays } from '#lib/clinical/local-date.ts';
import { actCommand } from '#lib/data/acts/act-command.ts';
import { PLAN_INPUT } from '#lib/data/acts/act-input.ts';
import type { ActDetail } from '#lib/data/acts/detail.ts';
import type { ProgramRecord, VersionRecord } from '#lib/data/episodes/episode-record.ts';
import { loadExercises, nameIn } from '#lib/data/exercises/load-exercises.ts';
import { storeMessage } from '#lib/data/messages/store-message.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { halved } from './halved.ts';
import { phasesOf, requirePlan, writeNext } from './running-plan.ts';
import type { DraftPhase } from './view.ts';

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
    const usualOn = usualVersion(program, await halfVersions(tx, actor.clinicId, target.id));
    const usual = phasesOf(program, usualOn(from));
    const [version = 0, returnVersion = 0] = await writeNext(acting, plan, {
      next: [
        { from, phases: usual.map(halfPhase) },
        { from: returnsOn, phases: phasesOf(program, usualOn(returnsOn)) },
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
      until: addDays(returnsOn, -1),
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

function halfPhase(phase: DraftPhase): DraftPhase {
  return {
    ...phase,
    items: phase.items.map((item) => ({ ...item, prescription: halved(item.prescription) })),
  };
}

/** Versions, as `program/version`, that held half a dose. */
export async function halfVersions(tx: Tx, clinicId: string, episodeId: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select concat(a.detail->>'programId', '/', a.detail->>'version') as key from acts a
    where a.clinic_id = ${clinicId}::uuid and a.episode_id = ${episodeId}::uuid and a.kind = 'dose-halved'`;
  return new Set(rows.map(({ key }) => key));
}

/** The version that counts on a day when none with half a dose is looked at. */
export function usualVersion(
  program: ProgramRecord,
  half: ReadonlySet<string>,
): (date: string) => VersionRecord {
  const usual = program.versions.filter((one) => !half.has(`${program.id}/${one.version}`));
  return (date) => {
    const version = usual.findLast((one) => one.effectiveFrom <= date) ?? usual[0];
    if (!version) throw new AppError('not-found');
    return version;
  };
}
