import 'server-only';
import { z } from 'zod';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { env } from '#lib/env.ts';
import { noTarget, patientCommand } from '#lib/guard/entry.ts';
import { secretToken } from './secret-link.ts';

type Whose = { clinicId: string; patientId: string };

/** Address of the patient's calendar; null while there is none. */
export async function calendarUrl(tx: Tx, { clinicId, patientId }: Whose): Promise<string | null> {
  const feed = await tx.calendarFeed.findFirst({
    where: { clinicId, patientId, revokedAt: null },
    select: { id: true },
  });
  return feed ? addressOf(clinicId, feed.id) : null;
}

function addressOf(clinicId: string, id: string): string {
  return new URL(
    `/api/v1/calendar/${secretToken('calendar', { clinicId, id })}.ics`,
    env().APP_URL,
  ).toString();
}

const Nothing = z.strictObject({});

/** Makes a calendar address, or shows the one there is. */
export const makeCalendar = patientCommand({
  name: 'calendar.make',
  permission: 'own.settings',
  input: Nothing,
  target: noTarget,
  run: async ({ tx, actor, now }) => {
    const { clinicId, patientId } = actor;
    const url = await calendarUrl(tx, actor);
    if (url !== null) return { url };
    const id = newId();
    await tx.calendarFeed.create({ data: { clinicId, id, patientId, createdAt: now }, select: { id: true } });
    return { url: addressOf(clinicId, id) };
  },
});

/** Ends the calendar address; who has it gets nothing from now on. */
export const revokeCalendar = patientCommand({
  name: 'calendar.revoke',
  permission: 'own.settings',
  input: Nothing,
  target: noTarget,
  run: async ({ tx, actor, now }) => {
    await tx.calendarFeed.updateMany({
      where: { clinicId: actor.clinicId, patientId: actor.patientId, revokedAt: null },
      data: { revokedAt: now },
    });
    return {};
  },
});
