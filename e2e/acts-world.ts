import { Client } from 'pg';
import { v7 } from 'uuid';
import { addDays } from '#lib/clinical/local-date.ts';
import { Writer } from './authorization/writer.ts';
import { askDemo, demoStaff } from './demo.ts';

const DAYS = 20;
const ITEMS = ['pelvic-tilt', 'glute-bridge', 'hamstring-stretch-step', 'bird-dog'] as const;

export type ActsPatient = {
  clinicId: string;
  patientId: string;
  episodeId: string;
  programId: string;
  flagId: string;
  name: string;
  givenName: string;
  /** Patient-local date. */
  today: string;
};

const DOSE = {
  kind: 'reps',
  sets: 1,
  reps: 10,
  setReps: null,
  holdSeconds: null,
  minutes: null,
  meters: null,
  restSeconds: 0,
  loadKg: null,
  perSide: false,
};

/**
 * A patient of the demo's therapist with twenty days of reports, a program of two phases and a real flag: a fear answer
 * of 8, which stays true whatever is done about it. Nothing is logged today, so changes of the plan count from today.
 */
export async function actsPatient(familyName: string, change: { mode?: string } = {}): Promise<ActsPatient> {
  const [member] = await askDemo<{ clinicId: string; id: string; timezone: string }>(
    `select m.clinic_id as "clinicId", m.id, c.timezone from memberships m join users u on u.id = m.user_id
     join clinics c on c.id = m.clinic_id where u.email = $1`,
    [demoStaff('therapist').email],
  );
  if (!member) throw new Error('The demo has no therapist');
  const { clinicId, id: therapist, timezone } = member;
  const today = new Date().toLocaleDateString('en-CA', { timeZone: timezone });
  const start = addDays(today, -DAYS);
  const client = new Client({ connectionString: process.env.DATABASE_URL ?? '' });
  await client.connect();
  try {
    const writer = new Writer(client);
    await writer.enter(clinicId);
    const [patientId, episodeId, programId, flagId] = [v7(), v7(), v7(), v7()];
    const ofPatient = { clinic_id: clinicId, patient_id: patientId };
    const ofEpisode = { ...ofPatient, episode_id: episodeId };
    await writer.insert('patients', {
      clinic_id: clinicId,
      id: patientId,
      record_no: v7(),
      given_name: 'Nora',
      family_name: familyName,
      birth_date: '1979-03-04',
      phone: '(207) 555-0177',
      timezone,
    });
    await writer.insert('episodes', {
      ...ofPatient,
      id: episodeId,
      therapist_id: therapist,
      stage: 2,
      mode: change.mode ?? 'active',
      opened_on: start,
      program_started_on: start,
      intake_leg: 6,
      intake_back: 3,
      intake_zone: 3,
      side: 'left',
    });
    await writeProgram(writer, { ...ofEpisode }, { programId, start, therapist });
    for (let day = 0; day <= DAYS; day += 1) {
      const date = addDays(start, day);
      await writer.insert('reports', {
        ...ofEpisode,
        id: v7(),
        client_id: v7(),
        payload_hash: 'none',
        local_date: date,
        timezone,
        made_at: new Date(`${date}T12:00:00Z`),
        leg: 5,
        back: 3,
        zone: 3,
      });
    }
    await writer.insert('measures', {
      ...ofEpisode,
      id: v7(),
      local_date: today,
      kind: 'fear',
      value: 8,
    });
    await writer.insert('flags', { ...ofEpisode, id: flagId, ...fearFlag(today) });
    return {
      clinicId,
      patientId,
      episodeId,
      programId,
      flagId,
      name: `Nora ${familyName}`,
      givenName: 'Nora',
      today,
    };
  } finally {
    await client.end();
  }
}

/** As the rules raise it; the next evaluation writes the same again. */
function fearFlag(today: string) {
  return {
    rule: 'FEAR',
    severity: 'review',
    says: 'Afraid that movement harms: 8 of 10',
    because: '',
    next: 'Talk about it, and build up slowly what is feared.',
    action: 'graded-exposure',
    evidence: {
      on: today,
      day: DAYS,
      tests: [],
      blindSpots: [],
      rulesVersion: '1.0.0',
      settingsVersion: 'default',
    },
    rules_version: '1.0.0',
    settings_version: 'default',
    opened_on: today,
    last_true_on: today,
  };
}

async function writeProgram(
  writer: Writer,
  ofEpisode: { clinic_id: string; patient_id: string; episode_id: string },
  { programId, start, therapist }: { programId: string; start: string; therapist: string },
): Promise<void> {
  const { clinic_id, patient_id } = ofEpisode;
  const own = { clinic_id, patient_id };
  const [versionId, createdBy] = [v7(), { created_by: therapist }];
  await writer.insert('programs', {
    ...ofEpisode,
    ...createdBy,
    id: programId,
    title: 'Steady weeks',
    starts_on: start,
    ends_on: addDays(start, DAYS + 2),
  });
  await writer.insert('program_versions', {
    ...own,
    ...createdBy,
    id: versionId,
    program_id: programId,
    version: 1,
    effective_from: start,
  });
  for (const position of [1, 2]) {
    const phaseId = v7();
    await writer.insert('program_phases', {
      ...own,
      id: phaseId,
      version_id: versionId,
      position,
      title: position === 1 ? 'Calm' : 'Build up',
      // Never met with a leg pain of 5: moving on needs a reason.
      gate: JSON.stringify([{ kind: 'pain-max', value: 2 }]),
    });
    for (const [index, exercise] of ITEMS.entries()) {
      await writer.insert('program_items', {
        ...own,
        id: v7(),
        phase_id: phaseId,
        position: index + 1,
        exercise,
        dose: DOSE,
        times_per_day: 2,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
      });
    }
  }
  await writer.insert('phase_starts', {
    ...own,
    ...createdBy,
    id: v7(),
    program_id: programId,
    position: 1,
    started_on: start,
    created_at: new Date(`${start}T12:00:00Z`),
  });
}

/** What the database holds of what was done. */
export async function doneAbout({ episodeId, flagId, programId, patientId }: ActsPatient) {
  const acts = await askDemo<{ id: string; kind: string; detail: Record<string, unknown> }>(
    'select id, kind, detail from acts where episode_id = $1 order by id',
    [episodeId],
  );
  const events = await askDemo<{ kind: string; act: string | null; actId: string | null }>(
    `select kind, detail->>'act' as act, detail->>'actId' as "actId" from flag_events
     where flag_id = $1 and by is not null order by at, id`,
    [flagId],
  );
  const audits = await askDemo<{ verb: string; actId: string | null }>(
    `select verb, detail->>'actId' as "actId" from audit_events
     where patient_id = $1 and verdict = 'allowed' and verb like 'act.%' and verb not in ('act.plan', 'act.letter-draft')
     order by at, id`,
    [patientId],
  );
  const versions = await askDemo<{ version: number; from: string; exercise: string; reps: number }>(
    `select v.version, v.effective_from as from, i.exercise, (i.dose->>'reps')::int as reps
     from program_versions v join program_phases p on p.version_id = v.id and p.position = 1
     join program_items i on i.phase_id = p.id
     where v.program_id = $1 order by v.version, i.position`,
    [programId],
  );
  return { acts, events, audits, versions };
}
