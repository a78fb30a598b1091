import 'server-only';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { newId } from '#lib/db/id.ts';
import { type Tx, withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { isNeeded } from './needed.ts';
import { loadReminderPlan, type StoredReminderPlan } from './plan.ts';
import { nextSlot, type Slot, slotsBetween } from './slots.ts';

type Due = { clinicId: string; patientId: string };

const BATCH = 500;
/** What is later than this is of no use any more; it is written down as late and not sent. */
export const LATE_MS = 30 * 60_000;

/**
 * Turns every plan that is due into rows to send, and sets when it is due next. A plan is locked while that happens,
 * so that several workers never do one twice. Returns how many rows wait to be sent.
 */
export async function planDueReminders(now: Date): Promise<number> {
  const due = await withWorker(
    (tx) => tx.$queryRaw<Due[]>`
      select clinic_id as "clinicId", patient_id as "patientId" from reminder_plans
      where next_at <= ${now} order by next_at limit ${BATCH}`,
  );
  let waiting = 0;
  for (const one of due)
    waiting += await withClinic({ clinicId: one.clinicId }, (tx) => planOne(tx, one, now));
  return waiting;
}

async function planOne(tx: Tx, { clinicId, patientId }: Due, now: Date): Promise<number> {
  const locked = await tx.$queryRaw<{ id: string; nextAt: Date }[]>`
    select id, next_at as "nextAt" from reminder_plans
    where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid and next_at <= ${now}
    for update skip locked`;
  const since = locked[0]?.nextAt;
  const plan = since && (await loadReminderPlan(tx, { clinicId, patientId }));
  if (!since || !plan) return 0;
  await tx.reminderPlan.update({
    where: { clinicId_id: { clinicId, id: plan.id } },
    data: { nextAt: nextSlot(plan, plan.zone, now)?.at ?? null },
    select: { id: true },
  });
  const slots = slotsBetween(plan, plan.zone, new Date(since.getTime() - 1), now);
  return slots.length === 0 ? 0 : writeSends(tx, { clinicId, patientId }, plan, slots, now);
}

type Way = { channel: 'push' | 'mail'; subscriptionId: string | null };

/** Rows for the moments at which a reminder is needed, one per way in which the patient can be reached. */
async function writeSends(
  tx: Tx,
  { clinicId, patientId }: Due,
  plan: StoredReminderPlan,
  slots: readonly Slot[],
  now: Date,
): Promise<number> {
  const ways = await waysOf(tx, { clinicId, patientId }, plan);
  const episodeId = ways.length > 0 ? await currentEpisode(tx, { clinicId, patientId }) : null;
  if (episodeId === null) return 0;
  let waiting = 0;
  for (const { kind, date, time, at } of slots) {
    const record = await loadEpisode(tx, { clinicId, patientId, episodeId }, { rulesOn: date });
    if (!record || !isNeeded(kind, record, date)) continue;
    const isLate = now.getTime() - at.getTime() > LATE_MS;
    const data = ways
      .filter(({ channel }) => kind !== 'move' || channel === 'push')
      .map((way) => ({
        clinicId,
        id: newId(),
        patientId,
        localDate: date,
        localTime: time,
        plannedAt: at,
        kind,
        ...way,
        outcome: isLate ? 'late' : 'waiting',
        finishedAt: isLate ? now : null,
        createdAt: now,
      }));
    const { count } = await tx.reminderSend.createMany({ data, skipDuplicates: true });
    if (!isLate) waiting += count;
  }
  return waiting;
}

async function waysOf(tx: Tx, { clinicId, patientId }: Due, plan: StoredReminderPlan): Promise<Way[]> {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { email: true, archivedAt: true },
  });
  if (!patient || patient.archivedAt !== null) return [];
  const mail: Way[] = plan.mail && patient.email ? [{ channel: 'mail', subscriptionId: null }] : [];
  if (!plan.push) return mail;
  const subscriptions = await tx.pushSubscription.findMany({
    where: { clinicId, patientId, endedAt: null },
    select: { id: true },
  });
  return [...mail, ...subscriptions.map(({ id }): Way => ({ channel: 'push', subscriptionId: id }))];
}

async function currentEpisode(tx: Tx, { clinicId, patientId }: Due): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from episodes where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid
    order by discharged_on desc nulls first, opened_on desc limit 1`;
  return rows[0]?.id ?? null;
}
