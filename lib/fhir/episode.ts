import type { Condition, EpisodeOfCare } from '@medplum/fhirtypes';
import { own, refer, SNOMED, STAGES, terminology } from './codes.ts';
import type { EpisodeRow, Surroundings } from './rows.ts';

/** The complaint that the episode is about. The working stage is a therapist's, not a diagnosis. */
export function conditionOf(row: EpisodeRow, patientId: string, { base, staff }: Surroundings): Condition {
  const isOver = row.mode === 'discharged';
  const hasLeg = row.legs !== 'none';
  const stage = STAGES[row.stage] ?? 'unknown';
  return {
    resourceType: 'Condition',
    id: row.id,
    clinicalStatus: terminology('condition-clinical', clinicalStatus(row)),
    category: [terminology('condition-category', 'problem-list-item')],
    code: {
      coding: [
        { system: SNOMED, code: '279039007', display: 'Low back pain' },
        ...(hasLeg ? [{ system: SNOMED, code: '23056005', display: 'Sciatica' }] : []),
      ],
      text: hasLeg ? 'Low back pain with leg symptoms' : 'Low back pain',
    },
    ...(row.side === 'none' ? {} : { bodySite: [{ text: `side: ${row.side}` }] }),
    subject: refer('Patient', patientId),
    ...(row.onset_date ? { onsetDateTime: row.onset_date } : {}),
    ...(isOver && row.discharged_on ? { abatementDateTime: row.discharged_on } : {}),
    recordedDate: row.opened_on,
    ...(staff[row.therapist_id] ? { asserter: refer('Practitioner', row.therapist_id) } : {}),
    stage: [
      {
        summary: own(base, `stage-${row.stage}`, `Working stage ${row.stage}: ${stage}`),
        type: { text: 'Working stage of the clinic, a teaching model' },
      },
    ],
  };
}

/** FHIR knows `recurrence` for a problem that came back. */
function clinicalStatus(row: EpisodeRow): 'active' | 'recurrence' | 'remission' | 'resolved' {
  if (row.mode === 'discharged') return 'resolved';
  if (row.mode === 'maintenance') return 'remission';
  return row.earlier_episodes > 0 ? 'recurrence' : 'active';
}

const STATUS = {
  active: 'active',
  maintenance: 'active',
  paused: 'onhold',
  discharged: 'finished',
} as const satisfies Record<EpisodeRow['mode'], EpisodeOfCare['status']>;

export function episodeOfCareOf(
  row: EpisodeRow,
  patientId: string,
  { clinic, staff }: Surroundings,
): EpisodeOfCare {
  return {
    resourceType: 'EpisodeOfCare',
    id: row.id,
    status: STATUS[row.mode],
    diagnosis: [{ condition: refer('Condition', row.id) }],
    patient: refer('Patient', patientId),
    managingOrganization: refer('Organization', clinic.id),
    period: { start: row.opened_on, ...(row.discharged_on ? { end: row.discharged_on } : {}) },
    ...(staff[row.therapist_id]
      ? { careManager: refer('Practitioner', row.therapist_id, staff[row.therapist_id]) }
      : {}),
  };
}
