import 'server-only';
import { z } from 'zod';
import { loadExercises, OWN_PREFIX } from '#lib/data/exercises/load-exercises.ts';
import { newId } from '#lib/db/id.ts';
import { asJson } from '#lib/db/json.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { catalogProgram } from './catalog-programs.ts';
import { ProgramDraftSchema } from './input.ts';
import { knownTemplate, withoutPatient } from './own-templates.ts';

const TEMPLATE_NAME = z.string().trim().min(1, 'empty').max(80, 'long');
const TEMPLATE_FOR = z.string().trim().max(280, 'long');

export const SaveTemplateInput = z.strictObject({
  /** Slug of the clinic's template that this is a new version of; null: a new one. */
  replaces: z.string().min(1).max(100).nullable(),
  /** The version that it goes on from; null for a new one. */
  fromVersion: z.int().min(1).nullable(),
  name: TEMPLATE_NAME,
  for: TEMPLATE_FOR,
  stage: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  draft: ProgramDraftSchema,
});
export type SaveTemplateInput = z.output<typeof SaveTemplateInput>;

/**
 * Keeps a draft as a template of the clinic, without the notes and reasons of the patient it was made for. Saved again
 * it becomes a new version; programs keep theirs. `conflict`: somebody saved a newer version meanwhile.
 */
export const saveTemplate = staffCommand({
  name: 'template.save',
  permission: 'template.edit',
  input: SaveTemplateInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input) => {
    const { clinicId, membershipId: createdBy } = actor;
    const { draft } = input;
    const slugs = draft.phases.flatMap((phase) => phase.items.map((item) => item.prescription.exercise));
    const exercises = await loadExercises(tx, clinicId, slugs);
    const unknown = slugs.find((slug) => !exercises.has(slug));
    if (unknown) throw new AppError('unknown-exercise', { params: { exercise: unknown } });
    const newest =
      input.replaces === null
        ? null
        : await tx.programTemplate.findFirst({
            where: { clinicId, slug: input.replaces },
            orderBy: { version: 'desc' },
            select: { version: true, copiedFrom: true },
          });
    if (input.replaces !== null && !newest) throw new AppError('not-found');
    if (newest && newest.version !== input.fromVersion) {
      throw new AppError('conflict', { fields: { version: 'changed' } });
    }
    const begun = await knownTemplate(tx, clinicId, draft.templateSlug);
    const id = newId();
    const slug = input.replaces ?? `${OWN_PREFIX}${id}`;
    const version = (newest?.version ?? 0) + 1;
    await tx.programTemplate.create({
      data: {
        clinicId,
        id,
        slug,
        version,
        stage: input.stage,
        copiedFrom: newest?.copiedFrom ?? (catalogProgram(draft.templateSlug) ? draft.templateSlug : null),
        data: asJson({
          isMaintenance: begun?.isMaintenance ?? false,
          phases: withoutPatient(draft.phases),
        }),
        text: { en: { name: input.name, for: input.for } },
        createdBy,
        createdAt: now,
      },
      select: { id: true },
    });
    return { templateId: id, slug, version };
  },
  auditDetail: (_, { templateId, version }) => ({ templateId, version }),
});
