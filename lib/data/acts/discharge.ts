import 'server-only';
import { z } from 'zod';
import { addDays } from '#lib/clinical/local-date.ts';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';
import type { Acting } from './act-target.ts';
import { DISCHARGE_REASONS } from './view.ts';

/** Days after discharge on which to ask how it went: 6 and 12 months. */
export const FOLLOW_UP_DAYS = [182, 365];

export const DischargeInput = z.strictObject({
  ...ACT_INPUT,
  reason: z.enum(DISCHARGE_REASONS),
  letter: z.string().trim().min(20, 'letter').max(20_000, 'long'),
  /** Ask again after 6 and 12 months. */
  withFollowUp: z.boolean(),
});

/**
 * Ends the episode of care: the program ends today, open flags are cleared, the letter is kept. Refused while a red flag
 * is open (`red-flag-open`), and for an episode that has ended (`conflict`).
 */
export const discharge = actCommand({
  name: 'act.discharge',
  kind: 'discharged',
  permission: 'episode.change',
  input: DischargeInput,
  run: async (acting, { reason, letter, withFollowUp }) => {
    const { tx, actor, target } = acting;
    const { clinicId } = actor;
    const { today } = target;
    const episode = await tx.episode.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id: target.id } },
      select: { mode: true, recoveredOn: true },
    });
    if (episode.mode === 'discharged') throw new AppError('conflict');
    await clearFlags(acting);
    const programEndsOn = await endPrograms(acting);
    const hasRecovered = reason === 'recovered' && episode.recoveredOn === null;
    await tx.episode.update({
      where: { clinicId_id: { clinicId, id: target.id } },
      data: { mode: 'discharged', dischargedOn: today, ...(hasRecovered ? { recoveredOn: today } : {}) },
      select: { id: true },
    });
    const followUps = withFollowUp ? FOLLOW_UP_DAYS.map((days) => addDays(today, days)) : [];
    return { reason, letter, programEndsOn, followUps };
  },
  audited: ({ reason, programEndsOn }) => ({ reason, programEndsOn }),
});

/** Nothing is asked of anybody any more. The flag that the discharge answers gets its own event. */
async function clearFlags({ tx, actor, target, now }: Acting): Promise<void> {
  const { clinicId, membershipId } = actor;
  const open = await tx.flag.findMany({
    where: { clinicId, episodeId: target.id, clearedAt: null },
    select: { id: true, severity: true },
  });
  if (open.some((flag) => flag.severity === 'urgent')) throw new AppError('red-flag-open');
  await tx.flag.updateMany({
    where: { clinicId, id: { in: open.map((flag) => flag.id) } },
    data: { clearedAt: now, clearedBy: membershipId, outcome: 'discharged' },
  });
  await tx.flagEvent.createMany({
    data: open.map((flag) => ({
      clinicId,
      id: newId(),
      patientId: target.patientId,
      flagId: flag.id,
      kind: 'cleared',
      at: now,
      by: membershipId,
      detail: { why: 'discharged' },
    })),
  });
}

/** What is in force ends today; what has not begun never counts. Returns the last day of the program in force. */
async function endPrograms({ tx, actor, target }: Acting): Promise<string | null> {
  const { clinicId } = actor;
  const { today } = target;
  const programs = await tx.program.findMany({
    where: { clinicId, episodeId: target.id, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    select: { id: true, startsOn: true },
  });
  for (const { id, startsOn } of programs) {
    await tx.program.update({
      where: { clinicId_id: { clinicId, id } },
      data: { endsOn: startsOn > today ? addDays(startsOn, -1) : today },
      select: { id: true },
    });
  }
  return programs.some(({ startsOn }) => startsOn <= today) ? today : null;
}
