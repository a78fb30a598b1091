import 'server-only';
import { z } from 'zod';
import { asJson } from '#lib/db/json.ts';
import { AppError } from '#lib/errors.ts';
import { frame } from '#lib/figure/draw.ts';
import { poseProblems } from '#lib/figure/pose-problems.ts';
import { POSTURES, postureRecord } from '#lib/figure/postures.ts';
import type { FigureRecord, KeyPose } from '#lib/figure/record.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { staffCommand, staffQuery } from '#lib/guard/entry.ts';
import { catalogExercise } from './catalog-exercises.ts';
import { RestoreFigureInput, SaveFigureInput } from './figure-input.ts';
import type { LoadedExercise } from './load-exercises.ts';
import { findOwn, lockOwn } from './own-target.ts';
import { figureRef } from './pictures.ts';
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
    origin: originOf(target),
    postures: POSTURES.map((key) => ({ key, record: postureRecord(key, target.slug) })),
  }),
});

/** What the exercise is called whose catalog figure can be had back; null where that figure is shown already. */
function originOf(target: LoadedExercise): string | null {
  const slug = target.own?.copiedFrom ?? null;
  if (slug === null || figureFor(slug) === null || typeof figureRef(target) !== 'object') return null;
  return catalogExercise(slug)?.text.name ?? null;
}

/** Keeps new key poses as the clinic's own variant of a figure. A joint beyond its limit is refused. */
export const saveFigure = staffCommand({
  name: 'library.save-figure',
  permission: 'library.edit',
  input: SaveFigureInput,
  target: (ctx, input) => lockOwn(ctx, input),
  run: async ({ tx, actor, target }, { fromVersion, posture, poses }) => {
    const { version, slug, id } = target;
    const figure = posture === null ? target.figure : postureRecord(posture, slug);
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

/** Gives an exercise the figure of the catalog again that it began with. */
export const restoreFigure = staffCommand({
  name: 'library.restore-figure',
  permission: 'library.edit',
  input: RestoreFigureInput,
  target: (ctx, input) => lockOwn(ctx, input),
  run: async ({ tx, actor, target }, { fromVersion }) => {
    const { version, slug, id } = target;
    if (version !== fromVersion) throw new AppError('conflict', { fields: { version: 'changed' } });
    if (originOf(target) === null) throw new AppError('invalid-input', { fields: { figure: 'no-origin' } });
    await tx.$executeRaw`
      update exercises set figure = null, version = ${version + 1}
      where clinic_id = ${actor.clinicId}::uuid and id = ${id}::uuid`;
    return { exerciseId: id, slug };
  },
  auditDetail: ({ exerciseId }) => ({ exerciseId }),
});

/** How much each key pose asks too much. */
function beyond(record: FigureRecord): number[] {
  return record.poses.map((_, index) => poseProblems(record, index).length);
}

function canBeDrawn(record: FigureRecord): boolean {
  return record.poses.every((_, i) => frame(record, i).box.every(Number.isFinite));
}
