import { v7 } from 'uuid';
import { askDemo, demoStaff } from './demo.ts';

const today = () => new Date().toISOString().slice(0, 10);

export type OwnPatient = { patientId: string; episodeId: string; name: string; versionId: string | null };

type Item = { exercise: string; timesPerDay?: number; side?: 'left' | 'right' | 'both' | 'none' };

const DOSE = {
  kind: 'reps',
  sets: 1,
  reps: 10,
  setReps: null,
  holdSeconds: 5,
  minutes: null,
  meters: null,
  restSeconds: 0,
  loadKg: null,
  perSide: false,
};

/** Ids of the demo's therapist and of the clinic. */
async function therapist(): Promise<{ id: string; clinicId: string }> {
  const [row] = await askDemo<{ id: string; clinicId: string }>(
    `select m.id, m.clinic_id as "clinicId" from memberships m join users u on u.id = m.user_id where u.email = $1`,
    [demoStaff('therapist').email],
  );
  if (!row) throw new Error('The demo has no therapist');
  return row;
}

/** A patient of the demo clinic whom no other spec knows; with a program of one phase where items are given. */
export async function ownPatient({
  stage = 2,
  items = [],
  startsOn = today(),
}: {
  stage?: 1 | 2 | 3 | 4;
  items?: readonly Item[];
  startsOn?: string;
} = {}): Promise<OwnPatient> {
  const staff = await therapist();
  const [patientId, episodeId] = [v7(), v7()];
  const family = `Test ${patientId.slice(-6)}`;
  await askDemo(
    `insert into patients (clinic_id, id, record_no, given_name, family_name, birth_date, timezone)
     values ($1, $2, $3, 'Nora', $4, '1980-05-06', 'UTC')`,
    [staff.clinicId, patientId, `T-${patientId.slice(-8)}`, family],
  );
  await askDemo(
    `insert into episodes (clinic_id, id, patient_id, therapist_id, stage, opened_on, program_started_on,
       intake_leg, intake_back, intake_zone, side)
     values ($1, $2, $3, $4, $5, $6, $7, 6, 3, 3, 'left')`,
    [staff.clinicId, episodeId, patientId, staff.id, stage, startsOn, items.length > 0 ? startsOn : null],
  );
  const versionId =
    items.length > 0 ? await ownProgram({ staff, patientId, episodeId, items, startsOn }) : null;
  return { patientId, episodeId, name: `Nora ${family}`, versionId };
}

async function ownProgram({
  staff,
  patientId,
  episodeId,
  items,
  startsOn,
}: {
  staff: { id: string; clinicId: string };
  patientId: string;
  episodeId: string;
  items: readonly Item[];
  startsOn: string;
}): Promise<string> {
  const [programId, versionId, phaseId] = [v7(), v7(), v7()];
  const of = [staff.clinicId, patientId];
  await askDemo(
    `insert into programs (clinic_id, patient_id, id, episode_id, title, starts_on, created_by)
     values ($1, $2, $3, $4, 'Own plan', $5, $6)`,
    [...of, programId, episodeId, startsOn, staff.id],
  );
  await askDemo(
    `insert into program_versions (clinic_id, patient_id, id, program_id, version, effective_from, created_by)
     values ($1, $2, $3, $4, 1, $5, $6)`,
    [...of, versionId, programId, startsOn, staff.id],
  );
  await askDemo(
    `insert into program_phases (clinic_id, patient_id, id, version_id, position, title, weeks, gate)
     values ($1, $2, $3, $4, 1, 'Settle', 2, '[{"kind":"cg","minDays":7}]')`,
    [...of, phaseId, versionId],
  );
  for (const [index, { exercise, timesPerDay = 1, side = 'none' }] of items.entries()) {
    await askDemo(
      `insert into program_items (clinic_id, patient_id, id, phase_id, position, exercise, side, dose,
         times_per_day, weekdays)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{1,2,3,4,5,6,7}')`,
      [...of, v7(), phaseId, index + 1, exercise, side, JSON.stringify(DOSE), timesPerDay],
    );
  }
  await askDemo(
    `insert into phase_starts (clinic_id, patient_id, id, program_id, position, started_on, created_by)
     values ($1, $2, $3, $4, 1, $5, $6)`,
    [...of, v7(), programId, startsOn, staff.id],
  );
  await askDemo('insert into patient_links (clinic_id, patient_id, id, episode_id) values ($1, $2, $3, $4)', [
    ...of,
    v7(),
    episodeId,
  ]);
  return versionId;
}
