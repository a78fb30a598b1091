import 'server-only';
import { z } from 'zod';
import { composeLinkMail, LINK_MAIL } from '#lib/data/links/link-mail.ts';
import { composeInvitation } from '#lib/data/members/invitation-mail.ts';
import { type Tx, withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import type { Mail, Mailer } from '#lib/mail/mailer.ts';
import { redFlagAlert, redFlagEscalation } from '#lib/mail/staff-mails.ts';

type Waiting = { clinicId: string; id: string };

const BATCH = 200;

/** Seconds until the next try, by number of failed ones; the last value repeats. */
const RETRY_SECONDS = [30, 120, 600, 3_600] as const;

const AlertPayload = z.object({ therapistId: z.uuid().nullable() });
const InvitationPayload = z.object({ invitationId: z.uuid() });
const EscalationPayload = z.object({ minutes: z.number() });
const LinkPayload = z.object({ linkId: z.uuid() });

/** Sends what waits and is due. A row is locked while it is sent, so that two workers never send it twice. */
export async function sendOutbox(send: Mailer, now: Date): Promise<number> {
  const waiting = await withWorker(
    (tx) => tx.$queryRaw<Waiting[]>`
      select clinic_id as "clinicId", id from outbox
      where sent_at is null and due_at <= ${now} order by due_at limit ${BATCH}`,
  );
  let sent = 0;
  for (const row of waiting) if (await sendOne(row, send, now)) sent += 1;
  return sent;
}

type OutboxRow = { kind: string; payload: unknown; patientId: string | null; attempts: number };

function sendOne({ clinicId, id }: Waiting, send: Mailer, now: Date): Promise<boolean> {
  return withClinic({ clinicId }, async (tx) => {
    const rows = await tx.$queryRaw<OutboxRow[]>`
      select kind, payload, patient_id as "patientId", attempts from outbox
      where clinic_id = ${clinicId}::uuid and id = ${id}::uuid and sent_at is null and due_at <= ${now}
      for update skip locked`;
    const row = rows[0];
    if (!row) return false;
    const where = { clinicId_id: { clinicId, id } };
    try {
      const mail = await compose(tx, clinicId, row);
      if (mail && mail.to.length > 0) await send(mail);
      await tx.outbox.update({ where, data: { sentAt: now }, select: { id: true } });
      return true;
    } catch (error) {
      const delay = RETRY_SECONDS[Math.min(row.attempts, RETRY_SECONDS.length - 1)] ?? 3_600;
      log('warn', 'mail-not-sent', { outboxId: id, kind: row.kind, error: String(error) });
      await tx.outbox.update({
        where,
        data: {
          attempts: row.attempts + 1,
          lastError: String(error).slice(0, 500),
          dueAt: new Date(now.getTime() + delay * 1_000),
        },
        select: { id: true },
      });
      return false;
    }
  });
}

/** The mail of a row; null when there is nobody to send it to. */
async function compose(tx: Tx, clinicId: string, row: OutboxRow): Promise<Mail | null> {
  const about = { patientId: row.patientId, appUrl: env().APP_URL };
  if (row.kind === 'red-flag-alert') {
    const { therapistId } = AlertPayload.parse(row.payload);
    const therapist = await addresses(tx, clinicId, therapistId ? { id: therapistId } : { role: 'manager' });
    const to = therapist.length > 0 ? therapist : await addresses(tx, clinicId, { role: 'manager' });
    return redFlagAlert({ to, ...about });
  }
  if (row.kind === 'red-flag-escalation') {
    const { minutes } = EscalationPayload.parse(row.payload);
    return redFlagEscalation({ to: await addresses(tx, clinicId, { role: 'manager' }), minutes, ...about });
  }
  if (row.kind === LINK_MAIL && row.patientId) {
    return composeLinkMail(tx, clinicId, row.patientId, LinkPayload.parse(row.payload).linkId);
  }
  if (row.kind === 'staff-invitation') {
    return composeInvitation(tx, clinicId, InvitationPayload.parse(row.payload).invitationId);
  }
  throw new Error(`The outbox has a row of an unknown kind: ${row.kind}`);
}

async function addresses(
  tx: Tx,
  clinicId: string,
  who: { id: string } | { role: string },
): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { clinicId, disabledAt: null, ...who },
    select: { user: { select: { email: true } } },
  });
  return members.map((member) => member.user.email);
}
