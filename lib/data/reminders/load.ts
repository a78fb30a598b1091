import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { loadReminderPlan, type StoredReminderPlan } from './plan.ts';
import type { PushPhoneView, ReminderLogView, ReminderPlanView, ReminderSendView } from './view.ts';

type Whose = { clinicId: string; patientId: string };

const LATEST = 40;

export function planView(plan: StoredReminderPlan | null): ReminderPlanView | null {
  if (!plan) return null;
  const { times, secondAt, push, mail, quietFrom, quietTo, timezone, move, setBy, stoppedAt } = plan;
  return {
    times,
    secondAt,
    push,
    mail,
    quietFrom,
    quietTo,
    timezone,
    move,
    setBy,
    isStopped: stoppedAt !== null,
  };
}

/** The latest reminders, newest first. */
export async function loadSends(tx: Tx, { clinicId, patientId }: Whose): Promise<ReminderSendView[]> {
  return tx.$queryRaw<ReminderSendView[]>`
    select s.id, s.local_date as date, s.local_time as time, s.kind, s.channel, s.outcome,
      coalesce(u.label, '') as phone
    from reminder_sends s
    left join push_subscriptions u on u.clinic_id = s.clinic_id and u.id = s.subscription_id
    where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid
    order by s.planned_at desc, s.id desc limit ${LATEST}`;
}

/** Browsers that take pushes for the patient. */
export async function loadPhones(tx: Tx, { clinicId, patientId }: Whose): Promise<PushPhoneView[]> {
  const rows = await tx.pushSubscription.findMany({
    where: { clinicId, patientId, endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, endpoint: true, label: true, createdAt: true },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, since: createdAt.toISOString() }));
}

/** Plan and log of one patient, for staff. */
export async function loadReminderLog(tx: Tx, whose: Whose): Promise<ReminderLogView> {
  const plan = await loadReminderPlan(tx, whose);
  return { plan: planView(plan), zone: plan?.zone ?? '', log: await loadSends(tx, whose) };
}
