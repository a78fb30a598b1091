import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { execute } from '#lib/guard/execute.ts';
import { getOwnMedia } from './own-media.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
const today = NOW.toISOString().slice(0, 10);

let world: World;

beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.patient?.cid]);
});

const own = () => world.people.own;

async function ask(): Promise<'shown' | AppError['code']> {
  try {
    const input = { mediaId: own().keptMediaId };
    const { bytes } = await execute(getOwnMedia, { token: world.tokens.patient, input, now: NOW });
    return bytes.length > 0 ? 'shown' : 'not-found';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** A second version of the plan without any exercise. */
const emptyVersionFrom = (date: string) =>
  owner.query(
    `insert into program_versions (clinic_id, id, patient_id, program_id, version, effective_from, created_by)
     select clinic_id, $2, patient_id, program_id, 2, $3, created_by from program_versions where id = $1`,
    [own().versionId, v7(), date],
  );

describe('a photo of the clinic', () => {
  it('is shown to a patient whose plan holds its exercise', async () => {
    expect(await ask()).toBe('shown');
  });

  it.each([
    [-1, 'not-found'],
    [0, 'shown'],
    [1, 'shown'],
  ])('with a plan that ends %i days from today: %s', async (days, expected) => {
    await owner.query('update programs set ends_on = $2 where id = $1', [
      own().programId,
      addDays(today, days),
    ]);
    expect(await ask()).toBe(expected);
  });

  it.each([
    [1, 'shown'],
    [0, 'not-found'],
  ])('with a plan that drops it %i days from today: %s', async (days, expected) => {
    await emptyVersionFrom(addDays(today, days));
    expect(await ask()).toBe(expected);
  });

  it('is gone once the clinic has taken it away', async () => {
    await owner.query('update exercise_media set removed_at = $2 where id = $1', [own().keptMediaId, NOW]);
    expect(await ask()).toBe('not-found');
  });
});

describe('row-level security alone', () => {
  it('shows a patient the own exercises of his programs, their photos, and no others', async () => {
    const { cid = '', pid } = world.tokens.patient ?? {};
    const seen = await withClinic({ clinicId: cid, patientId: pid }, async (tx) => ({
      exercises: await tx.exercise.findMany({ select: { id: true } }),
      media: await tx.exerciseMedia.findMany({ select: { exerciseId: true } }),
    }));
    expect(seen.exercises).toEqual([{ id: own().exerciseId }]);
    expect(new Set(seen.media.map(({ exerciseId }) => exerciseId))).toEqual(new Set([own().exerciseId]));
    const staff = await withClinic({ clinicId: cid }, (tx) => tx.exercise.count());
    expect(staff).toBeGreaterThan(1);
  });

  it('lets a patient write neither', async () => {
    const { cid = '', pid } = world.tokens.patient ?? {};
    const write = withClinic({ clinicId: cid, patientId: pid }, (tx) =>
      tx.exercise.create({
        data: {
          clinicId: cid,
          id: v7(),
          slug: `own-${v7()}`,
          data: {},
          text: {},
          createdBy: v7(),
        },
        select: { id: true },
      }),
    );
    await expect(write).rejects.toThrow('row-level security');
  });
});
