import 'server-only';
import { z } from 'zod';
import { CODE_TRIES } from '#lib/auth/paper-code.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { hasMailServer, LINK_MAIL } from './link-mail.ts';
import { linkUrl, openLinkOf } from './patient-links.ts';
import type { InviteView, LinkMailState } from './view.ts';

const DEVICES = 10;

/** The patient's link with all that is known of its way: sent, opened, phones, paper code. */
export const getInvite = staffQuery({
  name: 'link.get',
  permission: 'patient.invite',
  input: z.strictObject({ patientId: z.uuid() }),
  target: ({ tx, actor }, { patientId }) => findInvited(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<InviteView> => {
    const { clinicId } = actor;
    const { clinic, timezone, patientId, intakes, ...person } = target;
    const link = await openLinkOf(tx, clinicId, patientId);
    return {
      patient: {
        id: patientId,
        name: `${person.givenName} ${person.familyName}`,
        givenName: person.preferredName ?? person.givenName,
        email: person.email,
        birthDate: person.birthDate,
      },
      clinicName: clinic.name,
      clinicPhone: clinic.phone,
      timezone,
      hasOpenIntake: intakes.length > 0,
      link: link && {
        id: link.id,
        url: linkUrl(clinicId, link.id),
        createdAt: link.createdAt.toISOString(),
        openedAt: link.openedAt?.toISOString() ?? null,
        mail: await mailOf(tx, clinicId, patientId, link.id),
        devices: await devicesOf(tx, clinicId, link.id),
        code: await codeOf(tx, clinicId, link.id, now),
      },
      canMail: hasMailServer(),
    };
  },
});

/** A patient of the clinic, as far as an invitation goes. */
export async function findInvited(tx: Tx, clinicId: string, patientId: string) {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      birthDate: true,
      email: true,
      timezone: true,
      clinic: { select: { name: true, phone: true } },
      intakes: { where: { confirmedAt: null, droppedAt: null }, select: { id: true } },
    },
  });
  return patient && { ...patient, patientId: patient.id };
}

async function mailOf(tx: Tx, clinicId: string, patientId: string, linkId: string): Promise<LinkMailState> {
  const mails = await tx.outbox.findMany({
    where: { clinicId, patientId, kind: LINK_MAIL },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { createdAt: true, sentAt: true, attempts: true, payload: true },
  });
  const mail = mails.find(({ payload }) => (payload as { linkId?: string }).linkId === linkId);
  if (!mail) return null;
  if (mail.sentAt) return { at: mail.sentAt.toISOString(), state: 'sent' };
  return { at: mail.createdAt.toISOString(), state: mail.attempts > 0 ? 'failed' : 'waiting' };
}

async function devicesOf(tx: Tx, clinicId: string, linkId: string) {
  const devices = await tx.patientDevice.findMany({
    where: { clinicId, linkId, revokedAt: null },
    orderBy: { lastUsedAt: 'desc' },
    take: DEVICES,
    select: { id: true, label: true, createdAt: true, lastUsedAt: true },
  });
  return devices.map(({ id, label, createdAt, lastUsedAt }) => ({
    id,
    label: deviceName(label),
    boundAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
  }));
}

const SYSTEMS = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
] as const;

/** What kind of device a user agent is, in the words of its maker; empty when it does not say. */
function deviceName(userAgent: string): string {
  return SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
}

async function codeOf(tx: Tx, clinicId: string, linkId: string, now: Date) {
  const code = await tx.patientCode.findFirst({
    where: {
      clinicId,
      linkId,
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
      tries: { lt: CODE_TRIES },
    },
    orderBy: { createdAt: 'desc' },
    select: { expiresAt: true, tries: true },
  });
  return code && { expiresAt: code.expiresAt.toISOString(), triesLeft: CODE_TRIES - code.tries };
}
