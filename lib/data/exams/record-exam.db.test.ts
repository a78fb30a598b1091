import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { acknowledgeFlag } from '#lib/data/flags/acknowledge-flag.ts';
import { enterScore } from '#lib/data/measures/enter-score.ts';
import { getPatient } from '#lib/data/patients/queries.ts';
import { AppError } from '#lib/errors.ts';
import { execute } from '#lib/guard/execute.ts';
import { recordExam } from './record-exam.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
let world: World;
let patientId = '';
let episodeId = '';

const NOW = new Date();
const dateOf = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  await owner.connect();
  world = await makeWorld(ownerUrl);
  patientId = world.tokens.patient?.pid ?? '';
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.patient?.cid]);
  const { rows } = await owner.query<{ id: string }>('select id from episodes where patient_id = $1', [
    patientId,
  ]);
  episodeId = rows[0]?.id ?? '';
  await owner.query('delete from red_flag_reports where patient_id = $1', [patientId]);
  await owner.query("update flags set cleared_at = now(), outcome = 'x' where patient_id = $1", [patientId]);
});
afterAll(() => owner.end());

const nothing = {
  strength: { left: {}, right: {} },
  reflexes: { left: {}, right: {} },
  straightLegRaise: {},
  note: null,
};
const exam = (day: number, findings: object) => ({
  episodeId,
  clientId: v7(),
  localDate: dateOf(day),
  findings: { ...nothing, ...findings },
});
const strength = (left: object, right: object = {}) => ({ strength: { left, right } });
const record = (input: unknown) => execute(recordExam, { token: world.tokens.therapist, input, now: NOW });
const enter = (score: object, day = 0) =>
  execute(enterScore, {
    token: world.tokens.therapist,
    input: { episodeId, clientId: v7(), localDate: dateOf(day), score },
    now: NOW,
  });
const page = () => execute(getPatient, { token: world.tokens.therapist, input: { patientId }, now: NOW });
const codeOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : error;
};
const warnings = async () => {
  const { rows } = await owner.query<{ ticks: string[]; date: string }>(
    'select ticks, local_date as date from red_flag_reports where patient_id = $1 order by received_at',
    [patientId],
  );
  return rows;
};

describe('an examination', () => {
  it('is stored as it was found; what was not tested stays out', async () => {
    expect(await record(exam(-9, strength({ tiptoe: 5 }, { 'foot-lift': 4 })))).toEqual({
      isRepeat: false,
      hasFallen: false,
    });
    const { exams } = await page();
    expect(exams).toHaveLength(1);
    expect(exams[0]?.findings).toEqual({ ...nothing, ...strength({ tiptoe: 5 }, { 'foot-lift': 4 }) });
    expect(await warnings()).toEqual([]);
  });

  it('with a test that lost a grade since it was last done raises growing weakness, also across examinations', async () => {
    expect(await record(exam(-6, strength({}, { 'foot-lift': 4 })))).toMatchObject({ hasFallen: false });
    expect(await record(exam(-3, strength({ tiptoe: 4 })))).toMatchObject({ hasFallen: true });
    expect(await warnings()).toEqual([{ ticks: ['weakness'], date: dateOf(-3) }]);
    const { flags, exams } = await page();
    expect(flags.map(({ rule, severity }) => ({ rule, severity }))).toContainEqual({
      rule: 'RF-WEAK',
      severity: 'urgent',
    });
    expect(exams.at(-1)?.falls).toEqual([{ side: 'left', test: 'tiptoe', before: 5, now: 4 }]);
  });

  it('that finds growing weakness again alerts again, and asks anew about a flag that had been seen', async () => {
    const alerts = async () =>
      (
        await owner.query(`select 1 from outbox where patient_id = $1 and kind = 'red-flag-alert'`, [
          patientId,
        ])
      ).rowCount;
    const before = await alerts();
    const { flags } = await page();
    const flagId = flags.find(({ rule }) => rule === 'RF-WEAK')?.id ?? '';
    const earlier = new Date(NOW.getTime() - 60_000);
    await execute(acknowledgeFlag, { token: world.tokens.therapist, input: { flagId }, now: earlier });
    const seen = async () =>
      (
        await owner.query<{ at: Date | null }>('select acknowledged_at as at from flags where id = $1', [
          flagId,
        ])
      ).rows[0]?.at;
    expect(await seen()).toEqual(earlier);
    expect(await record(exam(-2, strength({ tiptoe: 3 })))).toMatchObject({ hasFallen: true });
    expect(await alerts()).toBe((before ?? 0) + 1);
    expect(await seen()).toBeNull();
    await owner.query('delete from red_flag_reports where patient_id = $1 and local_date = $2', [
      patientId,
      dateOf(-2),
    ]);
  });

  it('is compared with what was known on its own date', async () => {
    expect(await record(exam(-5, strength({ tiptoe: 5 })))).toMatchObject({ hasFallen: false });
    expect(await warnings()).toHaveLength(1);
  });

  it('sent twice is stored once, and other findings under its id are refused', async () => {
    const input = exam(-1, { note: 'Walks without a limp' });
    expect(await record(input)).toMatchObject({ isRepeat: false });
    expect(await record(input)).toMatchObject({ isRepeat: true });
    expect(await codeOf(record({ ...input, localDate: dateOf(-2) }))).toBe('conflict');
    expect((await page()).exams.filter(({ findings }) => findings.note !== null)).toHaveLength(1);
  });

  it.each([
    ['nothing found', {}],
    ['a grade of 6', strength({ tiptoe: 6 })],
    ['half a grade', strength({ tiptoe: 3.5 })],
    ['an unknown test', strength({ wink: 3 })],
  ])('with %s is refused', async (_, findings) => {
    expect(await codeOf(record(exam(0, findings)))).toBe('invalid-input');
  });

  it('of tomorrow is refused', async () => {
    expect(await codeOf(record(exam(2, strength({ tiptoe: 5 }))))).toBe('invalid-input');
  });
});

describe('a score from paper', () => {
  it('counts for the rules when it is one of theirs, and is shown with who entered it', async () => {
    await enter({ kind: 'rmdq', value: 11 });
    const { scores, chart } = await page();
    expect(scores[0]).toMatchObject({ kind: 'rmdq', value: 11, date: dateOf(0) });
    expect(scores[0]?.enteredBy).not.toBeNull();
    expect(chart.rmdq.at(-1)).toEqual({ date: dateOf(0), value: 11 });
  });

  it('of an outside instrument keeps its scale', async () => {
    const scale = { name: 'ODI', min: 0, max: 100, better: 'lower' };
    await enter({ kind: 'other', value: 42.5, scale });
    expect((await page()).scores.find(({ kind }) => kind === 'other')).toMatchObject({ value: 42.5, scale });
  });

  it.each([
    [{ kind: 'rmdq', value: 24 }, null],
    [{ kind: 'rmdq', value: 25 }, 'invalid-input'],
    [{ kind: 'rmdq', value: 3.5 }, 'invalid-input'],
    [{ kind: 'psfs', value: 3.5 }, null],
    [{ kind: 'tsk11', value: 10 }, 'invalid-input'],
    [{ kind: 'tsk11', value: 11 }, null],
    [{ kind: 'fabq-pa', value: -1 }, 'invalid-input'],
    [{ kind: 'other', value: 5, scale: { name: 'X', min: 5, max: 5, better: 'lower' } }, 'invalid-input'],
    [{ kind: 'other', value: 7, scale: { name: 'X', min: 5, max: 6, better: 'lower' } }, 'invalid-input'],
  ])('%j: %s', async (score, code) => {
    expect(await codeOf(enter(score).then(() => Promise.reject(null)))).toBe(code);
  });
});
