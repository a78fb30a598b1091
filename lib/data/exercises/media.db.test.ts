import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { addMedia } from './add-media.ts';
import { getMedia, removeMedia } from './media.ts';
import { photo, pngOf } from './media-files.test-data.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const before = process.env.STURDY_DATA_DIR;

let world: World;
let folder = '';

beforeAll(() => owner.connect());
afterAll(async () => {
  await owner.end();
  if (before === undefined) delete process.env.STURDY_DATA_DIR;
  else process.env.STURDY_DATA_DIR = before;
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sturdy-media-'));
  process.env.STURDY_DATA_DIR = folder;
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
  return () => rm(folder, { recursive: true });
});

const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown): Promise<O> =>
  execute(entry, { token: world.tokens.therapist, input, now: new Date() });

const add = (file: Buffer, claimed: string) =>
  asTherapist(addMedia, { exerciseId: world.people.own.exerciseId, claimed, file });

/** What is kept of this clinic: rows, and files. */
async function kept(): Promise<{ rows: number; files: number }> {
  const { rows } = await owner.query<{ n: number }>(
    'select count(*)::int as n from exercise_media where removed_at is null',
  );
  const files = await readdir(path.join(folder, 'uploads', world.tokens.therapist?.cid ?? ''));
  return { rows: rows[0]?.n ?? 0, files: files.length };
}

async function refusal(run: Promise<unknown>): Promise<AppError> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

it('keeps a photo, gives it back and takes it away with its bytes', async () => {
  const start = await kept();
  const { mediaId } = await add(await photo('jpeg'), 'image/jpeg');
  expect(await kept()).toEqual({ rows: start.rows + 1, files: start.files + 1 });
  const file = await asTherapist(getMedia, { mediaId });
  expect(file.contentType).toBe('image/webp');
  expect(Buffer.from(file.bytes).toString('latin1', 8, 12)).toBe('WEBP');
  await asTherapist(removeMedia, { mediaId });
  expect(await kept()).toEqual(start);
  expect((await refusal(asTherapist(getMedia, { mediaId }))).code).toBe('not-found');
});

it('leaves nothing behind of what it refuses', async () => {
  const start = await kept();
  const jpeg = await photo('jpeg');
  const hostile: [Buffer, string, string][] = [
    [Buffer.from('<svg><script>1</script></svg>'), 'image/svg+xml', 'type'],
    [pngOf(100_000, 100_000), 'image/png', 'pixels'],
    [Buffer.concat([jpeg, Buffer.from('<script>1</script>')]), 'image/jpeg', 'mixed'],
    [jpeg, 'image/png', 'claim'],
    [jpeg.subarray(0, 200), 'image/jpeg', 'broken'],
  ];
  for (const [file, claimed, problem] of hostile) {
    expect(await refusal(add(file, claimed))).toMatchObject({
      code: 'invalid-input',
      fields: { file: problem },
    });
    expect(await kept()).toEqual(start);
  }
});

it('holds up to 6 of one exercise', async () => {
  const file = await photo('png');
  for (let number = 3; number <= 6; number += 1) await add(file, 'image/png');
  const full = await kept();
  expect((await refusal(add(file, 'image/png'))).fields).toEqual({ file: 'many' });
  expect(await kept()).toEqual(full);
});

it('gives a photo of another clinic to nobody', async () => {
  const { mediaId, exerciseId } = world.people['other-clinic'];
  expect((await refusal(asTherapist(getMedia, { mediaId }))).code).toBe('not-found');
  expect((await refusal(asTherapist(removeMedia, { mediaId }))).code).toBe('not-found');
  const foreign = asTherapist(addMedia, {
    exerciseId,
    claimed: 'image/png',
    file: await photo('png'),
  });
  expect((await refusal(foreign)).code).toBe('not-found');
});

it('leaves no file when the transaction fails after it was written, and no row without one', async () => {
  const start = await kept();
  // Refused at commit, when the file lies there already.
  const name = `refuse_${Date.now()}`;
  await owner.query(`
    create function ${name}() returns trigger language plpgsql as $$
    begin
      if new.clinic_id = '${world.tokens.therapist?.cid}' then raise exception 'the disk is full'; end if;
      return null;
    end $$;
    create constraint trigger ${name} after insert or update on exercise_media
      deferrable initially deferred for each row execute function ${name}()`);
  try {
    await expect(add(await photo('jpeg'), 'image/jpeg')).rejects.toThrow('the disk is full');
    expect(await kept()).toEqual(start);
    const { mediaId } = world.people.own;
    await expect(asTherapist(removeMedia, { mediaId })).rejects.toThrow('the disk is full');
    expect(await kept()).toEqual(start);
    expect((await asTherapist(getMedia, { mediaId })).bytes.length).toBeGreaterThan(0);
  } finally {
    await owner.query(`drop function ${name} cascade`);
  }
});
