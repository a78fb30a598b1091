import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { env } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import type { Mail } from '#lib/mail/mailer.ts';
import { patientLinkMail } from '#lib/mail/patient-mails.ts';
import { linkUrl, openLinkOf } from './patient-links.ts';

export const LINK_MAIL = 'patient-link';

/** Whether mails leave this installation; without a server they wait in the outbox. */
export const hasMailServer = (): boolean => Boolean(env().MAIL_URL);

/** Puts a mail with the patient's link into the outbox; the link itself is derived only when it is sent. */
export async function queueLinkMail(
  tx: Tx,
  actor: StaffActor,
  patientId: string,
  now: Date,
): Promise<'sent' | 'waiting'> {
  const { clinicId } = actor;
  const { email } = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { email: true },
  });
  if (!email) throw new AppError('no-mail-address');
  const link = await openLinkOf(tx, clinicId, patientId);
  if (!link) throw new AppError('not-found');
  const id = newId();
  await tx.outbox.create({
    data: {
      clinicId,
      id,
      patientId,
      kind: LINK_MAIL,
      dedupeKey: `${LINK_MAIL}:${id}`,
      payload: { linkId: link.id },
      createdAt: now,
      dueAt: now,
    },
    select: { id: true },
  });
  return hasMailServer() ? 'sent' : 'waiting';
}

/** The mail of an outbox row; null when the link was revoked or the address taken away meanwhile. */
export async function composeLinkMail(
  tx: Tx,
  clinicId: string,
  patientId: string,
  linkId: string,
): Promise<Mail | null> {
  const link = await openLinkOf(tx, clinicId, patientId);
  if (link?.id !== linkId) return null;
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { email: true, clinic: { select: { name: true, phone: true } } },
  });
  if (!patient?.email) return null;
  return patientLinkMail({
    to: [patient.email],
    url: linkUrl(clinicId, linkId),
    clinicName: patient.clinic.name,
    clinicPhone: patient.clinic.phone,
  });
}
