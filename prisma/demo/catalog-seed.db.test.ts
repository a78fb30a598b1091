import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { createExercise } from '#lib/data/exercises/create-exercise.ts';
import { getExerciseForm } from '#lib/data/exercises/queries.ts';
import { execute } from '#lib/guard/execute.ts';
import { seedCatalog } from './seed-demo.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
let world: World;

beforeAll(async () => {
  await owner.connect();
  await seedCatalog(ownerUrl);
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
}, 60_000);
afterAll(() => owner.end());

const ownExercises = async () =>
  (
    await owner.query('select * from exercises where clinic_id = $1 order by id', [
      world.tokens.therapist?.cid,
    ])
  ).rows;
const catalogRow = async (slug: string) =>
  (await owner.query('select * from catalog_exercises where slug = $1', [slug])).rows[0];

async function copyOf(slug: string, name: string): Promise<void> {
  const asked = { token: world.tokens.therapist, now: new Date() };
  const { content } = await execute(getExerciseForm, { ...asked, input: { from: slug } });
  await execute(createExercise, { ...asked, input: { content: { ...content, name }, copyOf: slug } });
}

it('changes nothing the second time', async () => {
  expect(await seedCatalog(ownerUrl)).toBe(0);
});

it('brings an older catalog up to date and keeps what clinics copied from it', async () => {
  await copyOf('glute-bridge', 'Bridge as we teach it');
  const own = await ownExercises();
  const current = await catalogRow('glute-bridge');
  await owner.query(
    `update catalog_exercises set version = 0, text = jsonb_set(text, '{en,name}', '"Old name"') where slug = 'glute-bridge'`,
  );
  await owner.query(`delete from catalog_exercises where slug = 'clamshell'`);
  expect(await seedCatalog(ownerUrl)).toBe(2);
  expect(await catalogRow('glute-bridge')).toEqual(current);
  expect(await catalogRow('clamshell')).toBeDefined();
  expect(await ownExercises()).toEqual(own);
  expect(own.some(({ text }) => text.en.name === 'Bridge as we teach it')).toBe(true);
});
