import 'server-only';
import { z } from 'zod';
import { addDays } from '#lib/clinical/local-date.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { gateOn } from '#lib/data/episodes/gate-state.ts';
import { type LoadedExercise, loadExercises, nameIn } from '#lib/data/exercises/load-exercises.ts';
import { checkWords, warningsOf } from '#lib/data/programs/catalog-programs.ts';
import { halfSpan } from '#lib/data/programs/half-span.ts';
import { halved } from '#lib/data/programs/halved.ts';
import { loadSubject } from '#lib/data/programs/load-subject.ts';
import { phasesOf, planToChange, type RunningPlan } from '#lib/data/programs/running-plan.ts';
import { inPlaceOf } from '#lib/data/programs/swap-exercise.ts';
import type { DraftItem } from '#lib/data/programs/view.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import type { ActPlanAnswer, ActPlanView, EasierView, PlanItemView } from './view.ts';

/** What the plan is now and what an act would make of it, for the dialogs that change it. */
export const getActPlan = staffQuery({
  name: 'act.plan',
  permission: 'program.assign',
  input: z.strictObject({ episodeId: z.uuid() }),
  target: async ({ tx, actor }, { episodeId }) =>
    tx.episode.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: episodeId } },
      select: { id: true, patientId: true },
    }),
  run: async ({ tx, actor, target, now }): Promise<ActPlanAnswer> => {
    const { clinicId } = actor;
    const key = { clinicId, patientId: target.patientId, episodeId: target.id };
    const subject = await loadSubject(tx, key, now);
    if (!subject) throw new AppError('not-found');
    const plan = planToChange(subject);
    return {
      plan: plan && (await planView(tx, clinicId, plan)),
      hasOpenRedFlag: subject.facts.hasOpenRedFlag,
      today: subject.today,
    };
  },
});

async function planView(tx: Tx, clinicId: string, plan: RunningPlan): Promise<ActPlanView> {
  const { program, subject, from, version, position } = plan;
  const { record, today } = subject;
  const items = phasesOf(program, version)[position - 1]?.items ?? [];
  const named = await loadExercises(
    tx,
    clinicId,
    items.map(({ prescription }) => prescription.exercise),
  );
  const neighbors = await loadExercises(
    tx,
    clinicId,
    [...named.values()].flatMap(({ data }) => data.easier),
  );
  const exercises = new Map([...neighbors, ...named]);
  const settings = resolveSettings(record.clinic.ruleSettings).values;
  const gate = gateOn(record, today);
  return {
    programId: program.id,
    versionId: program.versions.at(-1)?.id ?? '',
    title: program.title,
    from,
    isToday: from === today,
    endsOn: program.endsOn,
    halfDays: settings['session.halfDoseDays'],
    halfUntil: halfSpan(program, today)?.until ?? null,
    position,
    latestPosition: program.phaseStarts.at(-1)?.position ?? 1,
    phases: (program.versions.at(-1)?.phases ?? []).map(({ position, title }) => ({ position, title })),
    gate: gate && {
      met: gate.isOpenEnd ? null : gate.measured.met,
      checks: gate.checks.map((key) => ({ key, words: checkWords(program.templateSlug, key) })),
    },
    items: items.map((item) =>
      itemView(item, { items, plan, exercises, recentDays: settings['exercisePain.windowDays'] }),
    ),
  };
}

type Around = {
  items: readonly DraftItem[];
  plan: RunningPlan;
  exercises: ReadonlyMap<string, LoadedExercise>;
  /** As far back as the rule about painful exercises looks. */
  recentDays: number;
};

function itemView(
  { prescription }: DraftItem,
  { items, plan: { subject }, exercises, recentDays }: Around,
): PlanItemView {
  const { exercise } = prescription;
  const { record, today, facts } = subject;
  const logs = record.logs
    .filter((log) => log.exercise === exercise && log.date > addDays(today, -recentDays))
    .reverse();
  const isThere = new Set(items.map((item) => item.prescription.exercise));
  const easier = (exercises.get(exercise)?.data.easier ?? []).flatMap((slug): EasierView[] => {
    const neighbor = exercises.get(slug);
    if (!neighbor || isThere.has(slug)) return [];
    const warnings = warningsOf(slug, facts, exercises) ?? [];
    return [
      {
        exercise: slug,
        name: neighbor.text.name,
        cue: neighbor.text.shortCue,
        prescription: inPlaceOf(prescription, neighbor.data, facts),
        hasConflict: warnings.some(({ level }) => level === 'conflict'),
      },
    ];
  });
  return {
    exercise,
    name: nameIn(exercises, exercise),
    prescription,
    half: halved(prescription),
    easier,
    recentPains: logs.map((log) => log.pain).filter((pain): pain is number => pain !== null),
    movedDown: logs.filter((log) => log.movedDown).length,
  };
}
