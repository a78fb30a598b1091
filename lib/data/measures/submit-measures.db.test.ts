import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { AppError } from '#lib/errors.ts';
import { execute } from '#lib/guard/execute.ts';
import { getQuestions } from './queries.ts';
import { submitMeasures } from './submit-measures.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
let world: World;

const NOW = new Date();
const dateOf = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** A patient on program day 14, with two activities and no flag. */
beforeAll(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.patient?.cid]);
  const goals = [
    { id: 'g1', activity: 'Climb stairs', baseline: 4 },
    { id: 'g2', activity: 'Sit at work', baseline: 3 },
  ];
  await owner.query(
    'update episodes set opened_on = $1, program_started_on = $1, goals = $2 where patient_id = $3',
    [dateOf(-14), JSON.stringify(goals), world.tokens.patient?.pid],
  );
  await owner.query("update flags set cleared_at = now() where rule = 'FEAR'");
});

const message = (answers: object) => ({
  clientId: v7(),
  localDate: dateOf(0),
  timezone: 'UTC',
  madeAt: NOW.toISOString(),
  ...answers,
});

const submit = (input: unknown) => execute(submitMeasures, { token: world.tokens.patient, input, now: NOW });
const due = async () =>
  (await execute(getQuestions, { token: world.tokens.patient, input: {}, now: NOW })).due;

async function refusal(input: unknown): Promise<AppError> {
  try {
    await submit(input);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

async function rowsOf(clientId: string) {
  const { rows } = await owner.query<{ kind: string; value: string; detail: object }>(
    'select kind, value, detail from measures where client_id = $1 order by kind',
    [clientId],
  );
  return rows.map(({ kind, value, detail }) => ({ kind, value: Number(value), detail }));
}

async function openFear(): Promise<string[]> {
  const { rows } = await owner.query<{ severity: string }>(
    "select severity from flags where rule = 'FEAR' and cleared_at is null and patient_id = $1",
    [world.tokens.patient?.pid],
  );
  return rows.map(({ severity }) => severity);
}

describe('answers to measures', () => {
  it('are all due on day 14, and no longer once they were given', async () => {
    expect(await due()).toBe('both');
    await submit(message({ mood: 2 }));
    expect(await due()).toBe('rmdq');
    await submit(message({ rmdq: { ticked: [], noneApply: true } }));
    expect(await due()).toBeNull();
  });

  it('are stored together, each with its score and what is behind it', async () => {
    const psfs = [
      { id: 'g2', value: 4 },
      { id: 'g1', value: 7 },
    ];
    const given = message({
      psfs,
      groc: -2,
      fear: 0,
      sleep: 3,
      rmdq: { ticked: [24, 3, 11], noneApply: false },
    });
    const kinds = ['psfs', 'groc', 'fear', 'sleep', 'rmdq'];
    expect(await submit(given)).toEqual({ isRepeat: false, stored: kinds });
    expect(await rowsOf(given.clientId)).toEqual([
      { kind: 'fear', value: 0, detail: {} },
      { kind: 'groc', value: -2, detail: {} },
      { kind: 'psfs', value: 5.5, detail: { answers: psfs.toReversed() } },
      { kind: 'rmdq', value: 3, detail: { ticked: [3, 11, 24] } },
      { kind: 'sleep', value: 3, detail: {} },
    ]);
    expect(await submit(given)).toEqual({ isRepeat: true, stored: kinds });
    expect(await rowsOf(given.clientId)).toHaveLength(5);
  });

  it('are stored once when copies arrive at the same moment', async () => {
    const given = message({ fear: 2, sleep: 2 });
    const answers = await Promise.all([submit(given), submit(given), submit(given)]);
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await rowsOf(given.clientId)).toHaveLength(2);
  });

  it.each([
    ['another value', { fear: 3, psfs: [{ id: 'g1', value: 5 }] }],
    ['other answers behind the same score', { fear: 2, psfs: [{ id: 'g2', value: 5 }] }],
    ['one measure more', { fear: 2, psfs: [{ id: 'g1', value: 5 }], mood: 1 }],
    ['one measure less', { fear: 2 }],
    ['another day', { fear: 2, psfs: [{ id: 'g1', value: 5 }], localDate: dateOf(-1) }],
  ])('do not change under the same id: %s is a conflict', async (_name, other) => {
    const first = message({ fear: 2, psfs: [{ id: 'g1', value: 5 }] });
    await submit(first);
    const before = await rowsOf(first.clientId);
    const { clientId, localDate, timezone, madeAt } = first;
    expect((await refusal({ clientId, localDate, timezone, madeAt, ...other })).code).toBe('conflict');
    expect(await rowsOf(clientId)).toEqual(before);
  });

  it.each([
    ['a blank RMDQ', { rmdq: { ticked: [], noneApply: false } }, 'rmdq'],
    ['ticks beside "none of these"', { rmdq: { ticked: [1], noneApply: true } }, 'rmdq'],
    ['an activity of somebody else', { psfs: [{ id: 'g9', value: 1 }] }, 'psfs'],
  ])('are refused whole when one has no score: %s', async (_name, broken, field) => {
    const given = message({ mood: 4, ...broken });
    const error = await refusal(given);
    expect(error.code).toBe('invalid-input');
    expect(error.fields).toHaveProperty(field);
    expect(await rowsOf(given.clientId)).toEqual([]);
  });

  it.each([
    [{}],
    [{ fear: 11 }],
    [{ fear: -1 }],
    [{ sleep: 2.5 }],
    [{ groc: 6 }],
    [{ groc: -6 }],
    [{ rmdq: { ticked: [25], noneApply: false } }],
    [{ rmdq: { ticked: [0], noneApply: false } }],
    [{ psfs: [] }],
    [
      {
        psfs: [
          { id: 'g1', value: 1 },
          { id: 'g1', value: 2 },
        ],
      },
    ],
  ])('out of their range are refused: %j', async (answers) => {
    expect((await refusal(message(answers))).code).toBe('invalid-input');
  });

  it.each([
    [-15, false],
    [-14, true],
    [1, true],
    [2, false],
  ])('about a day %i days from today: accepted %s', async (days, isAccepted) => {
    const given = message({ sleep: 1, localDate: dateOf(days) });
    if (isAccepted) expect((await submit(given)).isRepeat).toBe(false);
    else expect((await refusal(given)).fields).toHaveProperty('localDate');
  });

  it('let the rules speak at once: fear of 7 asks for a review', async () => {
    expect(await openFear()).toEqual([]);
    await submit(message({ fear: 6 }));
    expect(await openFear()).toEqual(['watch']);
    await submit(message({ fear: 7 }));
    expect(await openFear()).toEqual(['review']);
  });
});
