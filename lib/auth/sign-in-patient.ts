import 'server-only';
import { randomBytes } from 'node:crypto';
import { newId } from '#lib/db/id.ts';
import { type Tx, withClinic } from '#lib/db/with-clinic.ts';
import { isSameSecret, keyedHash } from './keys.ts';
import { consume, forgive } from './limits.ts';
import { type LinkIds, parseLinkToken } from './patient-link.ts';
import type { SessionToken } from './session-token.ts';
import { findActor, openSession } from './sessions.ts';

export type PatientCredentials = {
  linkToken: string;
  /** `YYYY-MM-DD`; needed on a phone that is not bound yet. */
  birthDate?: string | undefined;
  /** Content of the device cookie, `id.secret`. */
  device?: string | undefined;
  ip: string;
  deviceLabel: string;
};

export type PatientEntry = {
  session: SessionToken;
  /** New content for the device cookie when this phone was bound just now. */
  newDevice?: string;
};

type Phone = { deviceLabel: string };

const PER_LINK = { name: 'patient-link', max: 10, windowSeconds: 3_600 } as const;
const PER_IP = { name: 'patient-ip', max: 60, windowSeconds: 60 } as const;

/** Opens a session for a stable link on a bound phone, or with the right birth date, which binds the phone. */
export async function signInPatient(given: PatientCredentials, now: Date): Promise<PatientEntry | null> {
  const ids = parseLinkToken(given.linkToken);
  if (ids && given.device) {
    const patientId = await enterByDevice(ids, given.device, now);
    if (patientId) return { session: await open(ids, patientId, given, now) };
  }
  if (!given.birthDate) return null;

  const limit = { ...PER_LINK, subject: given.linkToken };
  if (!(await consume([limit, { ...PER_IP, subject: given.ip }]))) return null;
  if (!ids) return null;
  const entered = await withClinic({ clinicId: ids.clinicId }, async (tx) => {
    const link = await findLink(tx, ids);
    if (!link || link.patient.birthDate !== given.birthDate) return null;
    return { patientId: link.patientId, device: await bindPhone(tx, ids, link.patientId, given, now) };
  });
  if (!entered) return null;
  await forgive(limit);
  return { session: await open(ids, entered.patientId, given, now), newDevice: entered.device };
}

export type WayIn = 'questions' | 'exercises';

/** Where somebody goes whose own link this is and who is signed in on this phone already; null for everybody else. */
export async function signedInWay(given: SessionToken, linkToken: string, now: Date): Promise<WayIn | null> {
  const ids = parseLinkToken(linkToken);
  if (!ids || given.pid === undefined || given.cid !== ids.clinicId) return null;
  return withClinic({ clinicId: ids.clinicId }, async (tx) => {
    const actor = await findActor(tx, given, now);
    const link = actor?.kind === 'patient' ? await findLink(tx, ids) : null;
    if (!link || link.patientId !== given.pid) return null;
    const asked = await tx.intake.findFirst({
      where: {
        clinicId: ids.clinicId,
        patientId: link.patientId,
        confirmedAt: null,
        droppedAt: null,
        patientDoneAt: null,
      },
      select: { id: true },
    });
    return asked ? 'questions' : 'exercises';
  });
}

function open(ids: LinkIds, patientId: string, given: Phone, now: Date): Promise<SessionToken> {
  return openSession({ clinicId: ids.clinicId, patientId, deviceLabel: given.deviceLabel }, now);
}

function findLink(tx: Tx, ids: LinkIds) {
  return tx.patientLink.findFirst({
    where: { clinicId: ids.clinicId, id: ids.linkId, revokedAt: null, patient: { archivedAt: null } },
    select: { patientId: true, patient: { select: { birthDate: true } } },
  });
}

/** Makes this phone one of the link's; returns the content of its cookie. */
export async function bindPhone(
  tx: Tx,
  ids: LinkIds,
  patientId: string,
  given: Phone,
  now: Date,
): Promise<string> {
  const id = newId();
  const secret = randomBytes(32).toString('base64url');
  await tx.patientDevice.create({
    data: {
      clinicId: ids.clinicId,
      id,
      patientId,
      linkId: ids.linkId,
      secretHash: hashOf(secret),
      label: given.deviceLabel,
      createdAt: now,
      lastUsedAt: now,
    },
  });
  await tx.patientLink.updateMany({
    where: { clinicId: ids.clinicId, id: ids.linkId, openedAt: null },
    data: { openedAt: now },
  });
  return `${id}.${secret}`;
}

/** The patient whose phone this is, when the cookie belongs to this very link. */
function enterByDevice(ids: LinkIds, device: string, now: Date): Promise<string | null> {
  const [deviceId, secret] = device.split('.');
  if (!deviceId || !secret || !/^[0-9a-f-]{36}$/.test(deviceId)) return Promise.resolve(null);
  return withClinic({ clinicId: ids.clinicId }, async (tx) => {
    const row = await tx.patientDevice.findFirst({
      where: { clinicId: ids.clinicId, id: deviceId, linkId: ids.linkId, revokedAt: null },
      select: { id: true, patientId: true, secretHash: true },
    });
    if (!row || !isSameSecret(Buffer.from(row.secretHash), Buffer.from(hashOf(secret)))) return null;
    if (!(await findLink(tx, ids))) return null;
    await tx.patientDevice.update({
      where: { clinicId_id: { clinicId: ids.clinicId, id: row.id } },
      data: { lastUsedAt: now },
    });
    return row.patientId;
  });
}

function hashOf(secret: string): string {
  return keyedHash('patient-device', secret).toString('base64url');
}
