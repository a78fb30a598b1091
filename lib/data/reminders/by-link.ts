import 'server-only';
import { dayNumber, localDateAt } from '#lib/clinical/local-date.ts';
import { planOf } from '#lib/clinical/plan.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { newId } from '#lib/db/id.ts';
import { type Tx, withClinic } from '#lib/db/with-clinic.ts';
import { calendarText } from './calendar-text.ts';
import { loadReminderPlan, stopReminders } from './plan.ts';
import { readSecretToken } from './secret-link.ts';
import { slotsBetween } from './slots.ts';

/** Stops the reminders that a link from a mail names; false for a link that is none. Harmless when repeated. */
export async function stopByLink(token: string, now: Date): Promise<boolean> {
  const ids = readSecretToken('stop', token);
  if (!ids) return false;
  const { clinicId } = ids;
  return withClinic({ clinicId }, async (tx) => {
    const plan = await tx.reminderPlan.findUnique({
      where: { clinicId_id: { clinicId, id: ids.id } },
      select: { patientId: true },
    });
    if (!plan) return false;
    await stopReminders(tx, { clinicId, patientId: plan.patientId, now });
    await tx.$executeRaw`
      insert into audit_events (clinic_id, id, at, actor_kind, verb, patient_id, verdict)
      values (${clinicId}::uuid, ${newId()}::uuid, ${now}, 'system', 'reminders.stop-by-link', ${plan.patientId}::uuid,
        'allowed')`;
    return true;
  });
}

const DAYS_AHEAD = 42;

/** The calendar that an address names, as iCalendar text; null for an address that is none or was ended. */
export async function calendarByLink(token: string, now: Date): Promise<string | null> {
  const ids = readSecretToken('calendar', token);
  if (!ids) return null;
  const { clinicId } = ids;
  return withClinic({ clinicId }, async (tx) => {
    const feed = await tx.calendarFeed.findUnique({
      where: { clinicId_id: { clinicId, id: ids.id } },
      select: { id: true, patientId: true, revokedAt: true },
    });
    if (!feed || feed.revokedAt !== null) return null;
    return calendarText(feed.id, await momentsOf(tx, clinicId, feed.patientId, now), now);
  });
}

/** When the routine is due in the next weeks: the times of the plan on the days of the program. */
async function momentsOf(tx: Tx, clinicId: string, patientId: string, now: Date): Promise<Date[]> {
  const plan = await loadReminderPlan(tx, { clinicId, patientId });
  const episode = plan && (await currentEpisode(tx, clinicId, patientId));
  const record = episode && (await loadEpisode(tx, { clinicId, patientId, episodeId: episode }, 'all'));
  if (!plan || !record) return [];
  const today = localDateAt(now.toISOString(), plan.zone);
  const days = planOf(historyOf(record, today, null));
  const upTo = new Date(now.getTime() + DAYS_AHEAD * 86_400_000);
  return slotsBetween(
    { ...plan, secondAt: null, move: null },
    plan.zone,
    new Date(now.getTime() - 86_400_000),
    upTo,
  )
    .filter(({ date }) => days.dayOf(dayNumber(date)).planned > 0)
    .map(({ at }) => at);
}

async function currentEpisode(tx: Tx, clinicId: string, patientId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from episodes
    where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid and discharged_on is null
    order by opened_on desc limit 1`;
  return rows[0]?.id ?? null;
}
