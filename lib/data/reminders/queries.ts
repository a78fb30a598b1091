import 'server-only';
import { z } from 'zod';
import type { PatientActor } from '#lib/auth/actor.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { env } from '#lib/env.ts';
import { noTarget, patientQuery, staffQuery } from '#lib/guard/entry.ts';
import { pushKeys } from '#lib/push/keys.ts';
import { calendarUrl } from './calendar-feed.ts';
import { loadPhones, loadReminderLog, loadSends, planView } from './load.ts';
import { loadReminderPlan } from './plan.ts';
import type { ReminderLogView, RemindersView } from './view.ts';

/** The patient's own reminders: times, ways, what was sent. */
export const getReminders = patientQuery({
  name: 'reminders.get',
  permission: 'own.settings',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<RemindersView> => {
    const { email, timezone } = await ownAddress(tx, actor);
    return {
      today: localDateAt(now.toISOString(), timezone),
      timezone,
      plan: planView(await loadReminderPlan(tx, actor)),
      // Without the service worker nothing can show a push.
      pushKey: env().STURDY_OFFLINE === 'off' ? null : (pushKeys()?.publicKey ?? null),
      phones: await loadPhones(tx, actor),
      mailTo: email ? shortened(email) : null,
      canMail: Boolean(env().MAIL_URL),
      log: await loadSends(tx, actor),
      calendarUrl: await calendarUrl(tx, actor),
    };
  },
});

/** What a patient was reminded of, and how; for the patient's page. */
export const getReminderLog = staffQuery({
  name: 'reminders.log',
  permission: 'patient.read',
  input: z.strictObject({ patientId: z.uuid() }),
  target: ({ tx, actor }, { patientId }) =>
    tx.patient
      .findUnique({
        where: { clinicId_id: { clinicId: actor.clinicId, id: patientId } },
        select: { id: true },
      })
      .then((patient) => patient && { patientId: patient.id }),
  run: ({ tx, actor, target }): Promise<ReminderLogView> =>
    loadReminderLog(tx, { clinicId: actor.clinicId, patientId: target.patientId }),
});

async function ownAddress(tx: Tx, { clinicId, patientId }: PatientActor) {
  return tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { email: true, timezone: true },
  });
}

/** Enough to know one's own address again, too little for who looks over the shoulder. */
function shortened(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? email : `${email.slice(0, 1)}…${email.slice(at)}`;
}
