import 'server-only';
import { z } from 'zod';
import { asJson } from '#lib/db/json.ts';
import { AppError } from '#lib/errors.ts';
import { frame } from '#lib/figure/draw.ts';
import { beyondLimits, drawnByPlace } from '#lib/figure/limits.ts';
import { posesInFull } from '#lib/figure/poses-in-full.ts';
import type { FigureRecord, KeyPose } from '#lib/figure/record.ts';
import { solve } from '#lib/figure/solve.ts';
import { staffCommand, staffQuery } from '#lib/guard/entry.ts';
import { SaveFigureInput } from './figure-input.ts';
import { findOwn, lockOwn } from './own-target.ts';
import type { FigureForm } from './view.ts';

/** The figure of an exercise of the clinic, to be changed; its record is null when there is none. */
export const getFigure = staffQuery({
  name: 'library.get-figure',
  permission: 'library.edit',
  input: z.strictObject({ exerciseId: z.uuid() }),
  target: (ctx, input) => findOwn(ctx, input),
  run: async ({ target }): Promise<FigureForm> => ({
    id: target.id,
    slug: target.slug,
    version: target.version,
    name: target.text.name,
    record: target.figure,
  }),
});

/** Keeps new key poses as the clinic's own variant of a figure. A joint beyond its limit is refused. */
export const saveFigure = staffCommand({
  name: 'library.save-figure',
  permission: 'library.edit',
  input: SaveFigureInput,
  target: (ctx, input) => lockOwn(ctx, input),
  run: async ({ tx, actor, target }, { fromVersion, poses }) => {
    const { figure, version, slug, id } = target;
    if (version !== fromVersion) throw new AppError('conflict', { fields: { version: 'changed' } });
    const [first, ...more] = poses as KeyPose[];
    if (figure === null || first === undefined || poses.length !== figure.poses.length) {
      throw new AppError('invalid-input', { fields: { poses: 'other-figure' } });
    }
    const record: FigureRecord = { ...figure, poses: [first, ...more] };
    if (!canBeDrawn(record) || beyond(record).some((count, i) => count > (beyond(figure)[i] ?? 0))) {
      throw new AppError('invalid-input', { fields: { poses: 'limits' } });
    }
    await tx.exercise.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id } },
      data: { figure: asJson(record), version: version + 1 },
      select: { id: true },
    });
    return { exerciseId: id, slug };
  },
  auditDetail: ({ exerciseId }) => ({ exerciseId }),
});

/** How many joints of each key pose are beyond their limits. */
function beyond(record: FigureRecord): number[] {
  if ((record.view ?? 'side') !== 'side') return record.poses.map(() => 0);
  return posesInFull(record).map((pose) => beyondLimits(solve(pose, 'side'), drawnByPlace(pose)).length);
}

function canBeDrawn(record: FigureRecord): boolean {
  return record.poses.every((_, i) => frame(record, i).box.every(Number.isFinite));
}
