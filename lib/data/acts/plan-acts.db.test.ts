import { describe, expect, it } from 'vitest';
import { onPlan, planSeen, rowsOf } from '#e2e/act-inputs.ts';
import {
  asTherapist,
  freshClinics,
  owner,
  patient,
  refusal,
  today,
  tomorrow,
  withoutLogs,
} from '#e2e/program-world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { extendProgram } from '#lib/data/programs/extend-program.ts';
import { halveDose } from '#lib/data/programs/halve-dose.ts';
import { movePhase } from '#lib/data/programs/move-phase.ts';
import { shortenRoutine } from '#lib/data/programs/shorten-routine.ts';
import { swapExercise } from '#lib/data/programs/swap-exercise.ts';

freshClinics();

describe('half the dose', () => {
  const versions = () =>
    rowsOf(
      `select v.version, v.effective_from as from, v.from_today as "fromToday", (i.dose->>'reps')::int as reps
       from program_versions v join programs g on g.id = v.program_id join program_phases p on p.version_id = v.id
       join program_items i on i.phase_id = p.id where g.episode_id = $1 and i.position = 1 order by v.version`,
    );

  it('counts from tomorrow when today is logged, and comes back by itself', async () => {
    const { detail } = await asTherapist(halveDose, await onPlan({ days: 3 }));
    expect(detail).toMatchObject({ version: 2, returnVersion: 3, from: tomorrow, until: addDays(today, 3) });
    expect(await versions()).toEqual([
      { version: 1, from: today, fromToday: false, reps: 10 },
      { version: 2, from: tomorrow, fromToday: false, reps: 5 },
      { version: 3, from: addDays(today, 4), fromToday: false, reps: 10 },
    ]);
    expect((await planSeen()).halfUntil).toBe(addDays(today, 3));
  });

  it('counts from today while nothing is logged', async () => {
    await withoutLogs();
    const { detail } = await asTherapist(halveDose, await onPlan({ days: 1 }));
    expect(detail).toMatchObject({ from: today, until: today });
    expect((await versions()).map(({ from }) => from)).toEqual([today, today, tomorrow]);
  });

  it('asked for again begins anew from the usual dose, never a quarter', async () => {
    await asTherapist(halveDose, await onPlan({ days: 2 }));
    await asTherapist(halveDose, await onPlan({ flagId: null, days: 3 }));
    expect((await versions()).map(({ from, reps }) => [from, reps])).toEqual([
      [today, 10],
      [tomorrow, 5],
      [addDays(today, 3), 10],
      [tomorrow, 5],
      [addDays(today, 4), 10],
    ]);
  });

  it('keeps an exercise that was swapped meanwhile when the usual dose returns', async () => {
    await asTherapist(halveDose, await onPlan({ days: 3 }));
    const plan = await planSeen();
    const [item] = plan.items;
    const [easier] = item?.easier ?? [];
    expect(easier).toBeDefined();
    await asTherapist(
      swapExercise,
      await onPlan({ flagId: null, exercise: item?.exercise, to: easier?.exercise, reason: 'Hurts' }),
    );
    const kept = await rowsOf(
      `select v.effective_from as from, i.exercise from program_versions v join programs g on g.id = v.program_id
       join program_phases p on p.version_id = v.id join program_items i on i.phase_id = p.id
       where g.episode_id = $1 and v.version > 3 and i.position = 1 order by v.version`,
    );
    expect(kept).toEqual([
      { from: tomorrow, exercise: easier?.exercise },
      { from: addDays(today, 4), exercise: easier?.exercise },
    ]);
  });

  it('asked for again after a swap halves the usual dose once, and keeps the swap', async () => {
    await asTherapist(halveDose, await onPlan({ days: 3 }));
    const [, second] = (await planSeen()).items;
    const swap = { exercise: second?.exercise, to: null, reason: null };
    await asTherapist(swapExercise, await onPlan({ flagId: null, ...swap }));
    await asTherapist(halveDose, await onPlan({ flagId: null, days: 2 }));
    expect((await versions()).slice(-3).map(({ from, reps }) => [from, reps])).toEqual([
      [tomorrow, 5],
      [addDays(today, 3), 10],
      [addDays(today, 4), 10],
    ]);
    expect((await planSeen()).items.map(({ exercise }) => exercise)).not.toContain(second?.exercise);
  });

  it('tells who changed the plan meanwhile', async () => {
    const early = await onPlan({ days: 3 });
    await asTherapist(halveDose, await onPlan({ flagId: null, days: 3 }));
    expect(await refusal(asTherapist(halveDose, { ...early, flagId: null }))).toMatchObject({
      code: 'plan-changed',
      params: { name: 'therapist-HERE' },
    });
  });

  it('waits while a red flag is open', async () => {
    const input = await onPlan({ days: 3 });
    await owner.query('update flags set cleared_at = null where id = $1', [patient().redFlagId]);
    expect((await refusal(asTherapist(halveDose, input))).code).toBe('red-flag-open');
  });

  it('sends the words for the patient with it', async () => {
    await asTherapist(halveDose, await onPlan({ days: 3, tell: 'Half of each exercise for 3 days.' }));
    const sent = await rowsOf(`select body from messages where episode_id = $1 and body like 'Half%'`);
    expect(sent).toEqual([{ body: 'Half of each exercise for 3 days.' }]);
  });
});

describe('swapping', () => {
  it('takes only an easier neighbor that is not there yet, and never the last exercise', async () => {
    const plan = await planSeen();
    const exercise = plan.items[0]?.exercise;
    const swap = async (to: string | null) =>
      (await refusal(asTherapist(swapExercise, await onPlan({ exercise, to, reason: null })))).fields;
    expect(await swap('dead-bug')).toEqual({ to: 'neighbor' });
    await owner.query('delete from program_items where patient_id = $1 and exercise <> $2', [
      patient().patientId,
      exercise,
    ]);
    expect(await swap(null)).toEqual({ to: 'onlyOne' });
  });
});

describe('a shorter routine', () => {
  it('keeps some of the exercises that are there, from the next routine on', async () => {
    const all = (await planSeen()).items.map(({ exercise }) => exercise);
    const shorten = async (keep: readonly string[]) =>
      asTherapist(shortenRoutine, await onPlan({ flagId: null, keep }));
    expect((await refusal(shorten(all))).fields).toEqual({ keep: 'all' });
    expect((await refusal(shorten(['dead-bug']))).fields).toEqual({ keep: 'gone' });
    const { detail } = await shorten(['pelvic-tilt']);
    expect(detail).toMatchObject({ version: 2, from: tomorrow, kept: [{ exercise: 'pelvic-tilt' }] });
    expect(detail.left).toHaveLength(all.length - 1);
  });
});

describe('moving the phase', () => {
  const move = async (more: object) =>
    asTherapist(
      movePhase,
      await onPlan({
        flagId: null,
        fromPosition: 1,
        toPosition: 2,
        checked: [],
        reason: 'Did well',
        ...more,
      }),
    );

  it('refuses a phase that is not there, and a page that showed another one', async () => {
    expect((await refusal(move({}))).code).toBe('plan-changed');
    expect((await refusal(move({ fromPosition: 2, toPosition: 1 }))).code).toBe('plan-changed');
  });
});

describe('the end of a program', () => {
  it('extends a program that has an end, and only to a later day', async () => {
    const endsOn = addDays(today, 7);
    const extend = async (day: string) =>
      asTherapist(extendProgram, await onPlan({ flagId: null, endsOn: day }));
    expect((await refusal(extend(endsOn))).fields).toEqual({ endsOn: 'range' });
    await owner.query('update programs set ends_on = $2 where episode_id = $1', [
      patient().episodeId,
      endsOn,
    ]);
    expect((await refusal(extend(endsOn))).fields).toEqual({ endsOn: 'range' });
    await extend(addDays(endsOn, 1));
    expect(await rowsOf('select ends_on as on from programs where episode_id = $1')).toEqual([
      { on: addDays(endsOn, 1) },
    ]);
  });
});
