import 'server-only';
import { z } from 'zod';
import {
  ANSWER_KEYS,
  ANSWERS,
  type AnswerKey,
  type Answers,
  PATIENT_KEYS,
} from '#lib/clinical/intake/answers.ts';
import { GATE_SIGNS } from '#lib/clinical/intake/options.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { asJson } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, patientCommand, staffCommand } from '#lib/guard/entry.ts';
import { type IntakeRow, lockIntake, requireOpen } from './load-intake.ts';
import { raiseSigns } from './raise-signs.ts';
import { mergeAnswers } from './stored.ts';
import type { SaveAnswer } from './view.ts';

const change = z
  .strictObject({
    key: z.enum(ANSWER_KEYS),
    /** Null takes the answer back. */
    value: z.unknown(),
    /** Version of the answer that was on screen; 0 while staff had not answered. */
    fromVersion: z.int().min(0),
  })
  .superRefine(({ key, value }, issue) => checkValue(key, value, issue));

function checkValue(key: AnswerKey, value: unknown, issue: z.RefinementCtx): void {
  if (value === null) return;
  const read = ANSWERS[key].safeParse(value);
  if (!read.success) issue.addIssue({ code: 'custom', path: [key], message: 'form' });
}

export const SaveAnswersInput = z.strictObject({
  intakeId: z.uuid(),
  changes: z.array(change).min(1).max(40),
});

/**
 * Saves answers of the therapist's part, each against the version that was on screen: an answer that somebody else
 * changed meanwhile is not overwritten, but comes back. A "yes" to a warning sign raises the red flag at once.
 */
export const saveAnswers = staffCommand({
  name: 'intake.save',
  permission: 'intake.write',
  input: SaveAnswersInput,
  target: ({ tx, actor }, { intakeId }) => lockIntake(tx, { clinicId: actor.clinicId, intakeId }),
  run: async ({ tx, actor, target, now }, { changes }): Promise<SaveAnswer> => {
    requireOpen(target);
    const before = mergeAnswers(target.staffAnswers, target.patientAnswers);
    const staffAnswers = { ...target.staffAnswers };
    const conflicts: AnswerKey[] = [];
    for (const { key, value, fromVersion } of changes) {
      requireDates(target, key, value, now);
      const version = staffAnswers[key]?.version ?? 0;
      if (version !== fromVersion) conflicts.push(key);
      else {
        const parsed = value === null ? null : ANSWERS[key].parse(value);
        staffAnswers[key] = {
          value: parsed,
          by: actor.membershipId,
          at: now.toISOString(),
          version: version + 1,
        };
      }
    }
    if (conflicts.length < changes.length) {
      await tx.intake.update({
        where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
        data: { staffAnswers: asJson(staffAnswers), updatedAt: now },
        select: { id: true },
      });
    }
    const stored = mergeAnswers(staffAnswers, target.patientAnswers, await namesOf(tx, actor.clinicId));
    const raised = GATE_SIGNS.filter((sign) => {
      const key = `gate.${sign}` as const;
      return stored[key]?.value === 'yes' && before[key]?.value !== 'yes';
    });
    if (raised.length > 0) await raiseSigns({ tx, actor, now }, { ...target, staffAnswers }, raised);
    return {
      stored: Object.fromEntries(changes.map(({ key }) => [key, stored[key]])),
      conflicts,
      updatedAt: conflicts.length < changes.length ? now.toISOString() : target.updatedAt.toISOString(),
      isUrgent: raised.length > 0,
    };
  },
  auditDetail: ({ changes }, { conflicts, isUrgent }) => ({
    answers: changes.length - conflicts.length,
    conflicts: conflicts.length,
    isUrgent,
  }),
});

/** Names of the clinic's staff by membership id. */
export async function namesOf(tx: Tx, clinicId: string): Promise<Map<string, string>> {
  const members = await tx.membership.findMany({ where: { clinicId }, select: { id: true, name: true } });
  return new Map(members.map(({ id, name }) => [id, name]));
}

/** Pain can't begin after today or before birth; what is left out ends today at the earliest. */
function requireDates(intake: IntakeRow, key: AnswerKey, value: unknown, now: Date): void {
  if (value === null) return;
  const today = localDateAt(now.toISOString(), intake.timezone);
  const refuse = (why: string) => new AppError('invalid-input', { fields: { [key]: why } });
  if (key === 'onset') {
    const { date } = value as NonNullable<Answers['onset']>;
    if (date > today) throw refuse('future');
    if (date < intake.birthDate) throw refuse('beforeBirth');
  }
  if (key === 'limits') {
    const limits = value as NonNullable<Answers['limits']>;
    if (limits.some(({ until }) => until !== null && until < today)) throw refuse('past');
  }
}

const ownAnswers = z
  .partialRecord(z.enum(PATIENT_KEYS as [AnswerKey, ...AnswerKey[]]), z.unknown())
  .superRefine((answers, issue) => {
    for (const [key, value] of Object.entries(answers)) {
      checkValue(key as AnswerKey, value, issue);
      // A "yes" goes the way of a warning sign, which no other fault of the message can hold up.
      if (key.startsWith('gate.') && value !== 'no') {
        issue.addIssue({ code: 'custom', path: [key], message: 'warning' });
      }
    }
  });

/** Saves what the patient answers on his phone before the visit. The same again changes nothing. */
export const saveOwnAnswers = patientCommand({
  name: 'own.intake-save',
  permission: 'own.report',
  input: z.strictObject({ answers: ownAnswers, isDone: z.boolean().default(false) }),
  target: noTarget,
  run: async ({ tx, actor, now }, { answers, isDone }) => {
    const target = await lockIntake(tx, { clinicId: actor.clinicId, patientId: actor.patientId });
    if (!target) throw new AppError('intake-confirmed');
    const patientAnswers = { ...target.patientAnswers };
    for (const [name, value] of Object.entries(answers)) {
      const key = name as AnswerKey;
      requireDates(target, key, value ?? null, now);
      if (value === null || value === undefined) delete patientAnswers[key];
      else patientAnswers[key] = { value: ANSWERS[key].parse(value), at: now.toISOString() };
    }
    await tx.intake.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: {
        patientAnswers: asJson(patientAnswers),
        patientStartedAt: target.patientStartedAt ?? now,
        ...(isDone ? { patientDoneAt: target.patientDoneAt ?? now } : {}),
        updatedAt: now,
      },
      select: { id: true },
    });
    return { savedAt: now.toISOString() };
  },
  auditDetail: ({ answers, isDone }) => ({ answers: Object.keys(answers).length, isDone }),
});
