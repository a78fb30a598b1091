import 'server-only';
import { type Tx, withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import type { Mailer } from '#lib/mail/mailer.ts';
import { reminderMail } from '#lib/mail/reminder-mail.ts';
import type { PushSender, PushTarget } from '#lib/push/push-sender.ts';
import { PUSH_TEXTS } from '#lib/push/push-texts.ts';
import { LATE_MS } from './plan-due.ts';
import { secretToken } from './secret-link.ts';

export type Senders = { push: PushSender | null; mail: Mailer | null };

type Key = { clinicId: string; id: string };
type Outcome = 'sent' | 'failed' | 'late' | 'waiting';
type Kind = keyof typeof PUSH_TEXTS;

const BATCH = 500;
/** A worker that claimed a row and said nothing since has died; whether it was sent is not known. */
const LOST_MS = 10 * 60_000;

/**
 * Sends what waits. A row is claimed and committed before anything leaves the house: after a crash it is not sent
 * again, so that nobody is reminded twice. Returns how many were sent.
 */
export async function sendWaitingReminders(senders: Senders, now: () => Date): Promise<number> {
  const start = now();
  const rows = await withWorker(
    (tx) => tx.$queryRaw<Key[]>`
      select clinic_id as "clinicId", id from reminder_sends
      where (outcome = 'waiting' and planned_at <= ${start})
        or (outcome = 'sending' and claimed_at < ${new Date(start.getTime() - LOST_MS)})
      order by planned_at limit ${BATCH}`,
  );
  let sent = 0;
  for (const key of rows) {
    const claimed = await withClinic({ clinicId: key.clinicId }, (tx) => claim(tx, key, now()));
    if (!claimed) continue;
    const outcome = await deliver(claimed, senders).catch((error: unknown): Outcome => {
      log('warn', 'reminder-not-sent', { id: key.id, channel: claimed.channel, error: String(error) });
      return 'waiting';
    });
    await withClinic({ clinicId: key.clinicId }, (tx) => settle(tx, claimed, outcome, now()));
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

type Claimed = Key & {
  kind: Kind;
  channel: 'push' | 'mail';
  planId: string | null;
  email: string | null;
  subscriptionId: string | null;
  target: PushTarget | null;
  /** Set when the push service said that the browser takes no more. */
  isGone?: boolean;
};

type Row = Omit<Claimed, 'clinicId' | 'target'> &
  Partial<PushTarget> & { plannedAt: Date; isStopped: boolean };

/** Takes a waiting row for this worker; null when another has it, or when it has become late or unwanted. */
async function claim(tx: Tx, { clinicId, id }: Key, now: Date): Promise<Claimed | null> {
  const taken = await tx.$queryRaw<{ was: string }[]>`
    update reminder_sends s set outcome = 'sending', claimed_at = ${now}
    from (select clinic_id, id, outcome as was from reminder_sends
      where clinic_id = ${clinicId}::uuid and id = ${id}::uuid for update skip locked) o
    where s.clinic_id = o.clinic_id and s.id = o.id
      and (o.was = 'waiting' or (o.was = 'sending' and s.claimed_at < ${new Date(now.getTime() - LOST_MS)}))
    returning o.was`;
  const [first] = taken;
  if (!first) return null;
  const rows = await tx.$queryRaw<Row[]>`
    select s.id, s.kind, s.channel, s.planned_at as "plannedAt", s.subscription_id as "subscriptionId",
      r.id as "planId", (r.stopped_at is not null and s.kind <> 'try') as "isStopped", p.email,
      u.endpoint, u.p256dh, u.auth
    from reminder_sends s
    join patients p on p.clinic_id = s.clinic_id and p.id = s.patient_id
    left join reminder_plans r on r.clinic_id = s.clinic_id and r.patient_id = s.patient_id
    left join push_subscriptions u on u.clinic_id = s.clinic_id and u.id = s.subscription_id and u.ended_at is null
    where s.clinic_id = ${clinicId}::uuid and s.id = ${id}::uuid`;
  const row = rows[0];
  if (!row) return null;
  const { plannedAt, isStopped, endpoint, p256dh, auth, ...rest } = row;
  const isLate = now.getTime() - plannedAt.getTime() > LATE_MS;
  if (first.was === 'sending' || isLate || isStopped) {
    await finish(tx, { clinicId, id }, isLate && first.was === 'waiting' ? 'late' : 'failed', now);
    return null;
  }
  const target = endpoint && p256dh && auth ? { endpoint, p256dh, auth } : null;
  return { ...rest, clinicId, target };
}

async function deliver(row: Claimed, { push, mail }: Senders): Promise<Outcome> {
  if (row.channel === 'push') {
    if (!push || !row.target) return 'failed';
    const answer = await push(row.target, PUSH_TEXTS[row.kind]);
    if (answer === 'gone') row.isGone = true;
    return answer === 'sent' ? 'sent' : answer === 'again' ? 'waiting' : 'failed';
  }
  if (!mail || !row.email || !row.planId) return 'failed';
  const { APP_URL } = env();
  const token = secretToken('stop', { clinicId: row.clinicId, id: row.planId });
  await mail(
    reminderMail({
      to: row.email,
      kind: row.kind,
      appUrl: APP_URL,
      stopUrl: new URL(`/reminders/stop/${token}`, APP_URL).toString(),
      stopPostUrl: new URL(`/api/v1/reminders/stop/${token}`, APP_URL).toString(),
    }),
  );
  return 'sent';
}

async function settle(tx: Tx, row: Claimed, outcome: Outcome, now: Date): Promise<void> {
  await finish(tx, row, outcome, now);
  if (row.isGone && row.subscriptionId) {
    await tx.pushSubscription.updateMany({
      where: { clinicId: row.clinicId, id: row.subscriptionId, endedAt: null },
      data: { endedAt: now, endedWhy: 'gone' },
    });
  }
}

async function finish(tx: Tx, { clinicId, id }: Key, outcome: Outcome, now: Date): Promise<void> {
  await tx.reminderSend.update({
    where: { clinicId_id: { clinicId, id } },
    data: { outcome, finishedAt: outcome === 'waiting' ? null : now },
    select: { id: true },
  });
}
