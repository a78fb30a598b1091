import { describe, expect, it } from 'vitest';
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
import { catalogExercises } from '#lib/data/exercises/catalog-exercises.ts';
import { assignProgram } from './assign-program.ts';

freshClinics();

async function programs() {
  const { rows } = await owner.query<{
    id: string;
    starts_on: string;
    ends_on: string | null;
    title: string;
  }>('select id, starts_on, ends_on, title from programs where episode_id = $1 order by id', [
    patient().episodeId,
  ]);
  return rows;
}

describe('program.choose', () => {
  it('offers the templates of the patient’s stage first, with the current program to go on from', async () => {
    const view = await choose();
    expect(view.templates[0]).toMatchObject({ stage: 2, isForStage: true });
    expect(view.current).toMatchObject({ version: 1, startsOn: today, hasStarted: true, position: 1 });
    expect(view.current?.draft.phases[0]?.items[0]?.prescription.exercise).toBe('pelvic-tilt');
    const offered = view.exercises.map(({ slug }) => slug);
    const catalog = catalogExercises().map(({ data }) => data.slug);
    expect(catalog).toHaveLength(66);
    expect(catalog.filter((slug) => !offered.includes(slug))).toEqual([]);
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
        patient().episodeId,
      ]);
      return rows[0]?.on;
    };
    await withoutLogs();
    await owner.query('update episodes set program_started_on = null where id = $1', [patient().episodeId]);
    await asTherapist(assignProgram, await inputFor('P2C', { startsOn: today }));
    expect(await startOf()).toBe(today);
    await asTherapist(assignProgram, await inputFor('P2C', { startsOn: tomorrow }));
    expect(await startOf()).toBe(today);
  });

  it('moves the episode to maintenance and back', async () => {
    const modeOf = async () => {
      const { rows } = await owner.query('select mode, recovered_on from episodes where id = $1', [
        patient().episodeId,
      ]);
      return rows[0];
    };
    await asTherapist(assignProgram, await inputFor('P4D', { offStageReason: 'Recovered' }));
    expect(await modeOf()).toEqual({ mode: 'maintenance', recovered_on: today });
    await asTherapist(assignProgram, await inputFor('P2C'));
    expect(await modeOf()).toEqual({ mode: 'active', recovered_on: today });
  });
});
