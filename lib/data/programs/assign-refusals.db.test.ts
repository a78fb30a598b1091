import { v7 } from 'uuid';
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
} from '#e2e/program-world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
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

describe('what program.assign asks for', () => {
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
    await owner.query("update episodes set precautions = '{wrist}' where id = $1", [patient().episodeId]);
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
    await owner.query('update flags set cleared_at = null where id = $1', [patient().redFlagId]);
    const input = await inputFor('P2C');
    expect((await refusal(asTherapist(assignProgram, input))).fields).toEqual({ redFlagReason: 'reason' });
    const reason = 'Examined, surgeon agrees';
    const { programId } = await asTherapist(assignProgram, { ...input, redFlagReason: reason });
    const { rows } = await owner.query('select change_note from program_versions where program_id = $1', [
      programId,
    ]);
    expect(rows).toEqual([{ change_note: reason }]);
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
      asTherapist(assignProgram, { ...input, requestId: v7() }),
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
