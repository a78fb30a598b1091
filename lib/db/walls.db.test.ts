import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const client = new Client({ connectionString: process.env.DATABASE_URL });

type TableFacts = {
  name: string;
  hasClinic: boolean;
  hasPatient: boolean;
  isProtected: boolean;
  isForced: boolean;
  policies: string[];
};

let tables: TableFacts[] = [];

beforeAll(async () => {
  await client.connect();
  const found = await client.query<TableFacts>(`
    select c.relname as name, c.relrowsecurity as "isProtected", c.relforcerowsecurity as "isForced",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id') as "hasClinic",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id') as "hasPatient",
      coalesce((select array_agg(p.polname::text) from pg_policy p where p.polrelid = c.oid), '{}') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations'`);
  tables = found.rows;
});

afterAll(() => client.end());

/** Tables without a clinic, and why that is right. */
const WITHOUT_CLINIC: Record<string, string> = {
  clinics: 'is the clinic; protected by its own id',
  users: 'a person may work at several clinics; protected by membership',
  rate_limits: 'keyed hashes only',
  catalog_exercises: 'open content, read only',
  catalog_programs: 'open content, read only',
};

describe('row-level security', () => {
  it('is on, forced and clinic-bound on every table with a clinic', () => {
    const tenant = tables.filter((table) => table.hasClinic);
    expect(tenant.length).toBeGreaterThan(25);
    const open = tenant.filter(
      (table) => !table.isProtected || !table.isForced || !table.policies.includes('clinic_only'),
    );
    expect(open.map((table) => table.name)).toEqual([]);
  });

  it('holds a patient to rows of his own, or keeps him out, on every table that names a patient', () => {
    const personal = tables.filter((table) => table.hasPatient);
    const isWalled = (policies: string[]) =>
      policies.includes('patient_own') || policies.includes('staff_only');
    expect(personal.filter((t) => !isWalled(t.policies)).map((t) => t.name)).toEqual([]);
  });

  it('knows a reason for every table without a clinic', () => {
    const names = tables.filter((table) => !table.hasClinic).map((table) => table.name);
    expect(names.sort()).toEqual(Object.keys(WITHOUT_CLINIC).sort());
  });
});

describe('roles', () => {
  it('gives the app no way round row-level security', async () => {
    const { rows } = await client.query(`
      select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
        (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r where r.rolname = 'sturdy_app'`);
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ]);
  });

  it('lets the app change or delete nothing that was said, given or audited', async () => {
    const { rows } = await client.query<{ table: string; right: string }>(`
      select table_name as table, privilege_type as right
      from information_schema.role_table_grants
      where grantee = 'sturdy_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
        and table_name in ('reports', 'exercise_logs', 'measures', 'program_versions', 'program_phases',
          'program_items', 'phase_starts', 'stage_decisions', 'flag_events', 'notes', 'audit_events',
          'red_flag_reports', 'messages', 'catalog_exercises', 'catalog_programs')`);
    expect(rows).toEqual([]);
  });
});
