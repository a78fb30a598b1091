import 'server-only';
import type { Resource } from '@medplum/fhirtypes';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { catalogExercise, catalogExercises } from '#lib/data/exercises/catalog-exercises.ts';
import { catalogPrograms } from '#lib/data/programs/catalog-programs.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { env } from '#lib/env.ts';
import { resourcesOf } from '#lib/fhir/bundle.ts';
import { activityDefinitionOf, planDefinitionOf } from '#lib/fhir/library.ts';
import type { RecordRows } from '#lib/fhir/rows.ts';
import { loadRecord, loadStaffNames } from './load-record.ts';

/** Address of the FHIR endpoints of this installation. */
export const fhirBase = (): string => new URL('/api/v1/fhir', env().APP_URL).toString();

/** All resources of one patient; empty when the clinic has no such patient. */
export async function patientResources(
  tx: Tx,
  clinicId: string,
  patientId: string,
  now: Date,
): Promise<Resource[]> {
  const rows = (await loadRecord(tx, patientId)) as unknown as RecordRows;
  const [person] = rows.patients;
  if (!person) return [];
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { id: true, name: true, phone: true },
  });
  const own = await tx.exercise.findMany({ where: { clinicId }, select: { slug: true, text: true } });
  const names = new Map(own.map(({ slug, text }) => [slug, ownName(text)]));
  return resourcesOf(rows, {
    base: fhirBase(),
    today: localDateAt(now.toISOString(), person.timezone),
    clinic,
    staff: await loadStaffNames(tx, clinicId),
    exerciseName: (slug) => catalogExercise(slug)?.text.name ?? names.get(slug) ?? slug,
  });
}

function ownName(text: unknown): string | undefined {
  return (text as { en?: { name?: string } } | null)?.en?.name;
}

/** The open catalog: programs and exercises. */
export function libraryResources(): Resource[] {
  const base = fhirBase();
  const nameOf = (slug: string) => catalogExercise(slug)?.text.name ?? slug;
  const programs = catalogPrograms().map(({ data, text }) =>
    planDefinitionOf(
      {
        slug: data.slug,
        name: text.name,
        for: text.for,
        version: data.version,
        stage: data.stage,
        author: data.author,
        license: data.license,
        reviewedOn: data.reviewedOn,
        phases: data.phases.map((phase) => ({
          title: text.phases[phase.key] ?? phase.key,
          exercises: phase.items.flatMap(({ options }) =>
            options.map(({ exercise }) => ({ slug: exercise, name: nameOf(exercise) })),
          ),
        })),
      },
      base,
    ),
  );
  const exercises = catalogExercises().map(({ data, text }) =>
    activityDefinitionOf(
      {
        slug: data.slug,
        name: text.name,
        steps: text.steps,
        author: data.author,
        license: data.license,
        reviewedOn: data.reviewedOn,
        sets: data.dose.sets,
        reps: data.dose.reps,
      },
      base,
    ),
  );
  return [...programs, ...exercises];
}
