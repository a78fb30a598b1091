import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { execute } from '#lib/guard/execute.ts';
import { listCaseload } from './queries.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
let world: World;
let today = '';

beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
  await owner.query('delete from intakes');
  const view = await execute(listCaseload, { token: world.tokens.therapist, input: {}, now: NOW });
  today = view.today;
});

const day = (index: number) => addDays(today, index);

/** An act of the therapist about the patient of the world, so many days from today. */
const did = (kind: string, on: number, detail: object = {}) =>
  owner.query(
    `insert into acts (clinic_id, id, patient_id, episode_id, client_id, kind, detail, local_date, made_by, created_at)
     select e.clinic_id, $2, e.patient_id, e.id, $3, $4, $5, $6::text, e.therapist_id, $6::text::date
     from episodes e where e.patient_id = $1`,
    [world.tokens.patient?.pid, v7(), v7(), kind, detail, day(on)],
  );
const booked = (made: number, on: number) =>
  did('review-booked', made, { on: day(on), how: 'phone', moved: null, note: null });
const discharged = async (daysAgo: number) => {
  await owner.query(
    `update episodes set mode = 'discharged', discharged_on = opened_on where patient_id = $1`,
    [world.tokens.patient?.pid],
  );
  await did('discharged', -daysAgo, { followUps: [day(182 - daysAgo), day(365 - daysAgo)] });
};
const agreed = async (token = world.tokens.therapist, input: object = {}) =>
  (await execute(listCaseload, { token, input, now: NOW })).agreed.map(({ kind, on }) => [kind, on]);

describe('a booked review', () => {
  it.each([
    [1, false],
    [0, true],
    [-30, true],
    [-31, false],
  ])('for %i days from today is due: %s', async (on, isDue) => {
    await booked(-40, on);
    expect(await agreed()).toEqual(isDue ? [['review', day(on)]] : []);
  });

  it('is done by a review on its day or after, not by one before', async () => {
    await booked(-10, -3);
    await did('review-held', -4);
    expect(await agreed()).toHaveLength(1);
    await did('review-held', -3);
    expect(await agreed()).toEqual([]);
  });

  it('makes way for another day', async () => {
    await booked(-10, -3);
    await booked(-2, 5);
    expect(await agreed()).toEqual([]);
  });
});

describe('a follow-up after discharge', () => {
  it.each([
    [181, []],
    [182, [['follow-up', 0]]],
    [242, [['follow-up', -60]]],
    [243, []],
    [364, []],
    [365, [['follow-up', 0]]],
    [425, [['follow-up', -60]]],
    [426, []],
  ])('%i days ago is due: %j', async (daysAgo, due) => {
    await discharged(daysAgo);
    expect(await agreed()).toEqual(due.map(([kind, on]) => [kind, day(Number(on))]));
  });

  it.each(['call', 'message', 'review-held'])('is done by a %s', async (kind) => {
    await discharged(190);
    await did(kind, -9);
    expect(await agreed()).toHaveLength(1);
    await did(kind, -8);
    expect(await agreed()).toEqual([]);
  });

  it('is nobody’s task once a new episode is open, and of the therapist alone otherwise', async () => {
    await discharged(182);
    expect(await agreed(world.tokens.manager)).toHaveLength(1);
    expect(await agreed(world.tokens.therapist, { mine: 'false' })).toHaveLength(1);
    await owner.query(
      `insert into episodes (clinic_id, id, patient_id, therapist_id, stage, opened_on)
       select clinic_id, $2, patient_id, therapist_id, 1, $3 from episodes where patient_id = $1 limit 1`,
      [world.tokens.patient?.pid, v7(), today],
    );
    expect(await agreed()).toEqual([]);
  });
});
