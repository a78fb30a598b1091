import 'server-only';
import { z } from 'zod';
import { newId } from '#lib/db/id.ts';
import { withClinic, withWorker } from '#lib/db/with-clinic.ts';

type Unanswered = { clinicId: string; flagId: string; patientId: string; openedAt: Date };

const Targets = z.object({ escalationMinutes: z.number().min(5).max(1_440).default(60) });

const BATCH = 500;

/**
 * Tells the managers of a clinic about every red flag that nobody has acknowledged within the clinic's time.
 * Once per flag, on however many workers it runs. Returns how many were escalated.
 */
export async function escalateUnanswered(now: Date): Promise<number> {
  const waiting = await withWorker(
    (tx) => tx.$queryRaw<Unanswered[]>`
      select clinic_id as "clinicId", id as "flagId", patient_id as "patientId", opened_at as "openedAt"
      from flags
      where severity = 'urgent' and cleared_at is null and acknowledged_at is null and escalated_at is null
      order by opened_at limit ${BATCH}`,
  );
  let escalated = 0;
  for (const flag of waiting) if (await escalate(flag, now)) escalated += 1;
  return escalated;
}

function escalate(flag: Unanswered, now: Date): Promise<boolean> {
  const { clinicId, flagId, patientId } = flag;
  return withClinic({ clinicId }, async (tx) => {
    const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { targets: true } });
    const { escalationMinutes } = Targets.parse(clinic.targets);
    if (now.getTime() - flag.openedAt.getTime() < escalationMinutes * 60_000) return false;
    const claimed = await tx.flag.updateMany({
      where: { clinicId, id: flagId, escalatedAt: null, acknowledgedAt: null, clearedAt: null },
      data: { escalatedAt: now },
    });
    if (claimed.count === 0) return false;
    await tx.flagEvent.create({
      data: { clinicId, id: newId(), patientId, flagId, kind: 'escalated', at: now },
      select: { id: true },
    });
    await tx.outbox.create({
      data: {
        clinicId,
        id: newId(),
        patientId,
        kind: 'red-flag-escalation',
        dedupeKey: `red-flag-escalation:${flagId}`,
        payload: { flagId, minutes: escalationMinutes },
        createdAt: now,
        dueAt: now,
      },
      select: { id: true },
    });
    return true;
  });
}
