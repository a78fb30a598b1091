import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { minutesOf } from '#lib/data/exercises/catalog-exercises.ts';
import type { LoadedExercise } from '#lib/data/exercises/load-exercises.ts';
import { loadExercises } from '#lib/data/exercises/load-exercises.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffCommand, staffQuery } from '#lib/guard/entry.ts';
import { catalogPrograms } from './catalog-programs.ts';
import { type OwnTemplate, ownTemplates } from './own-templates.ts';
import type { TemplateRow, TemplatesView } from './view.ts';

/** The clinic's templates, archived ones too, with what speaks against using each; and those of the open catalog. */
export const listTemplates = staffQuery({
  name: 'template.list',
  permission: 'program.read-templates',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor }): Promise<TemplatesView> => {
    const own = await ownTemplates(tx, actor.clinicId, 'all');
    const saved = await savedBy(tx, actor.clinicId);
    const slugs = own.flatMap(({ data }) => slugsOf(data.phases));
    const exercises = await loadExercises(tx, actor.clinicId, slugs);
    return {
      own: own.map((template) => rowOf(template, exercises, saved.get(template.id) ?? { by: '', at: '' })),
      catalog: catalogPrograms()
        .map(({ data, text }) => ({
          slug: data.slug,
          name: text.name,
          for: text.for,
          stage: data.stage,
          weeks: data.weeks,
          phases: data.phases.length,
        }))
        .sort((a, b) => a.stage - b.stage),
    };
  },
});

type Phases = OwnTemplate['data']['phases'];
const slugsOf = (phases: Phases) =>
  phases.flatMap((phase) => phase.items.map((item) => item.prescription.exercise));

function rowOf(
  template: OwnTemplate,
  exercises: ReadonlyMap<string, LoadedExercise>,
  saved: { by: string; at: string },
): TemplateRow {
  const { id, slug, version, stage, isArchived, text, data } = template;
  const used = [...new Set(slugsOf(data.phases))];
  return {
    id,
    slug,
    version,
    stage,
    isArchived,
    name: text.name,
    for: text.for,
    ...saved,
    phases: data.phases.map((phase) => ({
      title: phase.title,
      exercises: phase.items.map(({ prescription: { exercise } }) => ({
        slug: exercise,
        name: exercises.get(exercise)?.text.name ?? exercise,
      })),
      minutesPerDay: minutesOf(
        phase.items.map((item) => item.prescription).filter((prescription) => !prescription.asNeeded),
        exercises,
      ).perDay,
    })),
    archivedExercises: used.flatMap((one) => {
      const exercise = exercises.get(one);
      return exercise?.own?.isArchived ? [exercise.text.name] : [];
    }),
    unknownExercises: used.filter((one) => !exercises.has(one)),
  };
}

async function savedBy(tx: Tx, clinicId: string): Promise<Map<string, { by: string; at: string }>> {
  const rows = await tx.$queryRaw<{ id: string; by: string; at: Date }[]>`
    select t.id, m.name as by, t.created_at as at
    from program_templates t join memberships m on m.clinic_id = t.clinic_id and m.id = t.created_by
    where t.clinic_id = ${clinicId}::uuid`;
  return new Map(rows.map(({ id, by, at }) => [id, { by, at: at.toISOString() }]));
}

type TemplateTarget = { id: string; slug: string; version: number };

/** A template of the clinic by the id of any of its versions, with all its versions locked. */
async function lockTemplate(
  { tx, actor }: { tx: Tx; actor: StaffActor },
  templateId: string,
): Promise<TemplateTarget | null> {
  const rows = await tx.$queryRaw<TemplateTarget[]>`
    select t.id, t.slug, t.version from program_templates t
    where t.clinic_id = ${actor.clinicId}::uuid and t.slug =
      (select one.slug from program_templates one
        where one.clinic_id = ${actor.clinicId}::uuid and one.id = ${templateId}::uuid)
    order by t.version desc for update`;
  return rows[0] ?? null;
}

/** Another name and other words for whom it is; what it holds stays the same version. */
export const renameTemplate = staffCommand({
  name: 'template.rename',
  permission: 'template.edit',
  input: z.strictObject({
    templateId: z.uuid(),
    name: z.string().trim().min(1, 'empty').max(80, 'long'),
    for: z.string().trim().max(280, 'long'),
  }),
  target: async (ctx, { templateId }) => withoutPatientId(await lockTemplate(ctx, templateId)),
  run: async ({ tx, actor, target }, { templateId, name, for: words }) => {
    // The list was of an older version: somebody saved a new one.
    if (target.id !== templateId) throw new AppError('conflict', { fields: { version: 'changed' } });
    await tx.programTemplate.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { text: { en: { name, for: words } } },
      select: { id: true },
    });
    return { templateId };
  },
  auditDetail: ({ templateId }) => ({ templateId }),
});

/** Takes a template out of what is offered, or puts it back. Programs made from it stay as they are. */
export const archiveTemplate = staffCommand({
  name: 'template.archive',
  permission: 'template.edit',
  input: z.strictObject({ templateId: z.uuid(), isArchived: z.boolean() }),
  target: async (ctx, { templateId }) => withoutPatientId(await lockTemplate(ctx, templateId)),
  run: async ({ tx, actor, target, now }, { templateId, isArchived }) => {
    await tx.programTemplate.updateMany({
      where: { clinicId: actor.clinicId, slug: target.slug },
      data: { archivedAt: isArchived ? now : null },
    });
    return { templateId };
  },
  auditDetail: ({ templateId, isArchived }) => ({ templateId, isArchived }),
});

/** A template names nobody. */
function withoutPatientId(target: TemplateTarget | null) {
  return target && { ...target, patientId: null };
}
