import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { addDays, dayNumber, daysBetween, localDateAt } from '#lib/clinical/local-date.ts';
import { resolveSettings, type SettingOverrides } from '#lib/clinical/settings.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { DEFAULT_WEEKS, LONGEST_DAYS, type ReviewInput } from './input.ts';
import type { Period } from './view.ts';

const Targets = z.object({
  urgentMinutes: z.number().int().default(30),
  notProgressingDays: z.number().int().default(2),
  reviewDays: z.number().int().default(3),
});

/** Whom and when the review is about, with all that its statements need. */
export type Selection = {
  clinicId: string;
  clinicName: string;
  timezone: string;
  now: Date;
  weeks: number | null;
  period: Period;
  previous: Period;
  therapistId: string | null;
  stage: 1 | 2 | 3 | 4 | null;
  program: string | null;
  goodPercent: number;
  partialPercent: number;
  targets: z.output<typeof Targets>;
};

/** A therapist only ever gets their own figures. Throws `invalid-input` for a period that is none. */
export async function selectionOf(
  { tx, actor, now }: { tx: Tx; actor: StaffActor; now: Date },
  input: ReviewInput,
): Promise<Selection> {
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: actor.clinicId },
    select: { name: true, timezone: true, targets: true, ruleSettings: true },
  });
  const period = periodOf(input, localDateAt(now.toISOString(), clinic.timezone));
  const days = daysBetween(period.from, period.to) + 1;
  const { values } = resolveSettings(clinic.ruleSettings as SettingOverrides);
  return {
    clinicId: actor.clinicId,
    clinicName: clinic.name,
    timezone: clinic.timezone,
    now,
    weeks: input.from || input.to ? null : (input.weeks ?? DEFAULT_WEEKS),
    period,
    previous: { from: addDays(period.from, -days), to: addDays(period.to, -days) },
    therapistId: actor.role === 'therapist' ? actor.membershipId : (input.therapistId ?? null),
    stage: (input.stage as Selection['stage']) ?? null,
    program: input.program ?? null,
    goodPercent: values['adherence.goodPercent'],
    partialPercent: values['adherence.partialPercent'],
    targets: Targets.parse(clinic.targets),
  };
}

/** Whole weeks up to yesterday: today is not over yet. */
function periodOf({ from, to, weeks = DEFAULT_WEEKS }: ReviewInput, today: string): Period {
  const yesterday = addDays(today, -1);
  const end = to ?? yesterday;
  const start = from ?? addDays(end, 1 - 7 * weeks);
  if (start > end) throw new AppError('invalid-input', { fields: { from: 'order' } });
  if (end > today) throw new AppError('invalid-input', { fields: { to: 'future' } });
  if (daysBetween(start, end) >= LONGEST_DAYS)
    throw new AppError('invalid-input', { fields: { from: 'long' } });
  return { from: start, to: end };
}

/** Parameters $1 to $8 of the statements. */
export function peopleValues(selection: Selection): unknown[] {
  const { clinicId, therapistId, stage, program, goodPercent, partialPercent } = selection;
  const key = program === 'none' ? '' : program;
  return [clinicId, ...periodDays(selection.period), therapistId, stage, key, goodPercent, partialPercent];
}

/** First and last day as days since 1970-01-01. */
export const periodDays = ({ from, to }: Period): [number, number] => [dayNumber(from), dayNumber(to)];

/** Parameters $1 to $13: those of the flags too. */
export function flagValues(selection: Selection): unknown[] {
  const { now, timezone, targets } = selection;
  const { urgentMinutes, notProgressingDays, reviewDays } = targets;
  return [...peopleValues(selection), now, timezone, urgentMinutes, notProgressingDays, reviewDays];
}
