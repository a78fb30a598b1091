import { say, spoken } from '#scripts/boot/progress.mjs';
import { addClinic, addPatientSession } from './clinic.ts';
import { addPerson, addStatus, subjectOf } from './episode.ts';
import { addProgram, addReports } from './history.ts';
import { plansByStage } from './plans.ts';
import { clinicSizes, type Size } from './size.ts';
import { closeTables, flushTables, openTables, type Table } from './tables.ts';

/** So many patients have a session, for the bench to report with. */
export const PATIENT_SESSIONS = 1_000;

const PROGRESS_MS = 10_000;

/** Writes a whole data set as of `today` over a superuser's connection; the same size and day give the same rows. */
export async function writeDataSet(url: string, size: Size, today: string): Promise<Record<Table, number>> {
  const now = new Date(`${today}T00:00:00Z`);
  const plans = plansByStage();
  const tables = await openTables(url);
  const begin = Date.now();
  let spokenAt = begin;
  let n = 0;
  for (const [number, patients] of clinicSizes(size).entries()) {
    const clinic = addClinic(tables, number, patients, now);
    for (const end = n + patients; n < end; n++) {
      const subject = subjectOf(n, clinic, plans, size, today);
      addPerson(tables, subject);
      addStatus(tables, subject);
      if (n < size.withReports) {
        addProgram(tables, subject);
        addReports(tables, subject, size);
      }
      if (n < PATIENT_SESSIONS) addPatientSession(tables, clinic, n, now);
      await flushTables(tables);
      if (Date.now() - spokenAt < PROGRESS_MS) continue;
      spokenAt = Date.now();
      say(`    ${n + 1} of ${size.episodes} episodes after ${spoken(spokenAt - begin)}`);
    }
  }
  return closeTables(tables);
}
