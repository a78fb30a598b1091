import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { linkToken } from '#lib/auth/patient-link.ts';
import type { PatientLinkView } from '#lib/data/patients/view.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { env } from '#lib/env.ts';

/** The patient's valid link; null while none was made or the last one was revoked. */
export async function findLink(tx: Tx, clinicId: string, patientId: string): Promise<PatientLinkView | null> {
  const link = await openLinkOf(tx, clinicId, patientId);
  if (!link) return null;
  return {
    url: linkUrl(clinicId, link.id),
    createdOn: link.createdAt.toISOString().slice(0, 10),
    openedAt: link.openedAt?.toISOString() ?? null,
  };
}

/** The row of the link that is valid now. */
export function openLinkOf(tx: Tx, clinicId: string, patientId: string) {
  return tx.patientLink.findFirst({
    where: { clinicId, patientId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, openedAt: true },
  });
}

/** The link that the patient keeps until it is revoked: the one there is, or a new one. */
export async function ensureLink(
  tx: Tx,
  actor: StaffActor,
  ids: { patientId: string; episodeId: string },
  now: Date,
): Promise<{ url: string }> {
  const existing = await findLink(tx, actor.clinicId, ids.patientId);
  if (existing) return { url: existing.url };
  const id = newId();
  await tx.patientLink.create({
    data: { clinicId: actor.clinicId, id, ...ids, createdBy: actor.membershipId, createdAt: now },
    select: { id: true },
  });
  return { url: linkUrl(actor.clinicId, id) };
}

export function linkUrl(clinicId: string, linkId: string): string {
  return new URL(`/p/${linkToken({ clinicId, linkId })}`, env().APP_URL).toString();
}
