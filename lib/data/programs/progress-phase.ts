import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { plannedEnd } from '#lib/clinical/planned-end.ts';
import type { ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { gateOn } from '#lib/data/episodes/gate-state.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { spanOn } from '#lib/data/episodes/plan-timeline.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { checkWords } from './catalog-programs.ts';
import { ProgressPhaseInput } from './input.ts';
import { hasLogsOn } from './load-subject.ts';
import { planChanged } from './plan-changed.ts';
import { lockProgram, type ProgramTarget } from './program-target.ts';

/**
 * Moves the program in force to another phase: from today, or from tomorrow when today's routine was already logged.
 * Without a met gate, with a check not ticked, and for a step back, a reason is needed (`invalid-input`, `reason`).
 * `plan-changed`: the program is not in force, or has no such phase to move to.
 */
export const progressPhase = staffCommand({
  name: 'program.progress',
  permission: 'program.progress',
  input: ProgressPhaseInput,
  target: (ctx, { programId }) => lockProgram(ctx, programId),
  run: async (ctx, input) => {
    const { target, tx, actor, now } = ctx;
    const moved = await stepToPhase(ctx, input);
    const key = { clinicId: actor.clinicId, patientId: target.patientId, episodeId: target.episodeId };
    await evaluateEpisode(tx, key, { today: moved.today, now });
    const { programId, position, startedOn, endsOn } = moved;
    return { programId, position, startedOn, endsOn };
  },
  auditDetail: ({ programId, toPosition, checked }, { startedOn }) => ({
    programId,
    toPosition,
    startedOn,
    checked: checked.join(' '),
  }),
});

type Stepping = { tx: Tx; actor: StaffActor; target: ProgramTarget; now: Date };

/** Writes the step; the rules are run by the caller. Refusals as those of `program.progress`. */
export async function stepToPhase(
  { tx, actor, target, now }: Stepping,
  { toPosition, checked, reason }: Pick<ProgressPhaseInput, 'toPosition' | 'checked' | 'reason'>,
) {
  const { clinicId, membershipId: createdBy } = actor;
  const key = { clinicId, patientId: target.patientId, episodeId: target.episodeId };
  const record = await loadEpisode(tx, key, 'all');
  const program = record?.programs.find((one) => one.id === target.id);
  if (!record || !program) throw new AppError('not-found');
  const today = localDateAt(now.toISOString(), record.patient.timezone);
  const span = spanOn(program, today);
  const phase = program.versions.at(-1)?.phases.find((one) => one.position === toPosition);
  const latest = program.phaseStarts.at(-1)?.position ?? 1;
  // Not in force any more, taken out, or moved already: the plan is not the one that was on the screen.
  if (!span || !phase || toPosition === latest) throw await planChanged(tx, clinicId, target.id);
  const gate = gateOn(record, today);
  const ticked = gate?.checks.filter((key) => checked.includes(key)) ?? [];
  const isReady =
    toPosition === latest + 1 &&
    gate?.measured.met === true &&
    ticked.length === gate.checks.length &&
    !record.flags.some((flag) => flag.severity === 'urgent' && flag.clearedAt === null);
  if (!isReady && reason === null) throw new AppError('invalid-input', { fields: { reason: 'reason' } });
  const startedOn = hasLogsOn(record, today) ? addDays(today, 1) : today;
  const words = ticked.map((key) => checkWords(program.templateSlug, key));
  await tx.phaseStart.create({
    data: {
      clinicId,
      id: newId(),
      patientId: target.patientId,
      programId: target.id,
      position: toPosition,
      startedOn,
      reason: [...words, ...(reason === null ? [] : [reason])].join(' ') || null,
      createdBy,
      createdAt: now,
    },
    select: { id: true },
  });
  const endsOn = extendedEnd(record.programs, program, toPosition, startedOn);
  await tx.program.update({
    where: { clinicId_id: { clinicId, id: target.id } },
    data: { endsOn },
    select: { id: true },
  });
  return { programId: target.id, before: latest, position: toPosition, startedOn, endsOn, today };
}

/** A phase that begins late still gets its planned weeks, as far as the program that follows leaves room. */
function extendedEnd(
  programs: readonly ProgramRecord[],
  program: ProgramRecord,
  toPosition: number,
  startedOn: string,
): string | null {
  const { endsOn } = program;
  if (endsOn === null) return null;
  const rest = program.versions.at(-1)?.phases.filter((phase) => phase.position >= toPosition) ?? [];
  const follower = programs.find((other) => other.startsOn > endsOn);
  const planned = plannedEnd(startedOn, rest);
  if (planned === null) return follower ? endsOn : null;
  if (planned <= endsOn) return endsOn;
  return follower && follower.startsOn <= planned ? addDays(follower.startsOn, -1) : planned;
}
