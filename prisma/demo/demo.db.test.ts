import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASELOAD_GROUPS } from '#lib/clinical/caseload.ts';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import type { Evaluation } from '#lib/clinical/result.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { enterScope } from '#lib/db/with-clinic.ts';
import { clinicIdOf } from './build/subject.ts';
import { DEMO_CLINICS } from './clinics.ts';
import { demoNow } from './clock.ts';
import { ownerClient } from './owner-client.ts';
import { removeClinic } from './remove.ts';
import { type SeedResult, seedDemo } from './seed-demo.ts';
import { makeDatabase, type TestDatabase } from './test-database.ts';

const [HARBOR, MAPLE] = DEMO_CLINICS;
const TODAY = '2026-03-12';
const NOW = demoNow(TODAY, HARBOR.timezone, new Date(0));
const DAY = 24 * 3_600_000;
const PATIENCE = 120_000;

let database: TestDatabase;
let first: SeedResult;

async function enter(clinicId: string): Promise<void> {
  await database.client.query("select set_config('app.clinic', $1, false)", [clinicId]);
}

/** Rows of one clinic. */
async function rowsOf<T extends object>(clinicKey: string, sql: string): Promise<T[]> {
  await enter(clinicIdOf(clinicKey));
  return (await database.client.query<T>(sql)).rows;
}

async function tenantTables(): Promise<string[]> {
  const { rows } = await database.client.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id' order by 1",
  );
  return rows.map(({ name }) => name);
}

/** One line for each table and clinic: how many rows, and a sum over all that stands in them. */
async function contents(): Promise<string[]> {
  const lines: string[] = [];
  for (const clinic of DEMO_CLINICS) {
    for (const table of ['clinics', 'users', ...(await tenantTables())]) {
      const sql = `select count(*)::int as rows, coalesce(sum(hashtext(t::text)), 0)::text as sum from ${table} t`;
      const [found] = await rowsOf<{ rows: number; sum: string }>(clinic.key, sql);
      lines.push(`${clinic.key} ${table} ${found?.rows} ${found?.sum}`);
    }
  }
  return lines;
}

beforeAll(async () => {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error('DATABASE_URL is not set.');
  database = await makeDatabase(ownerUrl, `sturdy_demo_${process.pid}`);
  first = await seedDemo({ databaseUrl: database.url, now: NOW });
}, PATIENCE);

afterAll(() => database?.drop(), PATIENCE);

describe('the demo in an empty database', () => {
  it('has 46 and 6 patients, each with a caseload row of today', async () => {
    expect(first).toMatchObject({ outcome: 'seeded', patients: 52 });
    const sql =
      'select count(*)::int as people, count(distinct evaluated_on)::int as days, max(evaluated_on) as last from episode_status';
    expect(await rowsOf(HARBOR.key, sql)).toEqual([{ people: 46, days: 1, last: TODAY }]);
    expect(await rowsOf(MAPLE.key, sql)).toEqual([{ people: 6, days: 1, last: TODAY }]);
  });

  it('has people in every group of the caseload', async () => {
    const sql =
      'select group_rank as rank, count(*)::int as people from episode_status group by 1 order by 1';
    const groups = await rowsOf<{ rank: number; people: number }>(HARBOR.key, sql);
    expect(groups.map(({ rank, people }) => [CASELOAD_GROUPS[rank - 1], people])).toEqual([
      ['urgent', 2],
      ['not-progressing', 6],
      ['review', 6],
      ['watch', 7],
      ['ready', 5],
      ['on-track', 20],
    ]);
  });

  it('has no flag that an evaluation did not raise', async () => {
    const sql = `select f.rule from flags f where not exists (
      select from flag_events v where v.flag_id = f.id and v.kind = 'raised' and v.at = f.opened_at)`;
    expect(await rowsOf(HARBOR.key, sql)).toEqual([]);
    const cleared = await rowsOf(HARBOR.key, 'select 1 as one from flags where cleared_at is not null');
    expect(cleared.length).toBeGreaterThan(20);
  });

  it('opens the urgent row at the tick of this morning, and nobody has answered it', async () => {
    const sql = `select p.family_name as name, f.rule, f.opened_at as opened, f.acknowledged_at is null as open
      from flags f join patients p on p.id = f.patient_id where f.severity = 'urgent' order by f.opened_at desc`;
    const [joseph, teresa] = await rowsOf<{ name: string; rule: string; opened: Date; open: boolean }>(
      HARBOR.key,
      sql,
    );
    expect(joseph).toMatchObject({ name: 'Okafor', rule: 'RF-CES', open: true });
    expect(joseph?.opened.toISOString().slice(0, 16)).toBe('2026-03-12T11:42');
    expect(teresa).toMatchObject({ name: 'Lindholm', rule: 'RF-WEAK', open: false });
  });

  it('keeps all times up to now', async () => {
    const times = [
      'reports.received_at',
      'flags.opened_at',
      'flag_events.at',
      'messages.created_at',
      'messages.read_at',
      'notes.created_at',
    ];
    for (const time of times) {
      const [table, column] = time.split('.');
      const sql = `select count(*)::int as late from ${table} where ${column} > '${NOW.toISOString()}'`;
      expect([time, await rowsOf(HARBOR.key, sql)]).toEqual([time, [{ late: 0 }]]);
    }
  });

  it('fills the open catalog', async () => {
    const sql =
      'select (select count(*)::int from catalog_exercises) as exercises, (select count(*)::int from catalog_programs) as programs';
    expect(await rowsOf(HARBOR.key, sql)).toEqual([{ exercises: 66, programs: 14 }]);
  });

  it('changes nothing the second time, and says how old it is', async () => {
    const before = await contents();
    const later = new Date(NOW.getTime() + 3 * DAY);
    expect(await seedDemo({ databaseUrl: database.url, now: NOW })).toEqual({
      outcome: 'kept',
      seededOn: TODAY,
      ageInDays: 0,
    });
    expect(await seedDemo({ databaseUrl: database.url, now: later })).toEqual({
      outcome: 'kept',
      seededOn: TODAY,
      ageInDays: 3,
    });
    expect(await contents()).toEqual(before);
  });
});

describe('the demo beside another clinic', () => {
  const other = v7();
  const seedScript = path.resolve(import.meta.dirname, '..', 'seed.ts');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--conditions=react-server', seedScript, ...args], {
      env: { ...process.env, DATABASE_URL: database.url },
      encoding: 'utf8',
    });

  beforeAll(async () => {
    await enter(other);
    await database.client.query(
      "insert into clinics (id, name, phone, timezone) values ($1, 'A real clinic', '1', 'UTC')",
      [other],
    );
  });

  it(
    'is refused with a clear sentence, also when asked to begin anew, and nothing is changed',
    async () => {
      const before = await contents();
      for (const args of [[], ['--fresh']]) {
        const { status, stderr } = run(...args);
        expect(stderr).toContain('the database holds other clinics (A real clinic)');
        expect(status).toBe(3);
      }
      expect(await contents()).toEqual(before);
    },
    PATIENCE,
  );

  it('goes without a trace and leaves the other clinic as it was', async () => {
    const client = ownerClient(database.url);
    await client.$transaction(async (tx) => {
      for (const { key } of DEMO_CLINICS) await removeClinic(tx, clinicIdOf(key));
    });
    await client.$disconnect();
    expect((await contents()).filter((line) => !line.endsWith(' 0 0'))).toEqual([]);
    await database.client.query("select set_config('app.sign_in', 'on', false)");
    expect((await database.client.query('select email from users')).rows).toEqual([]);
    await enter(other);
    expect((await database.client.query('select name from clinics')).rows).toEqual([
      { name: 'A real clinic' },
    ]);
  });
});

describe('reach of the rules', () => {
  it.each([0, 3, 12, 45])(
    'gives the same answer as the whole episode, %i days back',
    async (daysBack) => {
      const on = addDays(TODAY, -daysBack);
      const db = ownerClient(database.url);
      try {
        const differing: string[] = [];
        for (const { key } of DEMO_CLINICS) {
          const clinicId = clinicIdOf(key);
          await db.$transaction(
            async (tx) => {
              await enterScope(tx, { clinicId });
              const episodes = await tx.episode.findMany({
                where: { clinicId },
                select: { id: true, patientId: true },
              });
              for (const { id, patientId } of episodes) {
                const [whole, part] = await Promise.all(
                  (['all', { rulesOn: on }] as const).map((reach) =>
                    loadEpisode(tx, { clinicId, patientId, episodeId: id }, reach),
                  ),
                );
                if (!whole || !part) throw new Error(`episode ${id} is not there`);
                if (whole.episode.openedOn > on) continue;
                const [full, near] = [whole, part].map((record) =>
                  withoutStreak(evaluate(historyOf(record, on, null))),
                );
                if (JSON.stringify(full) !== JSON.stringify(near)) differing.push(whole.patient.name);
              }
            },
            { timeout: PATIENCE },
          );
        }
        expect(differing).toEqual([]);
      } finally {
        await db.$disconnect();
      }
    },
    PATIENCE,
  );
});

/** A streak may be longer than the reach; no rule and no page uses it. */
function withoutStreak({ adherence, ...rest }: Evaluation) {
  return { ...rest, adherence: { ...adherence, streak: null } };
}
