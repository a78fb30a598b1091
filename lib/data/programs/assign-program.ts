import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { ensureLink, findLink } from '#lib/data/links/patient-links.ts';
import { newId } from '#lib/db/id.ts';
import { asJson } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { type CheckedDraft, checkDraft } from './check-draft.ts';
import { AssignProgramInput, MAX_START_DAYS } from './input.ts';
import { dropDrafts } from './kept-drafts.ts';
import { knownFor } from './known-draft.ts';
import { hasLogsOn, latestProgram, loadSubject, type Subject } from './load-subject.ts';
import { requireUnchanged } from './plan-changed.ts';
import { makeRoom } from './program-span.ts';
import { proposeReminders } from './propose-reminders.ts';
import type { Assigned } from './view.ts';
import { writeVersion } from './write-version.ts';

type Acting = { tx: Tx; actor: StaffActor; now: Date; subject: Subject };

/**
 * Gives a patient a program from a date on. What was in force ends the day before; the patient's link stays the same.
 * Refusals: `plan-changed`, `off-stage-reason-needed`, `unknown-exercise`, `invalid-input` with fields.
 */
export const assignProgram = staffCommand({
  name: 'program.assign',
  permission: 'program.assign',
  input: AssignProgramInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, input): Promise<Assigned> => {
    const { clinicId } = actor;
    const key = { clinicId, patientId: target.patientId, episodeId: target.id };
    const subject = await loadSubject(tx, key, now);
    if (!subject) throw new AppError('not-found');
    const { record, facts, today } = subject;
    const first = await firstAnswer(tx, actor, target, input.requestId);
    if (first) return first;
    requireOpen(record.episode.mode);
    requireDates(input, subject);
    const known = await knownFor(tx, clinicId, input.draft, latestProgram(record, today));
    const checked = checkDraft(input.draft, input, facts, known);
    await requireUnchanged(tx, clinicId, latestProgram(record, today), input.fromVersionId);
    const acting = { tx, actor, now, subject };
    await endOthers(acting, input.startsOn);
    const programId = await writeProgram(acting, input, checked);
    await startEpisode(acting, input.startsOn, checked);
    await ensureLink(tx, actor, { patientId: target.patientId, episodeId: target.id }, now);
    await proposeReminders(tx, { clinicId, patientId: target.patientId, now }, input.schedule);
    await dropDrafts(tx, clinicId, target.id, actor.membershipId);
    await evaluateEpisode(tx, key, { today, now });
    return answer(tx, clinicId, target.patientId, { programId, startsOn: input.startsOn });
  },
  auditDetail: ({ draft, startsOn, offStageReason }, { programId }) => ({
    programId,
    startsOn,
    template: draft.templateSlug,
    isOffStage: offStageReason !== null,
  }),
});

/** What the very same press was answered before; null for a new one. */
async function firstAnswer(
  tx: Tx,
  { clinicId }: StaffActor,
  { id: episodeId, patientId }: { id: string; patientId: string },
  requestId: string,
): Promise<Assigned | null> {
  const earlier = await tx.program.findFirst({
    where: { clinicId, requestId, episodeId },
    select: { id: true, startsOn: true },
  });
  return earlier && answer(tx, clinicId, patientId, { programId: earlier.id, startsOn: earlier.startsOn });
}

async function answer(
  tx: Tx,
  clinicId: string,
  patientId: string,
  program: Pick<Assigned, 'programId' | 'startsOn'>,
): Promise<Assigned> {
  const link = await findLink(tx, clinicId, patientId);
  if (!link) throw new Error(`Patient ${patientId} has no link`);
  return { ...program, link: { url: link.url, isOpened: link.openedAt !== null } };
}

function requireOpen(mode: Subject['record']['episode']['mode']): void {
  if (mode === 'discharged') throw new AppError('invalid-input', { fields: { episodeId: 'discharged' } });
}

function requireDates({ startsOn, endsOn }: AssignProgramInput, { record, today }: Subject): void {
  const refuse = (field: string, why: string) => new AppError('invalid-input', { fields: { [field]: why } });
  if (startsOn < today || startsOn > addDays(today, MAX_START_DAYS)) throw refuse('startsOn', 'range');
  // Today's exercises were done for the program that was in force.
  if (startsOn === today && hasLogsOn(record, today)) throw refuse('startsOn', 'logged');
  if (endsOn !== null && endsOn < startsOn) throw refuse('endsOn', 'range');
}

async function endOthers({ tx, actor, subject }: Acting, startsOn: string): Promise<void> {
  for (const { id, endsOn } of makeRoom(subject.record.programs, { today: subject.today, startsOn })) {
    await tx.program.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id } },
      data: { endsOn },
      select: { id: true },
    });
  }
}

async function writeProgram(
  { tx, actor, now, subject }: Acting,
  input: AssignProgramInput,
  { isOffStage }: CheckedDraft,
): Promise<string> {
  const { clinicId, membershipId: createdBy } = actor;
  const { id: episodeId, patientId } = subject.record.episode;
  const { draft, startsOn, endsOn } = input;
  const programId = newId();
  await tx.program.create({
    data: {
      clinicId,
      id: programId,
      patientId,
      episodeId,
      title: draft.title,
      templateSlug: draft.templateSlug,
      templateVersion: draft.templateVersion,
      offStageReason: isOffStage ? input.offStageReason : null,
      startsOn,
      endsOn,
      schedule: asJson(input.schedule),
      requestId: input.requestId,
      createdBy,
      createdAt: now,
    },
    select: { id: true },
  });
  const version = {
    clinicId,
    patientId,
    programId,
    version: 1,
    effectiveFrom: startsOn,
    fromToday: false,
    halfUntil: null,
    changeNote: subject.facts.hasOpenRedFlag ? input.redFlagReason : null,
    createdBy,
    createdAt: now,
  };
  await writeVersion(tx, version, draft.phases);
  await tx.phaseStart.create({
    data: {
      clinicId,
      id: newId(),
      patientId,
      programId,
      position: 1,
      startedOn: startsOn,
      createdBy,
      createdAt: now,
    },
    select: { id: true },
  });
  return programId;
}

/** Day 0 is the start of the first program; the maintenance program and the episode's mode go together. */
async function startEpisode(
  { tx, actor, subject }: Acting,
  startsOn: string,
  { isMaintenance }: CheckedDraft,
): Promise<void> {
  const { episode, programs } = subject.record;
  const hasBegun = programs.some(
    (program) => program.startsOn <= subject.today && program.startsOn < startsOn,
  );
  const mode = isMaintenance ? 'maintenance' : episode.mode === 'maintenance' ? 'active' : episode.mode;
  await tx.episode.update({
    where: { clinicId_id: { clinicId: actor.clinicId, id: episode.id } },
    data: {
      mode,
      ...(hasBegun && episode.programStartedOn !== null ? {} : { programStartedOn: startsOn }),
      ...(isMaintenance && episode.recoveredOn === null ? { recoveredOn: subject.today } : {}),
    },
    select: { id: true },
  });
}
