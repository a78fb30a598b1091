import 'server-only';
import { newId } from '#lib/db/id.ts';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { RequestExportInput } from './input.ts';

/** How long a finished file can be fetched, in milliseconds. */
const KEPT = 7 * 86_400_000;

/** Puts a file on the list of what is to be made. It can be left, and fetched later. */
export const requestExport = staffCommand({
  name: 'export.request',
  permission: 'export.make',
  input: RequestExportInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input) => {
    const id = newId();
    const { kind, ...params } = input;
    await tx.export.create({
      data: {
        clinicId: actor.clinicId,
        id,
        kind,
        params,
        reason: input.kind === 'review' ? input.reason : null,
        requestedBy: actor.membershipId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + KEPT),
      },
      select: { id: true },
    });
    return { exportId: id };
  },
  auditDetail: ({ kind }, { exportId }) => ({ kind, exportId }),
});
