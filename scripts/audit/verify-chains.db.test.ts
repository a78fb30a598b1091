import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealAudit } from '#lib/data/audit/seal.ts';
import { verifyChains } from './verify-chains.ts';

// Rows of a clinic of their own, sealed and then tampered with as somebody with the owner's rights could.

const owner = new Client({ connectionString: process.env.DATABASE_URL });
const reader = new Client({ connectionString: process.env.BACKUP_DATABASE_URL });
let clinicId = '';

const START = Date.UTC(2026, 0, 5, 9);
const NOW = new Date(START + 3_600_000);
const later = () => new Date(Date.now() + 30_000);

beforeAll(async () => {
  await owner.connect();
  await reader.connect();
});
afterAll(async () => {
  await owner.end();
  await reader.end();
});

beforeEach(async () => {
  clinicId = v7();
  await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
  await owner.query("insert into clinics (id, name, phone, timezone) values ($1, $2, '1', 'UTC')", [
    clinicId,
    `Chain ${clinicId}`,
  ]);
});

async function write(...seconds: number[]) {
  const ids: string[] = [];
  for (const second of seconds) {
    const id = v7();
    ids.push(id);
    await owner.query(
      `insert into audit_events (clinic_id, id, at, actor_kind, verb, verdict, detail)
       values ($1, $2, $3, 'system', 'test.wrote', 'allowed', '{"b": 1, "a": "ü"}')`,
      [clinicId, id, new Date(START + second * 1000)],
    );
  }
  return ids;
}

async function report() {
  const found = (await verifyChains(reader)).find((one) => one.clinicId === clinicId);
  if (!found) throw new Error('The clinic is not there');
  return found;
}

describe('the audit chain', () => {
  it('seals settled rows once, link by link, and holds', async () => {
    await write(1, 2, 2, 3);
    await sealAudit(NOW, later());
    await sealAudit(NOW, later());
    expect(await report()).toMatchObject({ seals: 1, rows: 4, waiting: 0, broken: null });
    await write(10, 11);
    await sealAudit(NOW, later());
    expect(await report()).toMatchObject({ seals: 2, rows: 6, waiting: 0, broken: null });
  });

  it.each([
    [120, 1],
    [119.999, 0],
  ])('seals a row that is %s seconds old: %i seals', async (age, seals) => {
    await write(3600 - age);
    await sealAudit(NOW, later());
    expect(await report()).toMatchObject({ seals, waiting: 1 - seals });
  });

  it.each([
    [
      'a changed word',
      (ids: string[]) => owner.query("update audit_events set verb = 'x' where id = $1", [ids[1]]),
    ],
    [
      'a changed detail',
      (ids: string[]) => owner.query(`update audit_events set detail = '{"a": "u"}' where id = $1`, [ids[1]]),
    ],
    [
      'a moved moment',
      (ids: string[]) =>
        owner.query("update audit_events set at = at + interval '1 ms' where id = $1", [ids[1]]),
    ],
    ['a removed row', (ids: string[]) => owner.query('delete from audit_events where id = $1', [ids[1]])],
    ['a row slipped in', () => write(1.5)],
  ])('shows %s at its seal', async (_, tamper) => {
    const ids = await write(1, 2, 3);
    await sealAudit(NOW, later());
    await write(10);
    await sealAudit(NOW, later());
    await tamper(ids);
    expect((await report()).broken).toEqual({ number: 1, kind: 'rows' });
  });

  it('shows a seal that was taken out or made anew', async () => {
    await write(1);
    await sealAudit(NOW, later());
    await write(10);
    await sealAudit(NOW, later());
    await owner.query("update audit_seals set hash = repeat('0', 64) where clinic_id = $1 and number = 1", [
      clinicId,
    ]);
    expect((await report()).broken).toEqual({ number: 1, kind: 'rows' });
    await owner.query('delete from audit_seals where clinic_id = $1 and number = 1', [clinicId]);
    expect((await report()).broken).toEqual({ number: 2, kind: 'seal' });
  });

  it('is the same for two workers at once', async () => {
    await write(1, 2, 3);
    await Promise.all([sealAudit(NOW, later()), sealAudit(NOW, later())]);
    expect(await report()).toMatchObject({ seals: 1, rows: 3, broken: null });
  });
});
