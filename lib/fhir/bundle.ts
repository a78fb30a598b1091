import type { Bundle, Resource } from '@medplum/fhirtypes';
import { whatCounts } from '#lib/clinical/what-counts.ts';
import { carePlanOf } from './care-plan.ts';
import { conditionOf, episodeOfCareOf } from './episode.ts';
import { flagOf } from './flag.ts';
import { checkInsOf, exerciseOf, measureOf } from './observations.ts';
import { organizationOf, patientOf, practitionerOf } from './patient.ts';
import { responseOf } from './questionnaire.ts';
import type { RecordRows, Surroundings } from './rows.ts';

/** Every resource of one patient, each once. Empty when the patient is not among the rows. */
export function resourcesOf(stored: RecordRows, around: Surroundings): Resource[] {
  const rows = thatCount(stored);
  const [person] = rows.patients;
  if (!person) return [];
  const { id } = person;
  const therapists = [...new Set(rows.episodes.map(({ therapist_id }) => therapist_id))];
  return [
    organizationOf(around),
    ...therapists.flatMap((one) => (around.staff[one] ? [practitionerOf(one, around.staff[one])] : [])),
    patientOf(person, around),
    ...rows.episodes.flatMap((row) => [conditionOf(row, id, around), episodeOfCareOf(row, id, around)]),
    ...rows.programs.flatMap((row) => carePlanOf(row, rows, id, around)),
    ...rows.episodes.flatMap((row) => checkInsOf(row, rows, id, around)),
    ...rows.exercise_logs.map((row) => exerciseOf(row, id, around)),
    ...rows.measures.map((row) => measureOf(row, id, around)),
    ...rows.measures.flatMap((row) => responseOf(row, id, around) ?? []),
    ...rows.flags.map((row) => flagOf(row, id, around)),
  ];
}

/** What was corrected, and what the phone says of a day entered from paper, is told once. */
function thatCount(rows: RecordRows): RecordRows {
  const { reports, logs } = whatCounts(
    rows.reports.map((row) => ({ ...row, date: row.local_date, supersedesId: row.supersedes_id })),
    rows.exercise_logs.map((row) => ({ ...row, date: row.local_date, reportId: row.report_id })),
  );
  return { ...rows, reports, exercise_logs: logs };
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
