import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import type { ProgramRecord, VersionRecord } from '#lib/data/episodes/episode-record.ts';
import { spanOn } from '#lib/data/episodes/plan-timeline.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { hasLogsOn, latestProgram, loadSubject, type Subject } from './load-subject.ts';
import { planChanged, requireUnchanged } from './plan-changed.ts';
import { laterOf } from './program-span.ts';
import { storedDraft } from './stored-draft.ts';
import type { DraftPhase } from './view.ts';
import { writeVersion } from './write-version.ts';

type Acting = {
  tx: Tx;
  actor: StaffActor;
  target: { id: string; patientId: string };
  now: Date;
};

/** A program in force that is about to get a new version. */
export type RunningPlan = {
  subject: Subject;
  program: ProgramRecord;
  /** First day on which a change can count: today, or tomorrow when today's routine was already logged. */
  from: string;
  /** What counts on that day. */
  version: VersionRecord;
  /** Position of the phase that is then in force. */
  position: number;
};

/** The plan of an episode as it can be changed now; null while none is in force or waits for its start. */
export function planToChange(subject: Subject): RunningPlan | null {
  const { record, today } = subject;
  const program = latestProgram(record, today);
  if (!program) return null;
  const soonest = hasLogsOn(record, today) ? addDays(today, 1) : today;
  const from = laterOf(program.startsOn, soonest);
  const span = spanOn(program, from);
  if (!span) return null;
  return { subject, program, from, version: span.version, position: span.phase.position };
}

/**
 * The plan that was on the screen, still unchanged. Refusals: `plan-changed` with the name of who changed it, and
 * `red-flag-open`, because the routine is on hold then.
 */
export async function requirePlan(
  { tx, actor, target, now }: Acting,
  seen: { programId: string; fromVersionId: string },
): Promise<RunningPlan> {
  const { clinicId } = actor;
  const key = { clinicId, patientId: target.patientId, episodeId: target.id };
  const subject = await loadSubject(tx, key, now);
  if (!subject) throw new AppError('not-found');
  const plan = planToChange(subject);
  if (!plan || plan.program.id !== seen.programId) throw await planChanged(tx, clinicId, seen.programId);
  await requireUnchanged(tx, clinicId, plan.program, seen.fromVersionId);
  if (subject.facts.hasOpenRedFlag) throw new AppError('red-flag-open');
  return plan;
}

/** The phases of a version as a draft to go on from. */
export function phasesOf(program: ProgramRecord, version: VersionRecord): DraftPhase[] {
  return storedDraft({ ...program, versions: [version] }, null).phases;
}

type Next = { from: string; phases: readonly DraftPhase[]; halfUntil: string | null };

/**
 * Writes the next versions of a running plan, each from its day on, with the reason for the record. Versions that were
 * already waiting for a later day are written once more after them, changed alike, because the newest version counts.
 * Returns the numbers of the versions in `next`.
 */
export async function writeNext(
  acting: Acting,
  plan: RunningPlan,
  {
    next,
    note,
    later,
  }: { next: readonly Next[]; note: string; later: (phases: DraftPhase[]) => DraftPhase[] },
): Promise<number[]> {
  const { tx, actor, target, now } = acting;
  const { program, subject } = plan;
  const last = next.at(-1)?.from ?? plan.from;
  const waiting = [...new Set(program.versions.map((version) => version.effectiveFrom))]
    .filter((date) => date > last)
    .sort()
    .flatMap((from): Next[] => {
      const version = program.versions.findLast((one) => one.effectiveFrom <= from);
      return version
        ? [{ from, phases: later(phasesOf(program, version)), halfUntil: version.halfUntil }]
        : [];
    });
  const first = (program.versions.at(-1)?.version ?? 0) + 1;
  for (const [index, { from, phases, halfUntil }] of [...next, ...waiting].entries()) {
    const row = {
      clinicId: actor.clinicId,
      patientId: target.patientId,
      programId: program.id,
      version: first + index,
      effectiveFrom: from,
      fromToday: from === subject.today && program.startsOn < subject.today,
      halfUntil,
      changeNote: note,
      createdBy: actor.membershipId,
      createdAt: now,
    };
    await writeVersion(tx, row, phases);
  }
  return next.map((_, index) => first + index);
}

/** Changes one phase of a list, by position from 1. */
export function inPhase(
  phases: readonly DraftPhase[],
  position: number,
  change: (phase: DraftPhase) => DraftPhase,
): DraftPhase[] {
  return phases.map((phase, index) => (index + 1 === position ? change(phase) : phase));
}
