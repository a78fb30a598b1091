import 'server-only';
import { z } from 'zod';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';

export const ChangeStageInput = z.strictObject({
  ...ACT_INPUT,
  stage: z.int().min(1).max(4),
  /** The stage that the page showed. */
  fromStage: z.int().min(1).max(4),
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
});

/** Another working stage, decided by a therapist with a reason. The program stays as it is. */
export const changeStage = actCommand({
  name: 'act.change-stage',
  kind: 'stage-changed',
  permission: 'episode.change',
  input: ChangeStageInput,
  run: async ({ tx, actor, target, now }, { stage, fromStage, reason }) => {
    const { clinicId, membershipId } = actor;
    if (target.stage !== fromStage) throw new AppError('conflict');
    if (stage === fromStage) throw new AppError('invalid-input', { fields: { stage: 'same' } });
    await tx.stageDecision.create({
      data: {
        clinicId,
        id: newId(),
        patientId: target.patientId,
        episodeId: target.id,
        suggestedStage: null,
        confidence: 'therapist',
        reasons: [],
        chosenStage: stage,
        overrideReason: reason,
        decidedBy: membershipId,
        decidedAt: now,
      },
      select: { id: true },
    });
    // Tags belong to the suggestion that was made for the earlier stage.
    await tx.episode.update({
      where: { clinicId_id: { clinicId, id: target.id } },
      data: { stage, stageTags: [] },
      select: { id: true },
    });
    return { before: fromStage, after: stage, reason };
  },
  audited: ({ before, after }) => ({ before, after }),
});
