import 'server-only';
import { withClinic, withSignIn } from '#lib/db/with-clinic.ts';
import { consume, forgive } from './limits.ts';
import { CODE_TRIES, paperCodeHash, readPaperCode } from './paper-code.ts';
import { openSession } from './sessions.ts';
import { bindPhone, type PatientEntry } from './sign-in-patient.ts';

export type CodeCredentials = { code: string; birthDate: string; ip: string; deviceLabel: string };

/** So few guesses of an address at codes that no guessing gets anywhere. */
const PER_IP = { name: 'paper-code-ip', max: 20, windowSeconds: 3_600 } as const;

/**
 * Opens a session for a code on paper and the right birth date, and binds the phone. The code opens once, for 72
 * hours, with at most 5 wrong birth dates. Everything that does not fit gets the same null.
 */
export async function signInByCode(given: CodeCredentials, now: Date): Promise<PatientEntry | null> {
  const limit = { ...PER_IP, subject: given.ip };
  if (!(await consume([limit]))) return null;
  const code = readPaperCode(given.code);
  if (!code) return null;
  const codeHash = paperCodeHash(code);
  const found = await withSignIn((tx) =>
    tx.patientCode.findFirst({
      where: { codeHash, usedAt: null, revokedAt: null },
      select: { clinicId: true, id: true },
    }),
  );
  if (!found) return null;
  const { clinicId } = found;
  const entered = await withClinic({ clinicId }, async (tx) => {
    const rows = await tx.$queryRaw<{ patientId: string; linkId: string; birthDate: string }[]>`
      select c.patient_id as "patientId", c.link_id as "linkId", p.birth_date as "birthDate"
      from patient_codes c
      join patients p on p.clinic_id = c.clinic_id and p.id = c.patient_id and p.archived_at is null
      join patient_links l on l.clinic_id = c.clinic_id and l.id = c.link_id and l.revoked_at is null
      where c.clinic_id = ${clinicId}::uuid and c.id = ${found.id}::uuid and c.used_at is null
        and c.revoked_at is null and c.expires_at > ${now} and c.tries < ${CODE_TRIES}
      for update of c`;
    const row = rows[0];
    if (!row) return null;
    const isRight = row.birthDate === given.birthDate;
    await tx.patientCode.update({
      where: { clinicId_id: { clinicId, id: found.id } },
      data: isRight ? { usedAt: now } : { tries: { increment: 1 } },
      select: { id: true },
    });
    if (!isRight) return null;
    const ids = { clinicId, linkId: row.linkId };
    return { patientId: row.patientId, device: await bindPhone(tx, ids, row.patientId, given, now) };
  });
  if (!entered) return null;
  await forgive(limit);
  return {
    session: await openSession(
      { clinicId, patientId: entered.patientId, deviceLabel: given.deviceLabel },
      now,
    ),
    newDevice: entered.device,
  };
}
