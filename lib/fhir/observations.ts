import type { Observation, ObservationComponent } from '@medplum/fhirtypes';
import { addDays } from '#lib/clinical/local-date.ts';
import { absent, NUMBNESS, own, pain, refer, terminology, ZONES } from './codes.ts';
import type { EpisodeRow, LogRow, MeasureRow, RecordRows, ReportRow, Surroundings } from './rows.ts';

const survey = () => [terminology('observation-category', 'survey')];

/**
 * One observation for each check-in and one for each day of the program without any: that day has a reason why there
 * is no value, and no number.
 */
export function checkInsOf(
  episode: EpisodeRow,
  rows: RecordRows,
  patientId: string,
  around: Surroundings,
): Observation[] {
  const reports = rows.reports.filter((report) => report.episode_id === episode.id && hasCheckIn(report));
  const reported = new Set(reports.map(({ local_date }) => local_date));
  const missing = daysOf(episode, around.today).filter((date) => !reported.has(date));
  return [
    ...reports.map((report) => checkInOf(report, patientId, around.base)),
    ...missing.map(
      (date): Observation => ({
        resourceType: 'Observation',
        id: `${episode.id}.${date}`,
        status: 'final',
        category: survey(),
        code: own(around.base, 'check-in', 'Daily check-in'),
        subject: refer('Patient', patientId),
        effectiveDateTime: date,
        dataAbsentReason: absent('not-performed', 'No report on this day'),
      }),
    ),
  ];
}

function hasCheckIn({ leg, back, zone, numbness }: ReportRow): boolean {
  return [leg, back, zone, numbness].some((answer) => answer !== null);
}

/** Days on which a check-in could be expected: from day 0 to discharge or today. */
function daysOf(episode: EpisodeRow, today: string): string[] {
  const from = episode.program_started_on;
  const to = episode.discharged_on !== null && episode.discharged_on < today ? episode.discharged_on : today;
  const days: string[] = [];
  for (let day = from; day !== null && day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function checkInOf(report: ReportRow, patientId: string, base: string): Observation {
  const none = { dataAbsentReason: absent('unknown', 'Not answered') };
  const number = (value: number | null) => (value === null ? none : { valueInteger: value });
  const word = (value: number | null, kind: string, words: readonly string[]) =>
    value === null ? none : { valueCodeableConcept: own(base, `${kind}-${value}`, words[value] ?? '') };
  const component: ObservationComponent[] = [
    { code: pain(base, 'leg'), ...number(report.leg) },
    { code: pain(base, 'back'), ...number(report.back) },
    { code: own(base, 'furthest-zone', 'Furthest-down symptom'), ...word(report.zone, 'zone', ZONES) },
    {
      code: own(base, 'numbness', 'Numbness or pins and needles'),
      ...word(report.numbness, 'numbness', NUMBNESS),
    },
  ];
  return {
    resourceType: 'Observation',
    id: report.id,
    status: report.supersedes_id === null ? 'final' : 'corrected',
    category: survey(),
    code: own(base, 'check-in', 'Daily check-in'),
    subject: refer('Patient', patientId),
    effectiveDateTime: report.local_date,
    issued: report.made_at,
    ...(report.source === 'patient' ? { performer: [refer('Patient', patientId)] } : {}),
    component,
  };
}

/** How often an exercise was done on a day, and the pain at it. */
export function exerciseOf(
  log: LogRow,
  patientId: string,
  { base, exerciseName }: Surroundings,
): Observation {
  return {
    resourceType: 'Observation',
    id: log.id,
    status: 'final',
    category: [terminology('observation-category', 'activity')],
    code: own(base, log.exercise, exerciseName(log.exercise)),
    subject: refer('Patient', patientId),
    effectiveDateTime: log.local_date,
    valueQuantity: { value: log.done, unit: 'times' },
    ...(log.pain === null
      ? {}
      : { component: [{ code: own(base, 'pain-at-exercise', 'Worst pain at it'), valueInteger: log.pain }] }),
  };
}

const MEASURES: Readonly<Record<string, string>> = {
  rmdq: 'Roland-Morris Disability Questionnaire (RMDQ-24), 0 to 24',
  psfs: 'Patient-Specific Functional Scale, mean 0 to 10',
  groc: 'Global rating of change, -5 to 5',
  fear: 'Worry that moving will harm, 0 to 10',
  sleep: 'How bad sleep was this week, 0 to 10',
  mood: 'How low, worried or stressed this week, 0 to 10',
  tsk11: 'Tampa Scale of Kinesiophobia (TSK-11), 11 to 44',
  'fabq-pa': 'Fear-Avoidance Beliefs, physical activity, 0 to 24',
  strength: 'Look at strength: 0 as the week before, 1 harder because it hurts',
};

export function measureOf(row: MeasureRow, patientId: string, { base }: Surroundings): Observation {
  return {
    resourceType: 'Observation',
    id: row.id,
    status: 'final',
    category: survey(),
    code: own(base, row.kind, MEASURES[row.kind] ?? row.detail.name ?? row.kind),
    subject: refer('Patient', patientId),
    effectiveDateTime: row.local_date,
    issued: row.created_at,
    valueQuantity: { value: row.value, unit: 'score' },
    ...(row.kind === 'rmdq' && row.detail.ticked
      ? { derivedFrom: [refer('QuestionnaireResponse', row.id)] }
      : {}),
  };
}
