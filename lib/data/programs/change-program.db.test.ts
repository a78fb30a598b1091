import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { onPlan } from '#e2e/act-inputs.ts';
import {
  asTherapist,
  choose,
  freshClinics,
  inputFor,
  owner,
  patient,
  refusal,
  today,
  tomorrow,
  withoutLogs,
} from '#e2e/program-world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { assignProgram } from './assign-program.ts';
import { changeProgram } from './change-program.ts';
import { halveDose } from './halve-dose.ts';
import { progressPhase } from './progress-phase.ts';
import type { ProgramDraft } from './view.ts';

freshClinics();

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
      schedule: { times: [], isReminded: false },
      requestId: v7(),
      offStageReason: null,
      redFlagReason: null,
      isCareConfirmed: true,
      halfDose: null,
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
       where v.program_id = $1 and i.position = 1 order by v.version`,
      [changed.programId],
    );
    expect(rows).toEqual([
      { version: 1, from_today: false, reps: 10 },
      { version: 2, from_today: false, reps: 5 },
    ]);
  });

  it('counts from the next routine on when it is set for today', async () => {
    await owner.query('update programs set starts_on = $2 where id = $1', [
      patient().programId,
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
      [patient().programId, v7()],
    );
    expect((await refusal(asTherapist(changeProgram, await change(fewer)))).fields).toEqual({
      'draft.phases': 'phaseInForce',
    });
  });
});

describe('program.change while half the dose runs', () => {
  /** Date, repetitions of the first exercise and last half day of each version, as they were written. */
  const versions = async () => {
    const { rows } = await owner.query(
      `select v.effective_from as from, (i.dose->>'reps')::int as reps, v.half_until as half
       from program_versions v join programs g on g.id = v.program_id join program_phases p on p.version_id = v.id
       join program_items i on i.phase_id = p.id
       where g.episode_id = $1 and i.position = 1 order by v.version`,
      [patient().episodeId],
    );
    return rows.map(({ from, reps, half }) => [from, reps, half]);
  };
  /** Today is logged, so the half dose counts from tomorrow. */
  const halve = async (days: number) => asTherapist(halveDose, await onPlan({ flagId: null, days }));
  const change = async (more: object) => {
    const { current } = await choose();
    if (!current) throw new Error('no current program');
    for (const item of current.draft.phases[0]?.items ?? []) item.prescription.dose.reps = 8;
    return asTherapist(changeProgram, {
      programId: current.programId,
      draft: current.draft,
      halfDose: null,
      effectiveFrom: tomorrow,
      endsOn: null,
      fromVersionId: current.versionId,
      note: null,
      schedule: { times: [], isReminded: false },
      requestId: v7(),
      offStageReason: null,
      redFlagReason: null,
      isCareConfirmed: true,
      ...more,
    });
  };

  it('wants to know whether it goes on', async () => {
    await halve(3);
    expect((await choose()).current?.half).toEqual({ from: tomorrow, until: addDays(today, 3) });
    expect((await refusal(change({}))).fields).toEqual({ halfDose: 'halfDose' });
  });

  it('halves what is saved until its last day, and brings all of it the day after', async () => {
    await halve(3);
    const changed = await change({ halfDose: 'keep' });
    expect(changed).toMatchObject({ version: 4, effectiveFrom: tomorrow });
    expect((await versions()).slice(3)).toEqual([
      [tomorrow, 4, addDays(today, 3)],
      [addDays(today, 4), 8, null],
    ]);
    expect((await choose()).current).toMatchObject({
      half: { from: tomorrow, until: addDays(today, 3) },
      draft: { phases: [{ items: [{ prescription: { dose: { reps: 8 } } }, {}] }] },
    });
  });

  it('leaves a half dose that begins after the change where it is', async () => {
    await halve(2);
    await change({ halfDose: 'keep', effectiveFrom: today });
    expect((await versions()).slice(3)).toEqual([
      [today, 8, null],
      [tomorrow, 4, addDays(today, 2)],
      [addDays(today, 3), 8, null],
    ]);
  });

  it('ends it where that was decided', async () => {
    await halve(3);
    await change({ halfDose: 'end' });
    expect((await versions()).slice(3)).toEqual([[tomorrow, 8, null]]);
    expect((await choose()).current?.half).toBeNull();
  });

  it('on its last day keeps that day; from the day after there is nothing to decide', async () => {
    await halve(2);
    await change({ halfDose: 'keep', effectiveFrom: addDays(today, 2) });
    expect((await versions()).slice(3)).toEqual([
      [addDays(today, 2), 4, addDays(today, 2)],
      [addDays(today, 3), 8, null],
    ]);
    await change({ effectiveFrom: addDays(today, 3) });
    expect((await versions()).at(-1)).toEqual([addDays(today, 3), 8, null]);
    expect((await choose()).current?.half).toEqual({ from: tomorrow, until: addDays(today, 2) });
  });

  it('gives the same press its first answer', async () => {
    await halve(3);
    const press = { halfDose: 'keep', requestId: v7() };
    const first = await change(press);
    expect(await change(press)).toEqual(first);
    expect(await versions()).toHaveLength(5);
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
      [patient().episodeId, v7()],
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
