import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { CODE_HOURS, newPaperCode, paperCodeHash } from '#lib/auth/paper-code.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { queueLinkMail } from './link-mail.ts';
import { ensureLink, openLinkOf } from './patient-links.ts';
import { findInvited } from './queries.ts';

const OfPatient = z.strictObject({ patientId: z.uuid() });

/** Sends the link to the patient's address; without a mail server it waits in the outbox, and the answer says so. */
export const sendLink = staffCommand({
  name: 'link.send',
  permission: 'patient.invite',
  input: OfPatient,
  target: ({ tx, actor }, { patientId }) => findInvited(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }) => {
    await makeLink(tx, actor, target.patientId, now);
    return { state: await queueLinkMail(tx, actor, target.patientId, now) };
  },
  auditDetail: (_, { state }) => ({ state }),
});

/**
 * Ends the link at once: the address, every phone that it opened and everything signed in through it. With
 * `isReplaced` a new link is made in the same moment.
 */
export const revokeLink = staffCommand({
  name: 'link.revoke',
  permission: 'patient.invite',
  input: z.strictObject({
    patientId: z.uuid(),
    /** The link that was on screen: one that somebody has just replaced is left alone. */
    linkId: z.uuid(),
    isReplaced: z.boolean(),
  }),
  target: ({ tx, actor }, { patientId }) => findInvited(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }, { linkId, isReplaced }) => {
    const { clinicId } = actor;
    const { patientId } = target;
    if ((await openLinkOf(tx, clinicId, patientId))?.id !== linkId) throw new AppError('link-changed');
    const where = { clinicId, patientId, revokedAt: null };
    const data = { revokedAt: now };
    await tx.patientLink.updateMany({ where, data });
    await tx.patientDevice.updateMany({ where, data });
    await tx.patientCode.updateMany({ where, data });
    await tx.session.updateMany({ where, data: { ...data, revokedWhy: 'link revoked' } });
    await tx.pushSubscription.updateMany({
      where: { clinicId, patientId, endedAt: null },
      data: { endedAt: now, endedWhy: 'signed-out' },
    });
    if (isReplaced) await makeLink(tx, actor, patientId, now);
    return { isReplaced };
  },
  auditDetail: ({ isReplaced }) => ({ isReplaced }),
});

const SAME_CODE_TRIES = 3;

/** A new code for paper; the one before ends. It is told once and kept only as a hash. */
export const makePaperCode = staffCommand({
  name: 'link.make-code',
  permission: 'patient.invite',
  input: OfPatient,
  target: ({ tx, actor }, { patientId }) => findInvited(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }) => {
    const { clinicId, membershipId: createdBy } = actor;
    const { patientId } = target;
    await tx.patientCode.updateMany({
      where: { clinicId, patientId, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const linkId = await makeLink(tx, actor, patientId, now);
    const expiresAt = new Date(now.getTime() + CODE_HOURS * 3_600_000);
    for (let round = 0; round < SAME_CODE_TRIES; round += 1) {
      const code = newPaperCode();
      // Another clinic may hold the same code: then nothing is written, and the next one is taken.
      const made = await tx.$executeRaw`
        insert into patient_codes (clinic_id, id, patient_id, link_id, code_hash, expires_at, created_by, created_at)
        values (${clinicId}::uuid, ${newId()}::uuid, ${patientId}::uuid, ${linkId}::uuid, ${paperCodeHash(code)},
          ${expiresAt}, ${createdBy}::uuid, ${now})
        on conflict do nothing`;
      if (made > 0) return { code, expiresAt: expiresAt.toISOString() };
    }
    throw new AppError('unexpected');
  },
});

/** The link there is, or a new one for the episode or intake that is open. */
async function makeLink(tx: Tx, actor: StaffActor, patientId: string, now: Date): Promise<string> {
  const { clinicId } = actor;
  const rows = await tx.$queryRaw<{ episodeId: string }[]>`
    select episode_id as "episodeId" from intakes
    where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid and confirmed_at is null and dropped_at is null
    union all
    (select id from episodes where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid
      order by discharged_on desc nulls first, opened_on desc limit 1)
    limit 1`;
  const episodeId = rows[0]?.episodeId;
  if (!episodeId) throw new AppError('not-found');
  await ensureLink(tx, actor, { patientId, episodeId }, now);
  const link = await openLinkOf(tx, clinicId, patientId);
  if (!link) throw new AppError('not-found');
  return link.id;
}
