import 'server-only';
import { z } from 'zod';
import { localDateAt, localMinuteAt } from '#lib/clinical/local-date.ts';
import { newId } from '#lib/db/id.ts';
import { noTarget, patientCommand } from '#lib/guard/entry.ts';
import { isPushService } from '#lib/push/push-service.ts';
import { reminderPlanSchema } from './input.ts';
import { loadReminderPlan, stopReminders, writeReminderPlan } from './plan.ts';
import { timeOf } from './slots.ts';

/** The patient's own choice of times and ways; turns stopped reminders on again. */
export const saveReminders = patientCommand({
  name: 'reminders.save',
  permission: 'own.settings',
  input: reminderPlanSchema,
  target: noTarget,
  run: async ({ tx, actor, now }, plan) => {
    const { clinicId, patientId } = actor;
    return writeReminderPlan(tx, { clinicId, patientId, by: 'patient', now }, plan);
  },
});

/** Ends all reminders. */
export const endReminders = patientCommand({
  name: 'reminders.stop',
  permission: 'own.settings',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }) => {
    await stopReminders(tx, { clinicId: actor.clinicId, patientId: actor.patientId, now });
    return {};
  },
});

const keyText = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .max(Math.ceil((bytes * 4) / 3) + 3);

const subscriptionSchema = z.strictObject({
  endpoint: z.url().max(1_000).refine(isPushService, 'not a push service'),
  /** Public key and secret of the browser, base64url (RFC 8291). */
  p256dh: keyText(65),
  auth: keyText(16),
  label: z.string().trim().max(100),
});

/** The most phones that one person may have; the oldest is left out then. */
const MOST_PHONES = 5;

/** A browser that takes pushes from now on. The same browser again is the same row. */
export const subscribePush = patientCommand({
  name: 'push.subscribe',
  permission: 'own.settings',
  input: subscriptionSchema,
  target: noTarget,
  run: async ({ tx, actor, now }, { endpoint, ...keys }) => {
    const { clinicId, patientId } = actor;
    const { id } = await tx.pushSubscription.upsert({
      where: { clinicId_patientId_endpoint: { clinicId, patientId, endpoint } },
      create: { clinicId, id: newId(), patientId, endpoint, ...keys, createdAt: now },
      update: { ...keys, endedAt: null, endedWhy: null },
      select: { id: true },
    });
    const open = await tx.pushSubscription.findMany({
      where: { clinicId, patientId, endedAt: null },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    });
    const surplus = open
      .map((one) => one.id)
      .filter((one) => one !== id)
      .slice(MOST_PHONES - 1);
    await tx.pushSubscription.updateMany({
      where: { clinicId, id: { in: surplus } },
      data: { endedAt: now, endedWhy: 'patient' },
    });
    return { id };
  },
});

/** A browser that takes no more pushes: by choice, or because somebody signs out on it. */
export const unsubscribePush = patientCommand({
  name: 'push.unsubscribe',
  permission: 'own.settings',
  input: z.strictObject({ endpoint: z.string().max(1_000), why: z.enum(['patient', 'signed-out']) }),
  target: noTarget,
  run: async ({ tx, actor, now }, { endpoint, why }) => {
    const { clinicId, patientId } = actor;
    const { count } = await tx.pushSubscription.updateMany({
      where: { clinicId, patientId, endpoint, endedAt: null },
      data: { endedAt: now, endedWhy: why },
    });
    return { ended: count };
  },
});

/** Sends one push to a phone of the patient within a minute, so that she sees that it works. */
export const tryPush = patientCommand({
  name: 'push.try',
  permission: 'own.settings',
  input: z.strictObject({ phoneId: z.uuid() }),
  target: ({ tx, actor: { clinicId, patientId } }, { phoneId }) =>
    tx.pushSubscription.findFirst({
      where: { clinicId, patientId, id: phoneId, endedAt: null },
      select: { id: true, patientId: true },
    }),
  run: async ({ tx, actor, target, now }) => {
    const { clinicId, patientId } = actor;
    const plan = await loadReminderPlan(tx, { clinicId, patientId });
    const zone = plan?.zone ?? 'UTC';
    await tx.reminderSend.createMany({
      data: [
        {
          clinicId,
          id: newId(),
          patientId,
          localDate: localDateAt(now.toISOString(), zone),
          localTime: timeOf(localMinuteAt(now.toISOString(), zone)),
          plannedAt: now,
          kind: 'try',
          channel: 'push',
          subscriptionId: target.id,
          outcome: 'waiting',
          createdAt: now,
        },
      ],
      skipDuplicates: true,
    });
    return {};
  },
});
