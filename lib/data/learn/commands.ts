import 'server-only';
import { z } from 'zod';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { newId } from '#lib/db/id.ts';
import { noTarget, patientCommand } from '#lib/guard/entry.ts';
import { workspaceLines } from './readings.ts';

const LINES = workspaceLines().length;

/** Which lines of the workspace checklist are right today; each time is kept with its date. */
export const checkWorkspace = patientCommand({
  name: 'own.check-workspace',
  permission: 'own.settings',
  input: z.strictObject({
    ticks: z
      .array(
        z
          .int()
          .min(0)
          .max(LINES - 1),
      )
      .max(LINES)
      .transform((ticks) => [...new Set(ticks)].toSorted()),
  }),
  target: noTarget,
  run: async ({ tx, actor, now }, { ticks }) => {
    const { clinicId, patientId } = actor;
    const { timezone } = await tx.patient.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id: patientId } },
      select: { timezone: true },
    });
    const localDate = localDateAt(now.toISOString(), timezone);
    await tx.workspaceCheck.create({
      data: { clinicId, id: newId(), patientId, localDate, ticks, createdAt: now },
      select: { id: true },
    });
    return { date: localDate };
  },
});
