import { addDays } from '#lib/clinical/local-date.ts';
import { RULES_VERSION } from '#lib/clinical/settings.ts';
import type { Clinic } from './clinic.ts';
import { type GroupStory, groupFor } from './groups.ts';
import { chance, idOf } from './ids.ts';
import type { Plan } from './plans.ts';
import { historyOf, type Size } from './size.ts';
import type { Tables } from './tables.ts';

export const ZONE = 'UTC';

/** One episode of the set and what its rows have in common. */
export type Subject = {
  n: number;
  clinic: Clinic;
  patientId: string;
  episodeId: string;
  therapistId: string;
  stage: number;
  plan: Plan;
  group: GroupStory;
  startedOn: string;
  today: string;
  name: { given: string; family: string };
  birthDate: string;
  /** Latest reported leg pain and the first one. */
  pain: { base: number; now: number };
};

const GIVEN = [
  'Ana',
  'Ben',
  'Carla',
  'David',
  'Elena',
  'Farid',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kim',
  'Lea',
];
const FAMILY = ['Adams', 'Brooks', 'Costa', 'Diaz', 'Evans', 'Fischer', 'Gupta', 'Hughes', 'Ito', 'Jensen'];

const twoDigits = (value: number) => String(value).padStart(2, '0');

export function subjectOf(
  n: number,
  clinic: Clinic,
  plans: ReadonlyMap<number, Plan>,
  size: Size,
  today: string,
): Subject {
  const stage = 1 + (n % 4);
  const plan = plans.get(stage);
  if (!plan) throw new Error(`The catalog has no program for stage ${stage}.`);
  const base = 4 + Math.floor(chance(n, 1) * 5);
  const born = 1945 + Math.floor(chance(n, 2) * 60);
  return {
    n,
    clinic,
    patientId: idOf('patient', n),
    episodeId: idOf('episode', n),
    therapistId: clinic.therapists[n % clinic.therapists.length] ?? '',
    stage,
    plan,
    group: groupFor(chance(n, 3)),
    startedOn: addDays(today, -historyOf(n, size).days),
    today,
    name: {
      given: GIVEN[n % GIVEN.length] ?? 'Ana',
      family: `${FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length]} ${n}`,
    },
    birthDate: `${born}-${twoDigits(1 + (n % 12))}-${twoDigits(1 + (n % 28))}`,
    pain: { base, now: Math.max(0, base - 3) },
  };
}

export function addPerson(tables: Tables, subject: Subject): void {
  const { clinic, patientId, name, birthDate, n } = subject;
  tables.patients.add([
    clinic.id,
    patientId,
    `B-${n}`,
    name.given,
    name.family,
    birthDate,
    '(555) 555-0101',
    ZONE,
  ]);
  tables.episodes.add([
    clinic.id,
    subject.episodeId,
    patientId,
    subject.therapistId,
    subject.stage,
    subject.startedOn,
    subject.startedOn,
    addDays(subject.startedOn, -21),
    'same',
    'intermittent',
    'extension',
    'left',
    subject.pain.base,
    3,
    4,
  ]);
}

const DOTS = [
  'all',
  'all',
  'some',
  'all',
  'missing',
  'all',
  'none',
  'all',
  'all',
  'some',
  'all',
  'all',
  'all',
  'open',
];
const SPARK_DAYS = 28;

/** The caseload row, and the flag behind it in the groups that have one. */
export function addStatus(tables: Tables, subject: Subject): void {
  const { clinic, episodeId, patientId, group, n, today, plan, pain } = subject;
  const flagId = group.flag ? idOf('flag', n) : null;
  const openedOn = addDays(today, -Math.floor(chance(n, 4) * 14));
  const since = new Date(`${openedOn}T0${n % 10}:${twoDigits(n % 60)}:00Z`);
  const { flag } = group;
  if (flag && flagId) {
    const evidence = {
      on: today,
      day: 0,
      tests: [],
      blindSpots: [],
      rulesVersion: RULES_VERSION,
      settingsVersion: '1',
    };
    tables.flags.add([
      clinic.id,
      flagId,
      patientId,
      episodeId,
      flag.rule,
      flag.severity,
      flag.says,
      flag.because,
      flag.next,
      flag.action,
      { json: evidence },
      [],
      'plain',
      RULES_VERSION,
      '1',
      openedOn,
      since,
      today,
    ]);
  }
  const spark = Array.from({ length: SPARK_DAYS }, (_, day) =>
    chance(n, 100 + day) < 0.2 ? null : Math.round(pain.base - (3 * day) / SPARK_DAYS),
  );
  const tomorrow = addDays(today, 1);
  tables.episode_status.add([
    clinic.id,
    episodeId,
    patientId,
    subject.therapistId,
    `${subject.name.given} ${subject.name.family}`,
    subject.birthDate,
    '(555) 555-0101',
    subject.stage,
    'active',
    plan.title,
    1,
    plan.phases.length,
    subject.startedOn,
    group.rank,
    since,
    100 + 10 - pain.now,
    flagId,
    flag?.rule ?? null,
    flag?.says ?? '',
    flag?.because ?? '',
    flag?.next ?? '',
    flag?.action ?? '',
    60 + (n % 40),
    28,
    20,
    { json: DOTS },
    'leg',
    pain.base,
    pain.now,
    pain.now,
    pain.base - 2,
    { json: spark },
    3,
    4,
    addDays(today, -1),
    ZONE,
    today,
    tomorrow,
    new Date(`${tomorrow}T06:00:00Z`),
  ]);
}
