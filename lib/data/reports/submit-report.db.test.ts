import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { closeRedFlag } from '#lib/data/flags/close-red-flag.ts';
import { AppError } from '#lib/errors.ts';
import { execute } from '#lib/guard/execute.ts';
import { sendWarning } from './send-warning.ts';
import { submitReport } from './submit-report.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
let world: World;

beforeAll(async () => {
  await owner.connect();
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.patient?.cid]);
});

afterAll(() => owner.end());

const NOW = new Date();
const today = NOW.toISOString().slice(0, 10);
const shifted = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const message = (extra: object = {}) => ({
  clientId: v7(),
  localDate: today,
  timezone: 'UTC',
  madeAt: NOW.toISOString(),
  ...extra,
});

const submit = (input: unknown) => execute(submitReport, { token: world.tokens.patient, input, now: NOW });

async function refusal(input: unknown): Promise<AppError> {
  try {
    await submit(input);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

async function count(sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values);
  return rows[0]?.n ?? -1;
}

describe('a report', () => {
  it('is stored once, however often it is sent, and answered alike', async () => {
    const report = message({ leg: 5, back: 2, zone: 3, exercises: [{ exercise: 'pelvic-tilt', done: 1 }] });
    const first = await submit(report);
    const again = await submit(report);
    expect(first.isRepeat).toBe(false);
    expect(again).toMatchObject({ isRepeat: true, unknownExercises: [] });
    expect(await count('reports where client_id = $1', [report.clientId])).toBe(1);
  });

  it('is stored once when two copies arrive at the same moment', async () => {
    const report = message({ leg: 5 });
    const answers = await Promise.all([submit(report), submit(report), submit(report)]);
    expect(answers.filter((answer) => !answer.isRepeat)).toHaveLength(1);
    expect(await count('reports where client_id = $1', [report.clientId])).toBe(1);
  });

  it('does not overwrite what was said: the same id with other content is a conflict', async () => {
    const report = message({ leg: 5 });
    await submit(report);
    expect((await refusal({ ...report, leg: 6 })).code).toBe('conflict');
    const { rows } = await owner.query('select leg from reports where client_id = $1', [report.clientId]);
    expect(rows).toEqual([{ leg: 5 }]);
  });

  it('keeps the rest and says so when an exercise is unknown', async () => {
    const exercises = [
      { exercise: 'pelvic-tilt', done: 1 },
      { exercise: 'somersault', done: 3 },
    ];
    const report = message({ leg: 4, exercises });
    expect(await submit(report)).toMatchObject({ unknownExercises: ['somersault'] });
    const { rows } = await owner.query(
      `select l.exercise from exercise_logs l join reports r on r.id = l.report_id where r.client_id = $1`,
      [report.clientId],
    );
    expect(rows).toEqual([{ exercise: 'pelvic-tilt' }]);
    expect(await submit(report)).toMatchObject({ isRepeat: true, unknownExercises: ['somersault'] });
  });

  it.each([
    [-15, false],
    [-14, true],
    [1, true],
    [2, false],
  ])('about a day %i days from today: accepted %s', async (days, isAccepted) => {
    const report = message({ localDate: shifted(days), leg: 4 });
    if (isAccepted) expect((await submit(report)).isRepeat).toBe(false);
    else expect((await refusal(report)).fields).toHaveProperty('localDate');
  });

  it('is stored for the real day when the phone’s clock is a year ahead, and says so; again it is a repeat', async () => {
    const wrong = (extra: object) =>
      message({
        clientId: v7(),
        localDate: shifted(365),
        madeAt: new Date(NOW.getTime() + 365 * 86_400_000).toISOString(),
        sentAt: new Date(NOW.getTime() + 365 * 86_400_000).toISOString(),
        leg: 4,
        ...extra,
      });
    const report = wrong({});
    expect(await submit(report)).toMatchObject({ isRepeat: false, savedFor: today });
    const later = new Date(NOW.getTime() + 365 * 86_400_000 + 1_000).toISOString();
    expect(await submit({ ...report, sentAt: later })).toMatchObject({ isRepeat: true });
    expect(await count('reports where client_id = $1 and local_date = $2', [report.clientId, today])).toBe(1);
  });

  it('keeps an unanswered question unknown, never zero', async () => {
    const report = message({ leg: 4 });
    await submit(report);
    const { rows } = await owner.query('select back, zone, numbness from reports where client_id = $1', [
      report.clientId,
    ]);
    expect(rows).toEqual([{ back: null, zone: null, numbness: null }]);
  });

  it('brings the caseload row up to date in the same transaction', async () => {
    await submit(message({ leg: 9, back: 1, zone: 5 }));
    const { rows } = await owner.query('select last_pain, zone from episode_status where patient_id = $1', [
      world.tokens.patient?.pid,
    ]);
    expect(rows).toEqual([{ last_pain: 9, zone: 5 }]);
  });
});

describe('warning signs', () => {
  const alerts = (clientId: string) => count('outbox where dedupe_key = $1', [`red-flag:${clientId}`]);

  it('are stored and alerted although everything else in the message is garbage', async () => {
    const clientId = v7();
    const garbage = {
      clientId,
      localDate: 'yesterday',
      timezone: 7,
      leg: 'very',
      exercises: '!',
      gate: ['saddle', 'x'],
    };
    expect((await refusal(garbage)).code).toBe('invalid-input');
    expect(await count('red_flag_reports where client_id = $1', [clientId])).toBe(1);
    expect(await alerts(clientId)).toBe(1);
  });

  it('are stored even without any usable id or date', async () => {
    const before = await count('red_flag_reports');
    await refusal({ gate: ['bladder'] });
    expect(await count('red_flag_reports')).toBe(before + 1);
  });

  it('raise an urgent flag, lock the routine, and alert once', async () => {
    const warning = message({ ticks: ['weakness'] });
    const send = () => execute(sendWarning, { token: world.tokens.patient, input: warning, now: NOW });
    const first = await send();
    expect(await send()).toEqual(first);
    expect(await alerts(warning.clientId)).toBe(1);
    const open = `flags where rule = 'RF-WEAK' and cleared_at is null and patient_id = $1`;
    expect(await count(open, [world.tokens.patient?.pid])).toBe(1);
    expect((await submit(message({ leg: 1, back: 1, zone: 0 }))).isLocked).toBe(true);
    expect(await count(open, [world.tokens.patient?.pid])).toBe(1);
  });

  it('of somebody discharged begin an intake and stand in the caseload until a clinician has written what was done', async () => {
    const { patient, therapist } = world.tokens;
    const whose = [patient?.pid];
    const urgent = 'episode_status where patient_id = $1 and group_rank = 1';
    await owner.query(
      `update episodes set mode = 'discharged', discharged_on = opened_on where patient_id = $1`,
      whose,
    );
    await owner.query('update flags set cleared_at = opened_at where patient_id = $1', whose);
    for (const table of ['intakes', 'episode_status']) {
      await owner.query(`delete from ${table} where patient_id = $1`, whose);
    }
    const warning = message({ ticks: ['saddle'] });
    const send = () => execute(sendWarning, { token: patient, input: warning, now: NOW });
    await send();
    await send();
    expect(await count(urgent, whose)).toBe(1);
    expect(await count('intakes where patient_id = $1', whose)).toBe(1);
    const { rows } = await owner.query<{ id: string; rule: string }>(
      'select id, rule from flags where patient_id = $1 and cleared_at is null',
      whose,
    );
    expect(rows.map(({ rule }) => rule)).toEqual(['RF-CES']);
    const input = { flagId: rows[0]?.id, outcome: 'Seen in the hospital, nothing found' };
    await execute(closeRedFlag, { token: therapist, input, now: NOW });
    expect(await count(urgent, whose)).toBe(0);
  });
});
