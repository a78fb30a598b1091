import { addDays } from '#lib/clinical/local-date.ts';
import { type Subject, ZONE } from './episode.ts';
import { chance, idOf } from './ids.ts';
import { historyOf, type Size } from './size.ts';
import type { Tables } from './tables.ts';

/** Room for one episode's things in the numbers of phases, items, reports and logs. */
const PHASES = 16;
const ITEMS = 512;
const REPORTS = 1_024;
const LOGS = 8;
const PHASE_DAYS = 28;

/** The program of one episode as its template drafts it, with the phases it has gone through. */
export function addProgram(tables: Tables, subject: Subject): void {
  const { n, clinic, patientId, plan, startedOn, therapistId } = subject;
  const programId = idOf('program', n);
  const versionId = idOf('version', n);
  tables.programs.add([
    clinic.id,
    programId,
    patientId,
    subject.episodeId,
    plan.title,
    plan.templateSlug,
    plan.templateVersion,
    startedOn,
    therapistId,
  ]);
  tables.program_versions.add([clinic.id, versionId, patientId, programId, 1, startedOn, therapistId]);
  let item = n * ITEMS;
  plan.phases.forEach((phase, index) => {
    const phaseId = idOf('phase', n * PHASES + index);
    tables.program_phases.add([
      clinic.id,
      phaseId,
      patientId,
      versionId,
      index + 1,
      phase.title,
      phase.weeks,
      phase.minDays,
      { json: phase.gate },
    ]);
    phase.items.forEach(({ prescription, note }, place) => {
      tables.program_items.add([
        clinic.id,
        idOf('item', item++),
        patientId,
        phaseId,
        place + 1,
        prescription.exercise,
        prescription.side,
        { json: prescription.dose },
        prescription.timesPerDay,
        prescription.weekdays,
        prescription.timesPerWeek,
        prescription.asNeeded,
        note,
      ]);
    });
    const from = addDays(startedOn, index * PHASE_DAYS);
    if (from > subject.today) return;
    tables.phase_starts.add([
      clinic.id,
      idOf('phase-start', n * PHASES + index),
      patientId,
      programId,
      index + 1,
      from,
      therapistId,
    ]);
  });
}

/** One report a day, on most days, up to yesterday: a check-in and five exercises. */
export function addReports(tables: Tables, subject: Subject, size: Size): void {
  const { n, startedOn } = subject;
  const { days, share } = historyOf(n, size);
  for (let day = 0; day < days; day++) {
    if (chance(n, 1_000 + day) < share) addReport(tables, subject, day, addDays(startedOn, day), days);
  }
}

function addReport(tables: Tables, subject: Subject, day: number, date: string, days: number): void {
  const { n, clinic, patientId, episodeId, plan, pain } = subject;
  const number = n * REPORTS + day;
  const id = idOf('report', number);
  const drawn = chance(n, 2_000 + day);
  const stray = drawn < 0.2 ? 1 : drawn > 0.8 ? -1 : 0;
  const leg = Math.min(10, Math.max(0, Math.round(pain.base - (3 * day) / days) + stray));
  const at = new Date(`${date}T17:${String(n % 60).padStart(2, '0')}:00Z`);
  tables.reports.add([
    clinic.id,
    id,
    patientId,
    episodeId,
    id,
    'bench',
    date,
    ZONE,
    at,
    at,
    leg,
    Math.max(0, leg - 2),
    leg > 4 ? 4 : 3,
    'one',
    0,
    [],
    leg,
    'same',
    true,
    idOf('version', n),
  ]);
  const phase = Math.min(plan.logged.length - 1, Math.floor(day / PHASE_DAYS));
  plan.logged[phase]?.forEach((exercise, index) => {
    tables.exercise_logs.add([
      clinic.id,
      idOf('log', number * LOGS + index),
      patientId,
      episodeId,
      id,
      date,
      exercise,
      drawn < 0.1 && index > 2 ? 0 : 1,
      leg,
    ]);
  });
}
