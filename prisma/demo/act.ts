import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { Subject } from './build/subject.ts';
import type { StaffAct } from './person.ts';

/** What therapists did about flags that the rules had opened. Throws when the rules did not open such a flag. */
export async function act(tx: Tx, subject: Subject): Promise<void> {
  for (const [index, one] of (subject.story.acts ?? []).entries()) await actOnce(tx, subject, one, index);
}

async function actOnce(tx: Tx, subject: Subject, told: StaffAct, index: number): Promise<void> {
  const { keys, story, clock, therapistId } = subject;
  const { clinicId, patientId, episodeId } = keys;
  const at = subject.past(told.ago, told.minute);
  const flag = await tx.flag.findFirst({
    where: { clinicId, episodeId, rule: told.rule, clearedAt: null },
    select: { id: true, severity: true },
  });
  if (!flag) throw new Error(`${story.key}: the rules opened no ${told.rule}.`);
  const snooze = told.snooze && {
    snoozedUntil: clock.date(told.snooze.until),
    snoozeReason: told.snooze.reason,
    snoozedSeverity: flag.severity,
  };
  await tx.flag.update({
    where: { clinicId_id: { clinicId, id: flag.id } },
    data: snooze ?? { acknowledgedAt: at, acknowledgedBy: therapistId },
    select: { id: true },
  });
  await tx.flagEvent.create({
    data: {
      clinicId,
      id: subject.id(`act/${index}`, at),
      patientId,
      flagId: flag.id,
      kind: snooze ? 'snoozed' : 'acknowledged',
      at,
      by: therapistId,
      detail: snooze ? { until: snooze.snoozedUntil, reason: snooze.snoozeReason } : {},
    },
    select: { id: true },
  });
  if (snooze) await evaluateEpisode(tx, keys, { today: clock.today, now: at });
}
