import 'server-only';
import { z } from 'zod';
import { MOVEMENTS, RESPONSES } from '#lib/data/programs/view.ts';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { precautionsAfter } from '#lib/plan/direction-of.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';

const response = z.enum(RESPONSES).nullable();

export const RetestDirectionInput = z.strictObject({
  ...ACT_INPUT,
  responses: z
    .strictObject({ extension: response, flexion: response, side: response })
    .refine((given) => MOVEMENTS.some((movement) => given[movement] !== null), { message: 'response' }),
  direction: z.enum([...MOVEMENTS, 'none']),
  note: z.string().trim().min(1, 'empty').max(500, 'long').nullable(),
});

/**
 * Repeated movements were tested again today. The conclusion becomes the episode's direction; a movement that sent
 * symptoms down becomes a precaution, and one that did not is one no more.
 */
export const retestDirection = actCommand({
  name: 'act.retest-direction',
  kind: 'direction-retested',
  permission: 'program.assign',
  input: RetestDirectionInput,
  run: async ({ tx, actor, target, now }, { clientId, responses, direction, note }) => {
    const { clinicId } = actor;
    if (direction !== 'none' && responses[direction] === null) {
      throw new AppError('invalid-input', { fields: { direction: 'untested' } });
    }
    const where = { clinicId_id: { clinicId, id: target.id } };
    const before = await tx.episode.findUniqueOrThrow({
      where,
      select: { direction: true, precautions: true },
    });
    const testId = newId();
    await tx.directionTest.create({
      data: {
        clinicId,
        id: testId,
        patientId: target.patientId,
        episodeId: target.id,
        clientId,
        localDate: target.today,
        ...responses,
        direction,
        note,
        testedBy: actor.membershipId,
        createdAt: now,
      },
      select: { id: true },
    });
    await tx.episode.update({
      where,
      data: { direction, precautions: precautionsAfter(before.precautions, responses) },
      select: { id: true },
    });
    return { testId, before: before.direction, direction };
  },
  audited: ({ before, direction }) => ({ before, direction }),
});
