import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { assignProgram } from './assign-program.ts';
import { changeProgram } from './change-program.ts';
import type { AssignProgramInput } from './input.ts';
import { progressPhase } from './progress-phase.ts';
import { getAssign } from './queries.ts';
import type { AssignView, ProgramDraft } from './view.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const NOW = new Date();
const today = NOW.toISOString().slice(0, 10);
const tomorrow = addDays(today, 1);

let world: World;
const owner = new Client({ connectionString: ownerUrl });

beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** A fresh clinic each time: its first patient has a program that began today, one log of today, an open red flag. */
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.patient?.cid]);
  const { redFlagId } = world.people.own;
  await owner.query('update flags set cleared_at = $2 where id = $1', [redFlagId, NOW]);
  await owner.query('delete from red_flag_reports where patient_id = $1', [world.people.own.patientId]);
});

const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown, now = NOW): Promise<O> =>
  execute(entry, { token: world.tokens.therapist, input, now });

async function refusal(run: Promise<unknown>): Promise<AppError> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

const choose = (now = NOW): Promise<AssignView> =>
  asTherapist(getAssign, { patientId: world.people.own.patientId }, now);

function draftFor(view: AssignView, code: string): ProgramDraft {
  const template = view.templates.find((one) => one.code === code);
  if (!template) throw new Error(`no template ${code}`);
  return template.draft;
}

async function inputFor(code: string, change: Partial<AssignProgramInput> = {}): Promise<AssignProgramInput> {
  const view = await choose();
  return {
    episodeId: world.people.own.episodeId,
    draft: draftFor(view, code),
    startsOn: tomorrow,
    endsOn: null,
    fromVersionId: view.current?.versionId ?? null,
    offStageReason: null,
    redFlagReason: null,
    isCareConfirmed: true,
    ...change,
  };
}

async function programs() {
  const { rows } = await owner.query<{
    id: string;
    starts_on: string;
    ends_on: string | null;
    title: string;
  }>('select id, starts_on, ends_on, title from programs where episode_id = $1 order by id', [
    world.people.own.episodeId,
  ]);
  return rows;
}

const withoutLogs = () =>
  owner.query('delete from exercise_logs where episode_id = $1', [world.people.own.episodeId]);

describe('program.choose', () => {
  it('offers the templates of the patient’s stage first, with the current program to go on from', async () => {
    const view = await choose();
    expect(view.templates[0]).toMatchObject({ stage: 2, isForStage: true });
    expect(view.current).toMatchObject({ version: 1, startsOn: today, hasStarted: true, position: 1 });
    expect(view.current?.draft.phases[0]?.items[0]?.prescription.exercise).toBe('pelvic-tilt');
    expect(view.exercises).toHaveLength(66);
  });

  it('begins a new program tomorrow once today’s routine was logged', async () => {
    expect((await choose()).earliestStart).toBe(tomorrow);
    await withoutLogs();
    expect((await choose()).earliestStart).toBe(today);
  });
});

describe('program.assign', () => {
  it('ends the program in force the day before and keeps everything of the draft', async () => {
    const input = await inputFor('P2C');
    const assigned = await asTherapist(assignProgram, input);
    expect(assigned.startsOn).toBe(tomorrow);
    expect(assigned.link.url).toContain('/p/');
    expect(await programs()).toMatchObject([
      { ends_on: today },
      { id: assigned.programId, starts_on: tomorrow, ends_on: null, title: input.draft.title },
    ]);
    const { current } = await choose();
    expect(current?.draft.phases.map((phase) => phase.items.map((item) => item.prescription))).toEqual(
      input.draft.phases.map((phase) => phase.items.map((item) => item.prescription)),
    );
    expect(current?.draft.phases.map(({ title, weeks, gate }) => ({ title, weeks, gate }))).toEqual(
      input.draft.phases.map(({ title, weeks, gate }) => ({ title, weeks, gate })),
    );
  });

  it('keeps the patient’s link', async () => {
    const first = await asTherapist(assignProgram, await inputFor('P2C'));
    const second = await asTherapist(assignProgram, await inputFor('P2C'));
    expect(second.link.url).toBe(first.link.url);
  });

  it('replaces a program that has not begun, without a day between', async () => {
    await asTherapist(assignProgram, await inputFor('P2C', { startsOn: addDays(today, 5) }));
    const last = await asTherapist(assignProgram, await inputFor('P2C', { startsOn: addDays(today, 9) }));
    expect(await programs()).toMatchObject([
      { starts_on: today, ends_on: addDays(today, 8) },
      { starts_on: addDays(today, 5), ends_on: addDays(today, 4) },
      { id: last.programId, starts_on: addDays(today, 9), ends_on: null },
    ]);
    expect((await choose()).current?.programId).toBe(last.programId);
  });

  it('replaces a program of today that nobody has logged, and refuses today once somebody has', async () => {
    const input = await inputFor('P2C', { startsOn: today });
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({ startsOn: 'logged' });
    await withoutLogs();
    const assigned = await asTherapist(assignProgram, input);
    expect(await programs()).toMatchObject([
      { ends_on: addDays(today, -1) },
      { id: assigned.programId, starts_on: today },
    ]);
    const { rows } = await owner.query(
      'select program_title, phase from episode_status where episode_id = $1',
      [input.episodeId],
    );
    expect(rows).toEqual([{ program_title: input.draft.title, phase: 1 }]);
  });

  it('sets day 0 with the first program and leaves it alone after that', async () => {
    const startOf = async () => {
      const { rows } = await owner.query('select program_started_on as on from episodes where id = $1', [
        world.people.own.episodeId,
      ]);
      return rows[0]?.on;
    };
    await withoutLogs();
    await owner.query('update episodes set program_started_on = null where id = $1', [
      world.people.own.episodeId,
    ]);
    await asTherapist(assignProgram, await inputFor('P2C', { startsOn: today }));
    expect(await startOf()).toBe(today);
    await asTherapist(assignProgram, await inputFor('P2C', { startsOn: tomorrow }));
    expect(await startOf()).toBe(today);
  });

  it.each([
    [-1, 'range'],
    [61, 'range'],
  ])('refuses a start %i days from today', async (offset, why) => {
    const input = await inputFor('P2C', { startsOn: addDays(today, offset) });
    expect(await refusal(asTherapist(assignProgram, input))).toMatchObject({
      code: 'invalid-input',
      fields: { startsOn: why },
    });
  });

  it('accepts a start on the last day allowed', async () => {
    const input = await inputFor('P2C', { startsOn: addDays(today, 60) });
    expect((await asTherapist(assignProgram, input)).startsOn).toBe(addDays(today, 60));
  });

  it('wants a reason for a program of another stage, and keeps it', async () => {
    const input = await inputFor('P3A');
    expect((await refusal(asTherapist(assignProgram, input))).code).toBe('off-stage-reason-needed');
    const assigned = await asTherapist(assignProgram, {
      ...input,
      offStageReason: 'Long-standing, calm now',
    });
    const { rows } = await owner.query('select off_stage_reason from programs where id = $1', [
      assigned.programId,
    ]);
    expect(rows).toEqual([{ off_stage_reason: 'Long-standing, calm now' }]);
  });

  it('refuses an exercise that the library does not have, by name', async () => {
    const input = await inputFor('P2C');
    const [item] = input.draft.phases[0]?.items ?? [];
    if (item) item.prescription.exercise = 'somersault';
    expect(await refusal(asTherapist(assignProgram, input))).toMatchObject({
      code: 'unknown-exercise',
      params: { exercise: 'somersault' },
    });
  });

  it('wants a reason for each exercise that a precaution speaks against', async () => {
    await owner.query("update episodes set precautions = '{wrist}' where id = $1", [
      world.people.own.episodeId,
    ]);
    const input = await inputFor('P2A');
    const against = input.draft.phases
      .flatMap((phase) => phase.items)
      .filter((one) => ['prone-press-up', 'four-point-leg-slide'].includes(one.prescription.exercise));
    const [first, second] = against;
    if (!first || !second) throw new Error('two exercises expected');
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({
      [`item.${first.key}`]: 'conflict',
      [`item.${second.key}`]: 'conflict',
    });
    first.keptReason = 'On fists, tried today';
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({
      [`item.${second.key}`]: 'conflict',
    });
    second.keptReason = 'On forearms';
    const { programId } = await asTherapist(assignProgram, input);
    const { rows } = await owner.query(
      `select i.exercise, i.kept_reason as why from program_items i
       join program_phases p on p.id = i.phase_id join program_versions v on v.id = p.version_id
       where v.program_id = $1 and i.kept_reason is not null order by p.position`,
      [programId],
    );
    expect(rows).toEqual([
      { exercise: 'prone-press-up', why: 'On fists, tried today' },
      { exercise: 'four-point-leg-slide', why: 'On forearms' },
    ]);
  });

  it('wants the exercises that the stage does with care to be looked at', async () => {
    const input = await inputFor('P2A', { isCareConfirmed: false });
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({ isCareConfirmed: 'care' });
  });

  it('wants a reason while a red flag is open', async () => {
    await owner.query('update flags set cleared_at = null where id = $1', [world.people.own.redFlagId]);
    const input = await inputFor('P2C');
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({ redFlagReason: 'reason' });
    const reason = 'Examined, surgeon agrees';
    const { programId } = await asTherapist(assignProgram, { ...input, redFlagReason: reason });
    const { rows } = await owner.query('select change_note from program_versions where program_id = $1', [
      programId,
    ]);
    expect(rows).toEqual([{ change_note: reason }]);
  });

  it('moves the episode to maintenance and back', async () => {
    const modeOf = async () => {
      const { rows } = await owner.query('select mode, recovered_on from episodes where id = $1', [
        world.people.own.episodeId,
      ]);
      return rows[0];
    };
    await asTherapist(assignProgram, await inputFor('P4D', { offStageReason: 'Recovered' }));
    expect(await modeOf()).toEqual({ mode: 'maintenance', recovered_on: today });
    await asTherapist(assignProgram, await inputFor('P2C'));
    expect(await modeOf()).toEqual({ mode: 'active', recovered_on: today });
  });

  it('refuses a closed episode', async () => {
    const input = await inputFor('P2C');
    await owner.query("update episodes set mode = 'discharged' where id = $1", [input.episodeId]);
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({ episodeId: 'discharged' });
  });

  it('tells who was faster, and keeps theirs', async () => {
    const mine = await inputFor('P2C');
    await asTherapist(assignProgram, await inputFor('P2B', { draft: { ...mine.draft, title: 'Theirs' } }));
    expect(await refusal(asTherapist(assignProgram, mine))).toMatchObject({
      code: 'plan-changed',
      params: { name: 'therapist-HERE' },
    });
    expect((await choose()).current?.draft.title).toBe('Theirs');
  });

  it('lets one of two win that are sent at the same moment', async () => {
    const input = await inputFor('P2C');
    const answers = await Promise.allSettled([
      asTherapist(assignProgram, input),
      asTherapist(assignProgram, input),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await programs()).toHaveLength(2);
  });

  it('refuses doses out of range and exercises given twice', async () => {
    const input = await inputFor('P2C');
    const [first, second] = input.draft.phases[0]?.items ?? [];
    if (!first || !second) throw new Error('two exercises expected');
    const key = (field: string) => `draft.phases.0.items.${field}`;
    second.prescription.exercise = first.prescription.exercise;
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({
      'draft.phases.0.items': 'twice',
    });
    second.prescription.exercise = 'pelvic-tilt';
    second.prescription.timesPerDay = 25;
    const { fields } = await refusal(asTherapist(assignProgram, input));
    expect(Object.keys(fields ?? {})).toEqual([key('1.prescription.timesPerDay')]);
  });
});

describe('program.change', () => {
  const change = async (edit: (draft: ProgramDraft) => void, more: object = {}) => {
    const { current } = await choose();
    if (!current) throw new Error('no current program');
    edit(current.draft);
    return {
      programId: current.programId,
      draft: current.draft,
      effectiveFrom: tomorrow,
      endsOn: null,
      fromVersionId: current.versionId,
      note: null,
      offStageReason: null,
      redFlagReason: null,
      isCareConfirmed: true,
      ...more,
    };
  };
  const fewer = (draft: ProgramDraft) => {
    for (const item of draft.phases[0]?.items ?? []) item.prescription.dose.reps = 5;
  };

  it('adds a version from a date and leaves the one before as it was', async () => {
    const changed = await asTherapist(changeProgram, await change(fewer));
    expect(changed).toMatchObject({ version: 2, effectiveFrom: tomorrow });
    const { rows } = await owner.query(
      `select v.version, v.from_today, (i.dose->>'reps')::int as reps from program_versions v
       join program_phases p on p.version_id = v.id join program_items i on i.phase_id = p.id
       where v.program_id = $1 order by v.version`,
      [changed.programId],
    );
    expect(rows).toEqual([
      { version: 1, from_today: false, reps: 10 },
      { version: 2, from_today: false, reps: 5 },
    ]);
  });

  it('counts from the next routine on when it is set for today', async () => {
    await owner.query('update programs set starts_on = $2 where id = $1', [
      world.people.own.programId,
      addDays(today, -3),
    ]);
    const changed = await asTherapist(changeProgram, await change(fewer, { effectiveFrom: today }));
    const { rows } = await owner.query('select from_today from program_versions where id = $1', [
      changed.versionId,
    ]);
    expect(rows).toEqual([{ from_today: true }]);
  });

  it('tells the second of two therapists who changed the plan', async () => {
    const second = await change(fewer);
    await asTherapist(changeProgram, await change(fewer));
    expect(await refusal(asTherapist(changeProgram, second))).toMatchObject({
      code: 'plan-changed',
      params: { name: 'therapist-HERE' },
    });
  });

  it('refuses to change a program that another one has replaced', async () => {
    const late = await change(fewer);
    await asTherapist(assignProgram, await inputFor('P2C'));
    expect((await refusal(asTherapist(changeProgram, late))).code).toBe('plan-changed');
  });

  it('keeps the phase in force', async () => {
    await owner.query(
      `insert into phase_starts (clinic_id, id, patient_id, program_id, position, started_on, created_by)
       select clinic_id, $2, patient_id, program_id, 2, started_on, created_by from phase_starts where program_id = $1`,
      [world.people.own.programId, v7()],
    );
    expect((await refusal(asTherapist(changeProgram, await change(fewer)))).fields).toEqual({
      'draft.phases': 'phaseInForce',
    });
  });
});

describe('program.progress', () => {
  /** The patient's program of today becomes one of three phases that began 8 days ago. */
  async function inThreePhases(): Promise<string> {
    await withoutLogs();
    const { programId } = await asTherapist(assignProgram, await inputFor('P2C', { startsOn: today }));
    await owner.query('update programs set starts_on = $2, ends_on = $3 where id = $1', [
      programId,
      addDays(today, -8),
      addDays(today, 33),
    ]);
    return programId;
  }
  const step = (programId: string, more: object = {}) =>
    asTherapist(progressPhase, { programId, toPosition: 2, checked: [], reason: null, ...more });

  it('wants a reason while the gate is not met, and writes it down', async () => {
    const programId = await inThreePhases();
    expect((await refusal(step(programId))).fields).toEqual({ reason: 'reason' });
    const moved = await step(programId, { reason: 'Did well at the visit' });
    expect(moved).toMatchObject({ position: 2, startedOn: today });
    expect((await choose()).current).toMatchObject({ position: 2, phaseStartedOn: today });
    const { rows } = await owner.query(
      'select reason from phase_starts where program_id = $1 and position = 2',
      [programId],
    );
    expect(rows).toEqual([{ reason: 'Did well at the visit' }]);
  });

  it('counts from tomorrow once today’s routine was logged, and is then not taken twice', async () => {
    const programId = await inThreePhases();
    await owner.query(
      `insert into exercise_logs (clinic_id, id, patient_id, episode_id, report_id, local_date, exercise, done)
       select clinic_id, $2, patient_id, episode_id, id, local_date, 'belly-breathing', 1 from reports where episode_id = $1`,
      [world.people.own.episodeId, v7()],
    );
    expect(await step(programId, { reason: 'Did well at the visit' })).toMatchObject({ startedOn: tomorrow });
    expect((await choose()).current).toMatchObject({
      position: 1,
      pending: { position: 2, startedOn: tomorrow },
    });
    expect((await refusal(step(programId, { reason: 'Once more' }))).code).toBe('plan-changed');
  });

  it('gives a phase that begins late its planned weeks', async () => {
    const programId = await inThreePhases();
    await owner.query('update programs set ends_on = $2 where id = $1', [programId, addDays(today, 10)]);
    const moved = await step(programId, { reason: 'Did well at the visit' });
    expect(moved.endsOn).toBe(addDays(today, 27));
  });

  it('refuses the phase that is in force, and one that is not there', async () => {
    const programId = await inThreePhases();
    for (const toPosition of [1, 4]) {
      expect((await refusal(step(programId, { toPosition, reason: 'Any reason' }))).code).toBe(
        'plan-changed',
      );
    }
  });

  it('refuses a program that is not in force', async () => {
    const { programId } = await asTherapist(assignProgram, await inputFor('P2C'));
    expect((await refusal(step(programId, { reason: 'Any reason' }))).code).toBe('plan-changed');
  });
});
