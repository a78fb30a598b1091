import type { CarePlan, Extension, ServiceRequest, Timing } from '@medplum/fhirtypes';
import type { PrescribedDose } from '#lib/clinical/prescription.ts';
import { own, refer } from './codes.ts';
import type { EpisodeRow, ItemRow, PhaseRow, ProgramRow, RecordRows, Surroundings } from './rows.ts';

type Planned = { item: ItemRow; phase: PhaseRow };

/** Items of the newest version of a program, in the order of its phases. */
function plannedIn(program: ProgramRow, rows: RecordRows): Planned[] {
  const version = rows.program_versions
    .filter(({ program_id }) => program_id === program.id)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const phases = rows.program_phases
    .filter(({ version_id }) => version_id === version?.id)
    .toSorted((a, b) => a.position - b.position);
  return phases.flatMap((phase) =>
    rows.program_items
      .filter(({ phase_id }) => phase_id === phase.id)
      .toSorted((a, b) => a.position - b.position)
      .map((item) => ({ item, phase })),
  );
}

/** A program that was replaced before anybody followed it ends before it starts. */
function statusOf(program: ProgramRow, episode: EpisodeRow | undefined, today: string): CarePlan['status'] {
  if (program.ends_on !== null && program.ends_on < program.starts_on) return 'revoked';
  if (program.ends_on !== null && program.ends_on < today) return 'completed';
  return episode?.mode === 'discharged' ? 'completed' : episode?.mode === 'paused' ? 'on-hold' : 'active';
}

export function carePlanOf(
  program: ProgramRow,
  rows: RecordRows,
  patientId: string,
  around: Surroundings,
): [CarePlan, ...ServiceRequest[]] {
  const episode = rows.episodes.find(({ id }) => id === program.episode_id);
  const status = statusOf(program, episode, around.today);
  const planned = plannedIn(program, rows);
  const isPeriod = program.ends_on === null || program.ends_on >= program.starts_on;
  const plan: CarePlan = {
    resourceType: 'CarePlan',
    id: program.id,
    status,
    intent: 'plan',
    title: program.title,
    category: [own(around.base, 'home-exercise-program', 'Home exercise program')],
    subject: refer('Patient', patientId),
    period: {
      start: program.starts_on,
      ...(program.ends_on && isPeriod ? { end: program.ends_on } : {}),
    },
    created: program.created_at,
    addresses: [refer('Condition', program.episode_id)],
    ...(program.template_slug
      ? { instantiatesCanonical: [`${around.base}/PlanDefinition/${program.template_slug}`] }
      : {}),
    ...(planned.length > 0
      ? { activity: planned.map(({ item }) => ({ reference: refer('ServiceRequest', item.id) })) }
      : {}),
  };
  return [plan, ...planned.map((one) => requestOf(one, program, status, patientId, around))];
}

const REQUEST_STATUS: Partial<Record<CarePlan['status'], ServiceRequest['status']>> = {
  active: 'active',
  'on-hold': 'on-hold',
  completed: 'completed',
  revoked: 'revoked',
};

function requestOf(
  { item, phase }: Planned,
  program: ProgramRow,
  status: CarePlan['status'],
  patientId: string,
  around: Surroundings,
): ServiceRequest {
  const note = [`Phase ${phase.position}: ${phase.title}`, ...(item.note ? [item.note] : [])];
  return {
    resourceType: 'ServiceRequest',
    id: item.id,
    extension: [doseOf(item.dose, around.base)],
    basedOn: [refer('CarePlan', program.id)],
    status: REQUEST_STATUS[status] ?? 'unknown',
    intent: 'order',
    code: own(around.base, item.exercise, around.exerciseName(item.exercise)),
    subject: refer('Patient', patientId),
    ...(item.as_needed ? { asNeededBoolean: true } : {}),
    occurrenceTiming: timingOf(item),
    authoredOn: program.created_at,
    ...(item.side === 'none' ? {} : { bodySite: [{ text: `side: ${item.side}` }] }),
    note: note.map((text) => ({ text })),
  };
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function timingOf(item: ItemRow): Timing {
  if (item.times_per_week !== null)
    return { repeat: { frequency: item.times_per_week, period: 1, periodUnit: 'wk' } };
  return {
    repeat: {
      frequency: item.times_per_day,
      period: 1,
      periodUnit: 'd',
      dayOfWeek: item.weekdays.flatMap((day) => DAYS[day - 1] ?? []),
    },
  };
}

/** The dose, which FHIR has no element for: one extension with a part for each number that applies. */
function doseOf(dose: PrescribedDose, base: string): Extension {
  const whole = {
    sets: dose.sets,
    reps: dose.reps,
    holdSeconds: dose.holdSeconds,
    restSeconds: dose.restSeconds,
  };
  const decimal = { minutes: dose.minutes, meters: dose.meters, loadKg: dose.loadKg };
  return {
    url: `${base}/StructureDefinition/exercise-dose`,
    extension: [
      { url: 'kind', valueCode: dose.kind },
      ...Object.entries(whole).flatMap(([url, value]) =>
        value === null ? [] : [{ url, valueInteger: value }],
      ),
      ...Object.entries(decimal).flatMap(([url, value]) =>
        value === null ? [] : [{ url, valueDecimal: value }],
      ),
      { url: 'perSide', valueBoolean: dose.perSide },
    ],
  };
}
