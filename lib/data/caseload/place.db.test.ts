import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import type { StaffActor } from '#lib/auth/actor.ts';
import { findActor } from '#lib/auth/sessions.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { placeInCaseload } from './place.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
let world: World;

beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
  const { own, 'same-clinic': theirs } = world.people;
  await owner.query('update episode_status set group_rank = 3, stage = 1 where episode_id = $1', [
    own.episodeId,
  ]);
  await owner.query('update episode_status set group_rank = 2, stage = 4 where episode_id = $1', [
    theirs.episodeId,
  ]);
});

function placeOf(who: 'own' | 'same-clinic', list: string) {
  const { therapist } = world.tokens;
  if (!therapist) throw new Error('no therapist');
  return withClinic({ clinicId: therapist.cid }, async (tx) => {
    const actor = (await findActor(tx, therapist, new Date())) as StaffActor;
    return placeInCaseload(tx, actor, world.people[who].episodeId, list);
  });
}

it('is the place in one’s own list', async () => {
  expect(await placeOf('own', '')).toEqual({
    group: 'review',
    index: 1,
    count: 1,
    previousPatientId: null,
    nextPatientId: null,
    list: '',
  });
});

it('of a colleague’s patient is the place in the list of the clinic', async () => {
  expect(await placeOf('same-clinic', '')).toMatchObject({
    group: 'not-progressing',
    index: 1,
    previousPatientId: null,
    nextPatientId: world.people.own.patientId,
    list: 'mine=false',
  });
  expect(await placeOf('own', 'mine=false')).toMatchObject({
    previousPatientId: world.people['same-clinic'].patientId,
    nextPatientId: null,
  });
});

it('follows the filter of the list', async () => {
  expect(await placeOf('own', 'mine=false&stage=1')).toMatchObject({ previousPatientId: null, index: 1 });
  expect(await placeOf('own', 'mine=false&group=review')).toMatchObject({
    previousPatientId: null,
    index: 1,
  });
});

it('leads to the top of the list when the person has left it', async () => {
  expect(await placeOf('own', 'mine=false&stage=4')).toMatchObject({
    group: 'review',
    index: null,
    previousPatientId: null,
    nextPatientId: world.people['same-clinic'].patientId,
  });
});

it('takes nonsense for the list at rest', async () => {
  expect(await placeOf('own', 'group=nobody&x=1')).toMatchObject({ index: 1, list: '' });
});
