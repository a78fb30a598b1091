import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { AppError } from '#lib/errors.ts';
import { patientQuery } from '#lib/guard/entry.ts';
import { storage } from '#lib/storage/storage.ts';
import { MediaInput } from './input.ts';

type OwnMedia = { patientId: string; contentType: string; storageKey: string };

/** A photo or video, with its bytes, of an exercise that the patient's plan holds now or will hold. */
export const getOwnMedia = patientQuery({
  name: 'own.media',
  permission: 'own.read',
  input: MediaInput,
  target: async ({ tx, actor, now }, { mediaId }): Promise<OwnMedia | null> => {
    const { clinicId, patientId } = actor;
    const patient = await tx.patient.findUnique({
      where: { clinicId_id: { clinicId, id: patientId } },
      select: { timezone: true },
    });
    if (!patient) return null;
    const today = localDateAt(now.toISOString(), patient.timezone);
    const [media] = await tx.$queryRaw<OwnMedia[]>`
      select ${patientId} as "patientId", m.content_type as "contentType", m.storage_key as "storageKey"
      from exercise_media m
      join exercises x on x.clinic_id = m.clinic_id and x.id = m.exercise_id
      where m.clinic_id = ${clinicId}::uuid and m.id = ${mediaId}::uuid and m.removed_at is null
        and exists (
          select from program_items i
          join program_phases h on h.clinic_id = i.clinic_id and h.id = i.phase_id
          join program_versions v on v.clinic_id = h.clinic_id and v.id = h.version_id
          join programs p on p.clinic_id = v.clinic_id and p.id = v.program_id
          where i.clinic_id = m.clinic_id and i.exercise = x.slug and i.patient_id = ${patientId}::uuid
            and (p.ends_on is null or p.ends_on >= ${today})
            and not exists (
              select from program_versions newer
              where newer.clinic_id = v.clinic_id and newer.program_id = v.program_id
                and newer.version > v.version and newer.effective_from <= ${today}))`;
    return media ?? null;
  },
  run: async ({ target }) => {
    const bytes = await storage().get(target.storageKey);
    if (bytes === null) throw new AppError('not-found');
    return { contentType: target.contentType, bytes };
  },
});
