import 'server-only';
import { staffCommand } from '#lib/guard/entry.ts';
import { ArchiveExerciseInput } from './input.ts';
import { lockOwn } from './own-target.ts';

/** Puts an exercise of the clinic away, or back. Programs that use it keep it. */
export const archiveExercise = staffCommand({
  name: 'library.archive',
  permission: 'library.edit',
  input: ArchiveExerciseInput,
  target: (ctx, input) => lockOwn(ctx, input),
  run: async ({ tx, actor, target, now }, { isArchived }) => {
    await tx.exercise.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { archivedAt: isArchived ? now : null },
      select: { id: true },
    });
    return { exerciseId: target.id, isArchived };
  },
  auditDetail: ({ exerciseId, isArchived }) => ({ exerciseId, isArchived }),
});
