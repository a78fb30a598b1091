import type { Bundle, Resource } from '@medplum/fhirtypes';
import { carePlanOf } from './care-plan.ts';
import { conditionOf, episodeOfCareOf } from './episode.ts';
import { flagOf } from './flag.ts';
import { checkInsOf, exerciseOf, measureOf } from './observations.ts';
import { organizationOf, patientOf, practitionerOf } from './patient.ts';
import { responseOf } from './questionnaire.ts';
import type { RecordRows, Surroundings } from './rows.ts';

/** Every resource of one patient, each once. Empty when the patient is not among the rows. */
export function resourcesOf(rows: RecordRows, around: Surroundings): Resource[] {
  const [person] = rows.patients;
  if (!person) return [];
  const { id } = person;
  const superseded = new Set(rows.reports.map(({ supersedes_id }) => supersedes_id));
  const therapists = [...new Set(rows.episodes.map(({ therapist_id }) => therapist_id))];
  return [
    organizationOf(around),
    ...therapists.flatMap((one) => (around.staff[one] ? [practitionerOf(one, around.staff[one])] : [])),
    patientOf(person, around),
    ...rows.episodes.flatMap((row) => [conditionOf(row, id, around), episodeOfCareOf(row, id, around)]),
    ...rows.programs.flatMap((row) => carePlanOf(row, rows, id, around)),
    ...rows.episodes.flatMap((row) => checkInsOf(row, rows, id, around)),
    ...rows.exercise_logs
      .filter(({ report_id }) => !superseded.has(report_id))
      .map((row) => exerciseOf(row, id, around)),
    ...rows.measures.map((row) => measureOf(row, id, around)),
    ...rows.measures.flatMap((row) => responseOf(row, id, around) ?? []),
    ...rows.flags.map((row) => flagOf(row, id, around)),
  ];
}

/** A bundle of resources; `total` is given for the answer to a search. */
export function bundleOf(
  resources: readonly Resource[],
  { base, type, at, total }: { base: string; type: 'collection' | 'searchset'; at: string; total?: number },
): Bundle {
  return {
    resourceType: 'Bundle',
    type,
    timestamp: at,
    ...(total === undefined ? {} : { total }),
    entry: resources.map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource,
      ...(type === 'searchset' ? { search: { mode: 'match' as const } } : {}),
    })),
  };
}
