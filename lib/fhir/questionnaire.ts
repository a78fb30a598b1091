import type { QuestionnaireResponse } from '@medplum/fhirtypes';
import { refer } from './codes.ts';
import type { MeasureRow, Surroundings } from './rows.ts';

const STATEMENTS = 24;

/** The answers behind a score: RMDQ statements (a blank one is not ticked), or ratings of the patient's activities. */
export function responseOf(
  row: MeasureRow,
  patientId: string,
  { base }: Surroundings,
): QuestionnaireResponse | null {
  const { ticked, answers } = row.detail;
  const item =
    row.kind === 'rmdq' && ticked
      ? Array.from({ length: STATEMENTS }, (_, index) => ({
          linkId: String(index + 1),
          answer: [{ valueBoolean: ticked.includes(index + 1) }],
        }))
      : row.kind === 'psfs' && answers
        ? answers.map(({ id, value }) => ({ linkId: id, answer: [{ valueInteger: value }] }))
        : null;
  if (item === null || item.length === 0) return null;
  return {
    resourceType: 'QuestionnaireResponse',
    id: row.id,
    questionnaire: `${base}/Questionnaire/${row.kind === 'rmdq' ? 'rmdq-24' : 'psfs'}`,
    status: 'completed',
    subject: refer('Patient', patientId),
    authored: row.created_at,
    source: refer('Patient', patientId),
    item,
  };
}
