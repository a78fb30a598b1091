import 'server-only';
import { addDays } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { asJson } from '#lib/db/json.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { checkDraft } from './check-draft.ts';
import { halfSpan } from './half-span.ts';
import { halvedPhase } from './halved.ts';
import { ChangeProgramInput, MAX_START_DAYS } from './input.ts';
import { dropDrafts } from './kept-drafts.ts';
import { knownFor } from './known-draft.ts';
import { latestProgram, loadSubject, type Subject } from './load-subject.ts';
import { requireUnchanged } from './plan-changed.ts';
import { laterOf } from './program-span.ts';
import { lockProgram } from './program-target.ts';
import { proposeReminders } from './propose-reminders.ts';
import type { DraftPhase, HalfSpan } from './view.ts';
import { writeVersion } from './write-version.ts';

/**
 * A new version of the program from a date on; what was done before is still judged against the old one. With today's
 * date it counts from the next routine on. Half a dose that runs or waits goes on with the changed plan or ends, as the
 * therapist decided. Refusals as those of `program.assign`.
 */
export const changeProgram = staffCommand({
  name: 'program.change',
  permission: 'program.assign',
  input: ChangeProgramInput,
  target: (ctx, { programId }) => lockProgram(ctx, programId),
  run: async ({ tx, actor, target, now }, input) => {
    const { clinicId, membershipId: createdBy } = actor;
    const key = { clinicId, patientId: target.patientId, episodeId: target.episodeId };
    const subject = await loadSubject(tx, key, now);
    if (!subject) throw new AppError('not-found');
    const { record, facts, today } = subject;
    const first = await tx.programVersion.findFirst({
      where: { clinicId, requestId: input.requestId, programId: target.id },
      select: { id: true, version: true, effectiveFrom: true },
    });
    // The same press again gets the first answer.
    if (first) {
      const { id: versionId, version, effectiveFrom } = first;
      return { programId: target.id, versionId, version, effectiveFrom };
    }
    const program = latestProgram(record, today);
    // Another program has taken its place meanwhile.
    const seen = program?.id === target.id ? input.fromVersionId : null;
    await requireUnchanged(tx, clinicId, program, seen);
    if (!program) throw new AppError('not-found');
    requireFields(input, program, subject);
    checkDraft(input.draft, input, facts, await knownFor(tx, clinicId, input.draft, program));
    const effectiveFrom = laterOf(input.effectiveFrom, program.startsOn);
    const version = (program.versions.at(-1)?.version ?? 0) + 1;
    const row = {
      clinicId,
      patientId: target.patientId,
      programId: target.id,
      changeNote: input.note ?? input.redFlagReason,
      createdBy,
      createdAt: now,
    };
    const [next, ...later] = nextOf(input, halfSpan(program, effectiveFrom), effectiveFrom);
    const { versionId } = await writeVersion(
      tx,
      {
        ...row,
        version,
        effectiveFrom,
        fromToday: effectiveFrom === today && program.startsOn < today,
        halfUntil: next.halfUntil,
        requestId: input.requestId,
      },
      next.phases,
    );
    for (const [index, { from, phases, halfUntil }] of later.entries()) {
      const own = { version: version + 1 + index, effectiveFrom: from, fromToday: false, halfUntil };
      await writeVersion(tx, { ...row, ...own }, phases);
    }
    await tx.program.update({
      where: { clinicId_id: { clinicId, id: target.id } },
      data: {
        title: input.draft.title,
        endsOn: input.endsOn,
        schedule: asJson(input.schedule),
        ...(input.offStageReason === null ? {} : { offStageReason: input.offStageReason }),
      },
      select: { id: true },
    });
    await proposeReminders(tx, { clinicId, patientId: target.patientId, now }, input.schedule);
    await dropDrafts(tx, clinicId, target.episodeId, createdBy);
    await evaluateEpisode(tx, key, { today, now });
    return { programId: target.id, versionId, version, effectiveFrom };
  },
  auditDetail: ({ programId, effectiveFrom }, { version }) => ({ programId, effectiveFrom, version }),
});

type Next = { from: string; phases: readonly DraftPhase[]; halfUntil: string | null };

/** The versions that a change makes, oldest first: one, or more where half the dose goes on and then ends. */
function nextOf(
  { draft: { phases }, halfDose }: ChangeProgramInput,
  half: HalfSpan | null,
  effectiveFrom: string,
): [Next, ...Next[]] {
  const usual = (from: string): Next => ({ from, phases, halfUntil: null });
  if (half !== null && halfDose === null) {
    throw new AppError('invalid-input', { fields: { halfDose: 'halfDose' } });
  }
  if (half === null || halfDose === 'end') return [usual(effectiveFrom)];
  const { from, until } = half;
  const halves: [Next, Next] = [
    { from, phases: phases.map(halvedPhase), halfUntil: until },
    usual(addDays(until, 1)),
  ];
  return from > effectiveFrom ? [usual(effectiveFrom), ...halves] : halves;
}

type Running = Subject['record']['programs'][number];

function requireFields(input: ChangeProgramInput, program: Running, { today }: Subject): void {
  const refuse = (field: string, why: string) => new AppError('invalid-input', { fields: { [field]: why } });
  const { effectiveFrom, endsOn, draft } = input;
  if (effectiveFrom < today || effectiveFrom > addDays(today, MAX_START_DAYS)) {
    throw refuse('effectiveFrom', 'range');
  }
  if (endsOn !== null && (endsOn < effectiveFrom || endsOn < program.startsOn))
    throw refuse('endsOn', 'range');
  if (draft.templateSlug !== program.templateSlug) throw refuse('draft.templateSlug', 'template');
  // The phase in force keeps its place; only what comes after it may be added or taken out.
  const position = Math.max(...program.phaseStarts.map((start) => start.position), 1);
  if (draft.phases.length < position) throw refuse('draft.phases', 'phaseInForce');
}
