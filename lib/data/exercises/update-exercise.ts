import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { asJson } from '#lib/db/json.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { UpdateExerciseInput } from './input.ts';
import { toStored } from './own-content.ts';
import { lockOwn } from './own-target.ts';

/** Changes an exercise of the clinic. Programs show the new text; their doses stay as they were given. */
export const updateExercise = staffCommand({
  name: 'library.update',
  permission: 'library.edit',
  input: UpdateExerciseInput,
  target: (ctx, input) => lockOwn(ctx, input),
  run: async ({ tx, actor, target, now }, { fromVersion, content }) => {
    if (target.version !== fromVersion) throw new AppError('conflict', { fields: { version: 'changed' } });
    const { clinicId } = actor;
    const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timezone: true } });
    const stamp = {
      slug: target.slug,
      author: actor.name,
      reviewedOn: localDateAt(now.toISOString(), clinic.timezone),
    };
    const { data, text, search } = toStored(content, stamp, target);
    await tx.exercise.update({
      where: { clinicId_id: { clinicId, id: target.id } },
      data: { data: asJson(data), text: asJson(text), search, version: target.version + 1 },
      select: { id: true },
    });
    return { exerciseId: target.id, slug: target.slug };
  },
  auditDetail: ({ exerciseId }) => ({ exerciseId }),
});
