import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import { missingIn, openSigns, signsIn, suggestionFor } from '#lib/clinical/intake/reading.ts';
import { valuesIn } from '#lib/clinical/intake/values.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { resolveSettings, type SettingOverrides } from '#lib/clinical/settings.ts';
import type { StageSuggestion } from '#lib/clinical/stages.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { closeEarlierEpisodes } from './close-earlier.ts';
import { type IntakeRow, lockIntake, requireOpen } from './load-intake.ts';
import { storeFindings } from './store-findings.ts';
import { mergeAnswers } from './stored.ts';
import { writeEpisode } from './write-episode.ts';

export const ConfirmIntakeInput = z.strictObject({
  intakeId: z.uuid(),
  /** `updatedAt` of the intake as it was on screen. */
  seenAt: z.iso.datetime(),
  stage: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Why another stage than the suggested one. */
  reason: z.string().trim().max(300).nullable(),
});

export type Confirming = {
  tx: Tx;
  actor: StaffActor;
  now: Date;
  today: string;
  intake: IntakeRow;
  answers: Answers;
};

/**
 * Confirms the answers and the working stage: the episode begins, with its examination, measures and precautions, and
 * the rules look at it. Refusals: `intake-changed`, `warning-open`, `invalid-input` naming what is still to answer.
 */
export const confirmIntake = staffCommand({
  name: 'intake.confirm',
  permission: 'intake.write',
  input: ConfirmIntakeInput,
  target: ({ tx, actor }, { intakeId }) => lockIntake(tx, { clinicId: actor.clinicId, intakeId }),
  run: async ({ tx, actor, target: intake, now }, { seenAt, stage, reason }) => {
    requireOpen(intake);
    if (intake.updatedAt.toISOString() !== new Date(seenAt).toISOString())
      throw new AppError('intake-changed');
    const { clinicId } = actor;
    const today = localDateAt(now.toISOString(), intake.timezone);
    const answers = valuesIn(mergeAnswers(intake.staffAnswers, intake.patientAnswers));
    requireAnswers(answers);
    await requireNoOpenWarning(tx, clinicId, intake.patientId);
    const confirming: Confirming = { tx, actor, now, today, intake, answers };
    const suggestion = await suggest(confirming);
    const overrideReason = suggestion.stage === stage ? null : reason;
    if (suggestion.stage !== stage && !overrideReason) {
      throw new AppError('invalid-input', { fields: { reason: 'needed' } });
    }
    await closeEarlierEpisodes(confirming);
    await writeEpisode(confirming, stage, [...suggestion.tags]);
    await writeDecision(confirming, suggestion, stage, overrideReason);
    await storeFindings(confirming);
    await tx.intake.update({
      where: { clinicId_id: { clinicId, id: intake.id } },
      data: { confirmedAt: now, confirmedBy: actor.membershipId, updatedAt: now },
      select: { id: true },
    });
    const key = { clinicId, patientId: intake.patientId, episodeId: intake.episodeId };
    await evaluateEpisode(tx, key, { today, now });
    return { patientId: intake.patientId, episodeId: intake.episodeId, suggested: suggestion.stage };
  },
  auditDetail: ({ stage }, { suggested }) => ({ stage, suggested, isOverride: suggested !== stage }),
});

function requireAnswers(answers: Answers): void {
  const open = [...openSigns(answers).map((sign) => `gate.${sign}`), ...missingIn(answers)];
  if (open.length === 0) return;
  throw new AppError('invalid-input', { fields: Object.fromEntries(open.map((key) => [key, 'needed'])) });
}

/** Only a therapist's outcome note ends a red flag; until then nothing goes on. */
async function requireNoOpenWarning(tx: Tx, clinicId: string, patientId: string): Promise<void> {
  const open = await tx.flag.findFirst({
    where: { clinicId, patientId, severity: 'urgent', clearedAt: null },
    select: { id: true },
  });
  if (open) throw new AppError('warning-open');
}

async function suggest({ tx, actor, today, answers, intake }: Confirming): Promise<StageSuggestion> {
  const { ruleSettings } = await tx.clinic.findUniqueOrThrow({
    where: { id: actor.clinicId },
    select: { ruleSettings: true },
  });
  const settings = resolveSettings(ruleSettings as SettingOverrides);
  const checked = await tx.flag.findFirst({
    where: { clinicId: actor.clinicId, episodeId: intake.episodeId, severity: 'urgent' },
    select: { id: true },
  });
  // A sign without a flag was never checked by anybody.
  if (signsIn(answers).length > 0 && !checked) throw new AppError('warning-open');
  const suggestion = suggestionFor(answers, today, settings, checked !== null);
  if (!suggestion) throw new AppError('invalid-input', { fields: { leg: 'needed' } });
  return suggestion;
}

async function writeDecision(
  { tx, actor, now, intake }: Confirming,
  { stage: suggestedStage, tags, confidence, reasons }: StageSuggestion,
  chosenStage: number,
  overrideReason: string | null,
): Promise<void> {
  await tx.stageDecision.create({
    data: {
      clinicId: actor.clinicId,
      id: newId(),
      patientId: intake.patientId,
      episodeId: intake.episodeId,
      suggestedStage,
      suggestedTags: [...tags],
      confidence,
      reasons: [...reasons],
      chosenStage,
      overrideReason,
      decidedBy: actor.membershipId,
      decidedAt: now,
    },
    select: { id: true },
  });
}
