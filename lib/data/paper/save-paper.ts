import 'server-only';
import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { acceptPaperWarning } from './accept-paper-warning.ts';
import { OLDEST_DAYS, type PaperDay, SavePaperInput } from './input.ts';
import { paperEntry, phoneAnswers, reportsBetween, type StoredReport } from './load-week.ts';

/**
 * Stores a week from paper as reports with the source `staff`, one for each day that says anything, and lets the rules
 * look at them as at any other. A changed day is a new report that takes the place of the old one. What the phone sent
 * for a day is refused (`invalid-input`, `phone`); a day that somebody else entered meanwhile is a `conflict`.
 */
export const savePaper = staffCommand({
  name: 'paper.save',
  permission: 'paper.enter',
  input: SavePaperInput,
  acceptFirst: acceptPaperWarning,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, { days, clientId }) => {
    const { clinicId, membershipId } = actor;
    const key = { clinicId, patientId: target.patientId, episodeId: target.id };
    const today = localDateAt(now.toISOString(), target.timezone);
    const { openedOn, mode } = await tx.episode.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id: target.id } },
      select: { openedOn: true, mode: true },
    });
    if (mode === 'discharged') throw new AppError('invalid-input', { fields: { episodeId: 'closed' } });
    const dates = days.map((day) => day.date).sort();
    const [first = today] = dates;
    const reports = await reportsBetween(tx, key, first, dates.at(-1) ?? today);
    const ids = new Map(days.map((day) => [day.date, v5(day.date, clientId)]));
    const sent = await alreadySent(tx, key, [...ids.values()]);
    const open = days.filter((day) => !sent.has(ids.get(day.date) ?? ''));
    const oldest = [openedOn, addDays(today, -OLDEST_DAYS)].sort().at(-1) ?? openedOn;
    requireDays(open, reports, { oldest, today });
    const known = await plannedEver(tx, key);
    let saved = 0;
    for (const day of open) {
      const earlier = paperEntry(reports, day.date);
      if (earlier ? isSameDay(earlier, day) : isEmptyDay(day)) continue;
      const row = { ...key, day, earlier, enteredBy: membershipId, timezone: target.timezone, now };
      await storeDay(tx, { ...row, clientId: ids.get(day.date) ?? newId(), known });
      saved += 1;
    }
    const evaluated = await evaluateEpisode(tx, key, { today, now });
    return { saved, isUrgent: evaluated?.status.groupRank === URGENT_RANK };
  },
  auditDetail: ({ days, gate }, { saved }) => ({
    from: days[0]?.date ?? null,
    saved,
    warningSigns: gate.length,
  }),
});

const URGENT_RANK = 1;

type Key = { clinicId: string; patientId: string; episodeId: string };

/** Ids of days that this very press has stored before. */
async function alreadySent(tx: Tx, { clinicId, patientId }: Key, ids: string[]): Promise<Set<string>> {
  const rows = await tx.report.findMany({
    where: { clinicId, patientId, clientId: { in: ids } },
    select: { clientId: true },
  });
  return new Set(rows.map((row) => row.clientId));
}

function requireDays(
  days: readonly PaperDay[],
  reports: readonly StoredReport[],
  { oldest, today }: { oldest: string; today: string },
): void {
  const fields: Record<string, string> = {};
  for (const day of days) {
    const { date } = day;
    if (date > today || date < oldest) fields[date] = 'range';
    const phone = phoneAnswers(reports, date);
    for (const name of ['leg', 'back', 'zone'] as const) {
      if (phone?.[name] != null && day[name] !== null) fields[`${date}.${name}`] = 'phone';
    }
    for (const { exercise, done } of day.ticks) {
      if (done > 0 && (phone?.ticks[exercise] ?? 0) > 0) fields[`${date}.${exercise}`] = 'phone';
    }
  }
  if (Object.keys(fields).length > 0) throw new AppError('invalid-input', { fields });
  const changed = days.filter((day) => (paperEntry(reports, day.date)?.id ?? null) !== day.basedOn);
  if (changed.length > 0) {
    const by = paperEntry(reports, changed[0]?.date ?? '')?.by ?? '';
    throw new AppError('conflict', {
      fields: Object.fromEntries(changed.map((day) => [day.date, `changed:${by}`])),
    });
  }
}

async function plannedEver(tx: Tx, { clinicId, episodeId }: Key): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ exercise: string }[]>`
    select distinct i.exercise
    from programs g
    join program_versions v on v.clinic_id = g.clinic_id and v.program_id = g.id
    join program_phases h on h.clinic_id = v.clinic_id and h.version_id = v.id
    join program_items i on i.clinic_id = h.clinic_id and i.phase_id = h.id
    where g.clinic_id = ${clinicId}::uuid and g.episode_id = ${episodeId}::uuid`;
  return new Set(rows.map((row) => row.exercise));
}

function isEmptyDay({ leg, back, zone, ticks }: PaperDay): boolean {
  return leg === null && back === null && zone === null && ticks.every(({ done }) => done === 0);
}

function isSameDay(earlier: StoredReport, day: PaperDay): boolean {
  const before = Object.entries(earlier.ticks).filter(([, done]) => Number(done) > 0);
  const now = day.ticks.filter(({ done }) => done > 0);
  return (
    earlier.leg === day.leg &&
    earlier.back === day.back &&
    earlier.zone === day.zone &&
    before.length === now.length &&
    now.every(({ exercise, done }) => Number(earlier.ticks[exercise] ?? 0) === done)
  );
}

type Row = Key & {
  day: PaperDay;
  earlier: StoredReport | null;
  clientId: string;
  enteredBy: string;
  timezone: string;
  known: ReadonlySet<string>;
  now: Date;
};

async function storeDay(tx: Tx, { day, earlier, known, enteredBy, timezone, now, clientId, ...key }: Row) {
  const reportId = newId();
  const { date, leg, back, zone } = day;
  const ticks = day.ticks.filter(({ done }) => done > 0);
  await tx.report.create({
    data: {
      ...key,
      id: reportId,
      clientId,
      payloadHash: createHash('sha256').update(JSON.stringify(day)).digest('base64url'),
      localDate: date,
      timezone,
      madeAt: now,
      receivedAt: now,
      source: 'staff',
      enteredBy,
      leg,
      back,
      zone,
      unknownExercises: ticks.map(({ exercise }) => exercise).filter((slug) => !known.has(slug)),
      supersedesId: earlier?.id ?? null,
    },
    select: { id: true },
  });
  await tx.exerciseLog.createMany({
    data: ticks
      .filter(({ exercise }) => known.has(exercise))
      .map(({ exercise, done }) => ({ ...key, id: newId(), reportId, localDate: date, exercise, done })),
  });
}
