import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { confirmMinutes } from '#lib/data/activity/confirm-minutes.ts';
import { getActivityReport, giveActivityReport } from '#lib/data/activity/queries.ts';
import { switchActivityReport } from '#lib/data/activity/switch-report.ts';
import { listAudit } from '#lib/data/audit/list-audit.ts';
import { giveRecord } from '#lib/data/record/give-record.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { getExport, listExports } from './queries.ts';
import { requestExport } from './request-export.ts';
import { runExports } from './run-exports.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
const DAY = 86_400_000;
const today = NOW.toISOString().slice(0, 10);
let world: World;
let clinicId = '';
let patientId = '';
let episodeId = '';

beforeAll(async () => {
  await owner.connect();
  world = await makeWorld(ownerUrl);
  clinicId = world.tokens.manager?.cid ?? '';
  ({ patientId, episodeId } = world.people.own);
  await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
});
afterAll(() => owner.end());

const asManager = <I, O>(entry: Entry<I, O>, input: unknown, now = NOW) =>
  execute(entry, { token: world.tokens.manager, input, now });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const run = (now: Date) => runExports(() => now, new Date(now.getTime() + 60_000));

async function made(input: object): Promise<{ exportId: string; text: string; fileName: string }> {
  const { exportId } = await asManager(requestExport, input);
  await run(new Date());
  const { content, fileName } = await asManager(getExport, { exportId });
  return { exportId, text: Buffer.from(content).toString(), fileName };
}

const tableOf = (text: string) =>
  text
    .split('\r\n')
    .filter((line) => !/^\uFEFF?"?# /.test(line) && line !== '')
    .slice(1);

describe('a file that is made in the background', () => {
  it('waits, is made once by two workers at once, and can be fetched', { timeout: 30_000 }, async () => {
    const { exportId } = await asManager(requestExport, { kind: 'audit', filter: {} });
    expect((await asManager(listExports, {})).find(({ id }) => id === exportId)?.status).toBe('queued');
    expect(await codeOf(asManager(getExport, { exportId }))).toBe('nothing-to-fetch');
    const [one, two] = await Promise.all([run(new Date()), run(new Date())]);
    expect(one + two).toBeGreaterThanOrEqual(1);
    const file = (await asManager(listExports, {})).find(({ id }) => id === exportId);
    expect(file).toMatchObject({ status: 'done', progress: 100 });
    const { content } = await asManager(getExport, { exportId });
    expect(Buffer.from(content).length).toBe(file?.bytes);
  });

  it('holds every audit row of the clinic that the filter asks for, and none of another', async () => {
    await asManager(listAudit, {});
    const { text } = await made({ kind: 'audit', filter: { area: 'audit' } });
    const { rows } = await owner.query<{ n: number }>(
      "select count(*)::int as n from audit_events where verb like 'audit.%'",
    );
    expect(tableOf(text)).toHaveLength(rows[0]?.n ?? -1);
    expect(tableOf(text).every((line) => line.includes('audit.list'))).toBe(true);
    const all = await made({ kind: 'audit', filter: {} });
    expect(all.text).not.toContain('CLINIC-THERE');
  });

  it('has rows of episodes without names', async () => {
    const { text, fileName } = await made({ kind: 'review', from: today, to: today, reason: 'Evaluation' });
    const { rows } = await owner.query<{ n: number }>(
      'select count(*)::int as n from episodes where opened_on <= $1 and (discharged_on is null or discharged_on >= $1)',
      [today],
    );
    expect(tableOf(text)).toHaveLength(rows[0]?.n ?? -1);
    expect(text).not.toContain(patientId);
    expect(text).not.toContain(episodeId);
    expect(fileName).toBe(`episodes-${today}-to-${today}.csv`);
  });

  it('needs a reason', async () => {
    const request = asManager(requestExport, { kind: 'review', from: today, to: today, reason: 'why' });
    expect(await codeOf(request)).toBe('invalid-input');
  });

  it('goes when its time is over', async () => {
    const { exportId } = await made({ kind: 'audit', filter: { area: 'none' } });
    await run(new Date(Date.now() + 7 * DAY + 1_000));
    expect((await asManager(listExports, {})).some(({ id }) => id === exportId)).toBe(false);
    expect(await codeOf(asManager(getExport, { exportId }))).toBe('nothing-to-fetch');
  });

  it('is taken up again when its worker died, and not before', async () => {
    const { exportId } = await asManager(requestExport, { kind: 'audit', filter: { area: 'none' } });
    const started = new Date(Date.now() - 10 * 60_000 + 5_000);
    await owner.query("update exports set status = 'running', started_at = $1 where id = $2", [
      started,
      exportId,
    ]);
    await run(new Date());
    const status = async () => (await asManager(listExports, {})).find(({ id }) => id === exportId)?.status;
    expect(await status()).toBe('running');
    await run(new Date(Date.now() + 10_000));
    expect(await status()).toBe('done');
  });
});

describe('the audit', () => {
  it('goes through all rows once, page by page, newest first', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    const before = await owner.query<{ id: string }>('select id from audit_events order by at desc, id desc');
    for (let page = 0; page < 200; page += 1) {
      const view = await asManager(listAudit, after ? { after } : { to: today });
      seen.push(...view.rows.map(({ id }) => id));
      if (view.nextCursor === null) break;
      after = view.nextCursor;
    }
    const known = before.rows.map(({ id }) => id);
    expect(seen.filter((id) => known.includes(id))).toEqual(known);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('filters by person, patient, outcome and day', async () => {
    await execute(giveRecord, { token: world.tokens.therapist, input: { patientId }, now: NOW });
    const about = await asManager(listAudit, { patientId });
    expect(about.rows.length).toBeGreaterThan(0);
    expect(about.rows.every((row) => row.patientId === patientId)).toBe(true);
    expect(about.rows[0]).toMatchObject({ verb: 'record.give', actorKind: 'therapist' });
    expect((await asManager(listAudit, { from: '2999-01-01' })).rows).toEqual([]);
    expect(
      (await asManager(listAudit, { verdict: 'denied' })).rows.every(({ verdict }) => verdict === 'denied'),
    ).toBe(true);
  });
});

describe('the record of a patient', () => {
  it('holds every row that names the patient, none of anybody else, and no secret', async () => {
    const { tables } = await asManager(giveRecord, { patientId });
    const { rows: names } = await owner.query<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'patient_id'",
    );
    for (const { name } of names) {
      const { rows } = await owner.query<{ n: number }>(
        `select count(*)::int as n from ${name} where patient_id = $1`,
        [patientId],
      );
      const expected = (rows[0]?.n ?? 0) - (name === 'audit_events' ? 1 : 0);
      expect(tables[name]?.length ?? 0, name).toBe(expected);
    }
    expect(tables.patients).toHaveLength(1);
    const text = JSON.stringify(tables);
    expect(text).toContain(world.people.own.marker);
    expect(text).not.toContain(world.people['same-clinic'].marker);
    expect(text).not.toMatch(/"[a-z_]*(hash|secret)"/);
  });
});

describe('the activity report', () => {
  const month = '2031-05';
  const get = async () => (await asManager(getActivityReport, { month })).rows;

  it('is off until it is turned on', async () => {
    expect(await get()).toBeNull();
    expect(await codeOf(asManager(giveActivityReport, { month }))).toBe('not-found');
    await asManager(switchActivityReport, { isOn: true });
    expect(await get()).toEqual([]);
  });

  it('counts days with entries of the patient alone, each once', async () => {
    const report = (date: string, source: string) =>
      owner.query(
        `insert into reports (clinic_id, id, patient_id, episode_id, client_id, payload_hash, local_date, timezone,
           made_at, source) values ($1, $2, $3, $4, $5, 'x', $6, 'UTC', now(), $7)`,
        [clinicId, v7(), patientId, episodeId, v7(), date, source],
      );
    await report('2031-05-01', 'patient');
    await report('2031-05-01', 'patient');
    await report('2031-05-31', 'patient');
    await report('2031-05-15', 'staff');
    await report('2031-06-01', 'patient');
    await report('2031-04-30', 'patient');
    expect((await get())?.map(({ days, minutes }) => ({ days, minutes }))).toEqual([
      { days: 2, minutes: null },
    ]);
  });

  it('takes the newest word about minutes, with who gave it', async () => {
    const confirm = (minutes: number) => asManager(confirmMinutes, { episodeId, month, minutes });
    await confirm(20);
    await execute(confirmMinutes, {
      token: world.tokens.manager,
      input: { episodeId, month, minutes: 25 },
      now: new Date(NOW.getTime() + 1_000),
    });
    expect((await get())?.[0]).toMatchObject({ minutes: 25, confirmedBy: expect.any(String) });
    expect(await codeOf(confirm(601))).toBe('invalid-input');
    const { content } = await asManager(giveActivityReport, { month });
    expect(tableOf(String(content))[0]).toMatch(/,2,25,/);
  });
});
