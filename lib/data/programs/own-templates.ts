import 'server-only';
import { OWN_PREFIX } from '#lib/data/exercises/load-exercises.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ExerciseData } from '#prisma/catalog/types.ts';
import { catalogProgram, checksOf } from './catalog-programs.ts';
import type { PatientFacts } from './patient-facts.ts';
import { prescriptionFor } from './template-draft.ts';
import { templateFit } from './template-fit.ts';
import type { DraftItem, DraftPhase, FitReason, TemplateView } from './view.ts';

/** What a template of the clinic holds: phases without anything of the patient for whom they were made. */
export type TemplateData = { isMaintenance: boolean; phases: DraftPhase[] };
export type TemplateText = { name: string; for: string };

export type OwnTemplate = {
  id: string;
  slug: string;
  version: number;
  stage: 1 | 2 | 3 | 4;
  copiedFrom: string | null;
  data: TemplateData;
  text: TemplateText;
  isArchived: boolean;
};

/** What sending a draft depends on, of the template that it began as. */
export type KnownTemplate = { stage: number; isMaintenance: boolean };

type Row = Omit<OwnTemplate, 'text'> & { text: { en: TemplateText } };

/** Newest version of each of the clinic's templates; archived ones only where asked for. */
export async function ownTemplates(
  tx: Tx,
  clinicId: string,
  which: 'offered' | 'all' = 'offered',
): Promise<OwnTemplate[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select distinct on (t.slug) t.id, t.slug, t.version, t.stage, t.copied_from as "copiedFrom", t.data, t.text,
      t.archived_at is not null as "isArchived"
    from program_templates t where t.clinic_id = ${clinicId}::uuid
    order by t.slug, t.version desc`;
  return rows
    .map(({ text, ...row }) => ({ ...row, text: text.en }))
    .filter((row) => which === 'all' || !row.isArchived)
    .sort((a, b) => a.stage - b.stage || a.text.name.localeCompare(b.text.name));
}

/** The template of a slug, of the catalog or of the clinic; null when neither has it. */
export async function knownTemplate(
  tx: Tx,
  clinicId: string,
  slug: string | null,
): Promise<KnownTemplate | null> {
  if (slug === null) return null;
  const found = catalogProgram(slug);
  if (found) return { stage: found.data.stage, isMaintenance: found.data.maintenance !== undefined };
  if (!slug.startsWith(OWN_PREFIX)) return null;
  const row = await tx.programTemplate.findFirst({
    where: { clinicId, slug },
    orderBy: { version: 'desc' },
    select: { stage: true, data: true },
  });
  return row && { stage: row.stage, isMaintenance: (row.data as TemplateData).isMaintenance };
}

type FindExercise = (slug: string) => ExerciseData | null;

/** A template of the clinic as a draft for one patient. Doses stay as they were saved; sides follow the patient. */
export function ownTemplateView(
  template: OwnTemplate,
  facts: PatientFacts,
  find: FindExercise,
): { view: TemplateView; score: number } {
  const { id, slug, version, stage, text, data, copiedFrom } = template;
  const origin = catalogProgram(copiedFrom);
  const isForStage = stage === facts.stage;
  const own: FitReason = isForStage ? { isFor: true, code: 'stage' } : { isFor: false, code: 'other-stage' };
  const fit = origin ? templateFit(origin.data, facts, null) : { score: 0, reasons: [] };
  const weeks = data.phases.map((phase) => phase.weeks);
  return {
    score: fit.score,
    view: {
      slug,
      code: '',
      name: text.name,
      stage,
      isForStage,
      own: { id, version },
      for: text.for,
      notFor: origin?.text.notFor ?? '',
      weeks: weeks.includes(null) ? null : weeks.reduce<number>((sum, one) => sum + (one ?? 0), 0),
      isMaintenance: data.isMaintenance,
      reasons: [own, ...fit.reasons.filter(({ code }) => code !== 'stage' && code !== 'other-stage')],
      checks: checksOf(copiedFrom),
      draft: {
        templateSlug: slug,
        templateVersion: version,
        title: text.name,
        phases: data.phases.map((phase) => ({
          ...phase,
          items: phase.items.map((item) => forPatient(item, facts, find)),
        })),
      },
      extras: [],
      alternatives: {},
    },
  };
}

function forPatient(item: DraftItem, facts: PatientFacts, find: FindExercise): DraftItem {
  const exercise = find(item.prescription.exercise);
  if (!exercise) return item;
  const { side, dose } = prescriptionFor(exercise, facts.side);
  const isOneSided = exercise.side === 'sore' || exercise.side === 'therapist-sets';
  const own = item.prescription.dose;
  return {
    ...item,
    prescription: {
      ...item.prescription,
      side,
      dose: isOneSided ? { ...own, perSide: dose.perSide } : own,
    },
  };
}

/** The phases without notes, reasons and keys: nothing that was said about or to one patient. */
export function withoutPatient(phases: readonly DraftPhase[]): DraftPhase[] {
  return phases.map((phase, index) => ({
    ...phase,
    items: phase.items.map((item) => ({
      ...item,
      key: `${index + 1}/${item.prescription.exercise}`,
      note: null,
      keptReason: null,
    })),
  }));
}
