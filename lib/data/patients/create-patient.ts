import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { ensureIntake } from '#lib/data/intake/start-intake.ts';
import type { CreatedPatient, SimilarPatient } from '#lib/data/intake/view.ts';
import { queueLinkMail } from '#lib/data/links/link-mail.ts';
import { ensureLink } from '#lib/data/links/patient-links.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { CreatePatientInput } from './create-input.ts';

/** Share of like letter groups from which two names may be the same person's. */
const LIKENESS = 0.3;

/**
 * Makes a record with the next record number, its intake and its link. Somebody alike is named first and nothing is
 * made; the same form sent twice makes one record.
 */
export const createPatient = staffCommand({
  name: 'patient.create',
  permission: 'patient.create',
  input: CreatePatientInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input): Promise<CreatedPatient> => {
    const { clinicId } = actor;
    const clinic = await lockClinic(tx, clinicId);
    const repeated = await existing(tx, clinicId, input);
    if (repeated) return { isCreated: true, patientId: input.patientId, recordNo: repeated, mail: 'none' };
    if (input.birthDate > localDateAt(now.toISOString(), clinic.timezone)) {
      throw new AppError('invalid-input', { fields: { birthDate: 'future' } });
    }
    if (!input.isSomeoneElse) {
      const similar = await findSimilar(tx, clinicId, input);
      if (similar.length > 0) return { isCreated: false, similar };
    }
    const recordNo = await nextRecordNo(tx, clinicId, clinic.name);
    const { patientId: id, givenName, familyName, birthDate, phone, email } = input;
    await tx.patient.create({
      data: {
        clinicId,
        id,
        recordNo,
        givenName,
        familyName,
        birthDate,
        phone,
        email,
        timezone: clinic.timezone,
        createdAt: now,
      },
      select: { id: true },
    });
    await ensureIntake(tx, { clinicId, patientId: id, therapistId: actor.membershipId }, now);
    const { episodeId } = await tx.intake.findFirstOrThrow({
      where: { clinicId, patientId: id },
      select: { episodeId: true },
    });
    await ensureLink(tx, actor, { patientId: id, episodeId }, now);
    const mail = input.sendLink && email !== null ? await queueLinkMail(tx, actor, id, now) : 'none';
    return { isCreated: true, patientId: id, recordNo, mail };
  },
  auditDetail: (input, output) => ({
    isCreated: output.isCreated,
    patientId: output.isCreated ? output.patientId : null,
    isSomeoneElse: input.isSomeoneElse,
  }),
});

/** Held to the end: two new records get two numbers. */
async function lockClinic(tx: Tx, clinicId: string): Promise<{ name: string; timezone: string }> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`record-no/${clinicId}`}, 0))::text`;
  return tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { name: true, timezone: true } });
}

/** Record number of this very form's record; a foreign id of the same value is refused like any clash. */
async function existing(tx: Tx, clinicId: string, input: CreatePatientInput): Promise<string | null> {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: input.patientId } },
    select: { recordNo: true, birthDate: true, familyName: true },
  });
  if (!patient) return null;
  if (patient.birthDate !== input.birthDate || patient.familyName !== input.familyName) {
    throw new AppError('conflict');
  }
  return patient.recordNo;
}

async function findSimilar(tx: Tx, clinicId: string, input: CreatePatientInput): Promise<SimilarPatient[]> {
  const name = `${input.givenName} ${input.familyName}`.toLowerCase();
  const turned = `${input.familyName} ${input.givenName}`.toLowerCase();
  return tx.$queryRaw<SimilarPatient[]>`
    select id, given_name || ' ' || family_name as name, birth_date as "birthDate", record_no as "recordNo",
      archived_at is not null as "isArchived"
    from patients
    where clinic_id = ${clinicId}::uuid and birth_date = ${input.birthDate}
      and greatest(similarity(lower(given_name || ' ' || family_name), ${name}),
        similarity(lower(given_name || ' ' || family_name), ${turned}),
        similarity(lower(coalesce(preferred_name, given_name) || ' ' || family_name), ${name})) >= ${LIKENESS}
    order by similarity(lower(given_name || ' ' || family_name), ${name}) desc limit 5`;
}

/** One above the highest number that ends a record number; its letters are those of the clinic's name. */
async function nextRecordNo(tx: Tx, clinicId: string, clinicName: string): Promise<string> {
  const rows = await tx.$queryRaw<{ highest: number | null }[]>`
    select max(substring(record_no from '-(\\d{1,9})$')::int) as highest
    from patients where clinic_id = ${clinicId}::uuid`;
  const initials = clinicName
    .split(/\s+/)
    .flatMap((word) => word.match(/\p{L}/u)?.[0] ?? [])
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return `${initials || 'P'}-${(rows[0]?.highest ?? FIRST_NUMBER - 1) + 1}`;
}

const FIRST_NUMBER = 1001;
