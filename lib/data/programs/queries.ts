import 'server-only';
import { z } from 'zod';
import { addDays } from '#lib/clinical/local-date.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { weekOn } from '#lib/data/caseload/row.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { gateOn } from '#lib/data/episodes/gate-state.ts';
import { spanOn } from '#lib/data/episodes/plan-timeline.ts';
import { loadExercises, loadLibrary } from '#lib/data/exercises/load-exercises.ts';
import { loadReminderPlan } from '#lib/data/reminders/plan.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import type { Person } from '#lib/figure/person.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import type { ExerciseData } from '#prisma/catalog/types.ts';
import { catalogProgram, checksOf, checkWords, exercisesFor, templatesFor } from './catalog-programs.ts';
import { exercisesIn } from './check-draft.ts';
import { halfSpan } from './half-span.ts';
import { ScheduleSchema } from './input.ts';
import { loadDrafts } from './kept-drafts.ts';
import { hasLogsOn, latestProgram, loadSubject } from './load-subject.ts';
import { type OwnTemplate, ownTemplates, ownTemplateView } from './own-templates.ts';
import type { PatientFacts } from './patient-facts.ts';
import { programHistory } from './program-history.ts';
import { directionTests } from './record-direction.ts';
import { storedDraft } from './stored-draft.ts';
import type { AssignView, CurrentProgram, TemplateView } from './view.ts';

/** What is needed to choose, adjust and assign a program: the patient's facts, templates by fit, the current program. */
export const getAssign = staffQuery({
  name: 'program.choose',
  permission: 'program.read-templates',
  input: z.strictObject({ patientId: z.uuid() }),
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<AssignView> => {
    const { clinicId } = actor;
    const [episode] = target.episodes;
    if (!episode) throw new AppError('needs-intake', { params: { patientId: target.id } });
    const key = { clinicId, patientId: target.id, episodeId: episode.id };
    const subject = await loadSubject(tx, key, now);
    if (!subject) throw new Error(`Episode ${episode.id} has no record`);
    const { record, facts, extras, today } = subject;
    const settings = resolveSettings(record.clinic.ruleSettings).values;
    const current = await currentProgram(tx, clinicId, record, today);
    const kept = await loadDrafts(tx, { clinicId, authorId: actor.membershipId }, record, current);
    const ofClinic = await ownTemplates(tx, clinicId);
    // What programs, drafts and templates hold is shown even when the clinic has put it away since.
    const named = [
      ...record.programs.flatMap(({ versions }) => versions.flatMap((version) => storedIn(version.phases))),
      ...kept.drafts.flatMap(({ content }) => exercisesIn(content)),
      ...ofClinic.flatMap(({ data }) => exercisesIn(data)),
    ];
    const library = new Map([
      ...(await loadExercises(tx, clinicId, named)),
      ...(await loadLibrary(tx, clinicId)),
    ]);
    const inForce = new Set(current ? exercisesIn(current.draft) : []);
    const exercises = exercisesFor(facts, [...library.values()], inForce);
    const reminders = await loadReminderPlan(tx, { clinicId, patientId: target.id });
    return {
      patient: {
        id: target.id,
        name: `${target.givenName} ${target.familyName}`,
        givenName: target.preferredName ?? target.givenName,
      },
      episode: {
        id: episode.id,
        stage: record.episode.stage,
        mode: record.episode.mode,
        week: weekOn(record.episode.programStartedOn, today),
        side: extras.side,
        direction: record.episode.direction,
        precautions: [...facts.precautions],
        hasOpenRedFlag: facts.hasOpenRedFlag,
      },
      today,
      timezone: target.timezone,
      earliestStart: hasLogsOn(record, today) ? addDays(today, 1) : today,
      templates: offered(facts, nextTemplate(record, today), {
        own: ofClinic,
        find: (slug) => library.get(slug)?.data ?? null,
      }),
      exercises,
      figures: Object.fromEntries(
        [...library].flatMap(([slug, { figure }]) => (figure ? [[slug, figure] as const] : [])),
      ),
      person: (target.figure ?? {}) as Partial<Person>,
      current,
      gateLimits: {
        adherencePercent: settings['ready.adherencePercent'],
        days: settings['ready.windowDays'],
      },
      ownReminders:
        reminders && (reminders.setBy === 'patient' || reminders.stoppedAt !== null)
          ? { times: reminders.times, isStopped: reminders.stoppedAt !== null }
          : null,
      ...kept,
      history: await programHistory(tx, clinicId, record),
      directionTests: await directionTests(tx, clinicId, episode.id),
    };
  },
});

function storedIn(phases: readonly { items: readonly { exercise: string }[] }[]): string[] {
  return phases.flatMap((phase) => phase.items.map((item) => item.exercise));
}

/** For the stage before others; there the clinic's templates come first: it has made them because it wants them. */
function offered(
  facts: PatientFacts,
  nextSlug: string | null,
  clinic: { own: readonly OwnTemplate[]; find: (slug: string) => ExerciseData | null },
): TemplateView[] {
  const own = clinic.own
    .map((template) => ownTemplateView(template, facts, clinic.find))
    .sort((a, b) => b.score - a.score)
    .map(({ view }) => view);
  const all = [...own, ...templatesFor(facts, nextSlug)];
  return [...all.filter((one) => one.isForStage), ...all.filter((one) => !one.isForStage)];
}

async function findPatient(tx: Tx, clinicId: string, patientId: string) {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      timezone: true,
      figure: true,
      episodes: {
        orderBy: [{ dischargedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }],
        take: 1,
        select: { id: true },
      },
    },
  });
  return patient && { ...patient, patientId: patient.id };
}

/** What the template in its last phase leads to. */
function nextTemplate(record: EpisodeRecord, today: string): string | null {
  const program = record.programs.at(-1);
  const template = catalogProgram(program?.templateSlug ?? null);
  if (!program || !template) return null;
  const span = spanOn(program, today);
  const isInLastPhase = span !== null && span.phase.position === span.version.phases.length;
  const hasEnded = program.endsOn !== null && program.endsOn < today;
  return isInLastPhase || hasEnded ? (template.data.next ?? null) : null;
}

async function currentProgram(
  tx: Tx,
  clinicId: string,
  record: EpisodeRecord,
  today: string,
): Promise<CurrentProgram | null> {
  const program = latestProgram(record, today);
  const newest = program?.versions.at(-1);
  if (!program || !newest) return null;
  const { templateVersion, offStageReason, schedule } = await tx.program.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: program.id } },
    select: { templateVersion: true, offStageReason: true, schedule: true },
  });
  const hasStarted = program.startsOn <= today;
  const start =
    program.phaseStarts.findLast((phase) => phase.startedOn <= today) ?? program.phaseStarts.at(0);
  const gate = hasStarted ? gateOn(record, today) : null;
  return {
    programId: program.id,
    versionId: newest.id,
    version: newest.version,
    startsOn: program.startsOn,
    endsOn: program.endsOn,
    hasStarted,
    offStageReason,
    position: start?.position ?? 1,
    phaseStartedOn: start?.startedOn ?? program.startsOn,
    pending: program.phaseStarts.findLast((phase) => hasStarted && phase.startedOn > today) ?? null,
    gate: gate && {
      met: gate.isOpenEnd ? null : gate.measured.met,
      clauses: gate.measured.clauses.map(({ clause, met, parts }) => ({
        met,
        isChoice: clause.kind === 'any',
        parts: [...parts],
      })),
      checks: gate.checks.map((key) => ({ key, words: checkWords(program.templateSlug, key) })),
    },
    checks: checksOf(program.templateSlug),
    schedule: ScheduleSchema.safeParse(schedule).data ?? { times: [], isReminded: false },
    half: halfSpan(program, today),
    draft: storedDraft(program, templateVersion),
  };
}
