import 'server-only';
import { z } from 'zod';
import { isAllowed } from '#lib/auth/permissions.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { findPatientTarget } from '#lib/data/record/find-patient.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { loadKeeping } from './load-person.ts';
import type { PersonDataView } from './view.ts';

/** What can be handed over or deleted of one person, and until when it must be kept. */
export const getPersonData = staffQuery({
  name: 'patient.get-data',
  permission: 'record.give',
  input: z.strictObject({ patientId: z.uuid() }),
  target: ({ tx, actor }, { patientId }) => findPatientTarget(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<PersonDataView> => {
    const { clinicId } = actor;
    const { patientId } = target;
    const erasure = await tx.erasure.findUnique({
      where: { clinicId_patientId: { clinicId, patientId } },
      select: { reason: true, askedBy: true, askedAt: true, keepUntil: true },
    });
    const asker = erasure
      ? await tx.membership.findUnique({
          where: { clinicId_id: { clinicId, id: erasure.askedBy } },
          select: { name: true },
        })
      : null;
    return {
      patientId,
      name: target.name,
      recordNo: target.recordNo,
      canErase: isAllowed(actor.role, 'patient.erase'),
      ...(await loadKeeping(tx, clinicId, patientId, localDateAt(now.toISOString(), 'UTC'))),
      erasure: erasure && {
        ...erasure,
        askedBy: asker?.name ?? '',
        askedAt: erasure.askedAt.toISOString(),
      },
    };
  },
});
