import 'server-only';
import { z } from 'zod';
import { findOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { patientCommand } from '#lib/guard/entry.ts';
import { acceptWarning } from './accept-warning.ts';
import { messageShape, warningSchema } from './report-input.ts';

/** The warning signs alone, sent the moment they are ticked. The stored time is what the phone may show. */
export const sendWarning = patientCommand({
  name: 'warning.send',
  permission: 'own.warn',
  input: warningSchema,
  acceptFirst: acceptWarning,
  target: async ({ tx, actor }) => (await findOwnEpisode(tx, actor)) ?? { patientId: actor.patientId },
  run: async ({ tx, actor }, { clientId }) => {
    const { clinicId, patientId } = actor;
    const stored = await tx.redFlagReport.findFirst({
      where: { clinicId, patientId, clientId },
      select: { receivedAt: true },
    });
    return { receivedAt: stored?.receivedAt.toISOString() ?? null };
  },
  auditDetail: (input) => ({ ticks: input.ticks.length }),
});

/**
 * "I have understood" on the stop screen: when the patient had read the advice. `byMistake`: the sign was ticked by
 * mistake; the record, the flag and the lock stay, the therapist sees both.
 */
export const understandWarning = patientCommand({
  name: 'warning.understood',
  permission: 'own.warn',
  input: z.strictObject({ clientId: messageShape.clientId, byMistake: z.boolean().default(false) }),
  target: async ({ tx, actor }, { clientId }) => {
    const { clinicId, patientId } = actor;
    return tx.redFlagReport.findFirst({
      where: { clinicId, patientId, clientId },
      select: { id: true, patientId: true, understoodAt: true, mistakeAt: true },
    });
  },
  run: async ({ tx, actor, target, now }, { byMistake }) => {
    const understoodAt = target.understoodAt ?? now;
    const mistakeAt = target.mistakeAt ?? (byMistake ? now : null);
    await tx.redFlagReport.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { understoodAt, mistakeAt },
      select: { id: true },
    });
    return { understoodAt: understoodAt.toISOString() };
  },
  auditDetail: ({ byMistake }) => ({ byMistake }),
});
