import { Client } from 'pg';
import { v7 } from 'uuid';
import type { SessionToken } from '#lib/auth/session-token.ts';
import { localFolder, uploadFolder } from '#lib/storage/local-folder.ts';
import { makePerson } from './make-person.ts';
import type { World } from './people.ts';
import { type Row, Writer } from './writer.ts';

const SOON = new Date(Date.now() + 3_600_000);
const PAST = new Date(Date.now() - 3_600_000);

/**
 * Two clinics for the authorization tests. In the first: two therapists with a patient each, a manager, a disabled
 * therapist. In the second one patient, whose marker no answer to the first clinic may ever hold.
 */
export async function makeWorld(ownerUrl: string): Promise<World> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const writer = new Writer(client);
    const here = await makeClinic(writer, 'HERE');
    const there = await makeClinic(writer, 'THERE');
    await writer.enter(here.clinicId);
    const colleague = await makePerson(
      writer,
      here.clinicId,
      staffOf(here, here.colleague),
      'MARKER-COLLEAGUE',
    );
    const own = await makePerson(writer, here.clinicId, staffOf(here, here.therapist), 'MARKER-OWN');
    const tokens = await makeSessions(writer, here, own.patientId);
    await writer.enter(there.clinicId);
    const foreign = await makePerson(
      writer,
      there.clinicId,
      staffOf(there, there.therapist),
      'MARKER-FOREIGN',
    );
    return {
      tokens,
      people: { own, 'same-clinic': colleague, 'other-clinic': foreign },
      otherClinicId: there.clinicId,
    };
  } finally {
    await client.end();
  }
}

type ClinicIds = {
  clinicId: string;
  therapist: string;
  colleague: string;
  /** A therapist without patients. */
  spare: string;
  manager: string;
  disabled: string;
};

const staffOf = ({ spare }: ClinicIds, therapist: string) => ({ therapist, colleagueId: spare });

async function makeClinic(writer: Writer, name: string): Promise<ClinicIds> {
  const [clinicId, logoId] = [v7(), v7()];
  await writer.enter(clinicId);
  await writer.insert('clinics', {
    id: clinicId,
    name: `CLINIC-${name}`,
    phone: '555-0100',
    timezone: 'UTC',
    logo_key: `${clinicId}/${logoId}`,
  });
  await localFolder(uploadFolder()).put(`${clinicId}/${logoId}`, Buffer.from(`LOGO-${name}`));
  const member = async (role: string, disabledAt: Date | null) => {
    const [id, userId] = [v7(), v7()];
    const email = `${id}@example.com`;
    await writer.insert('users', { id: userId, email, name: `${role}-${name}`, password_hash: 'none' });
    await writer.insert('memberships', {
      clinic_id: clinicId,
      id,
      user_id: userId,
      role,
      name: `${role}-${name}`,
      disabled_at: disabledAt,
    });
    return id;
  };
  return {
    clinicId,
    therapist: await member('therapist', null),
    colleague: await member('therapist', null),
    spare: await member('therapist', null),
    manager: await member('manager', null),
    disabled: await member('therapist', PAST),
  };
}

async function makeSessions(writer: Writer, clinic: ClinicIds, patientId: string): Promise<World['tokens']> {
  const open = async (person: Row, extra: Row = {}): Promise<SessionToken> => {
    const sid = v7();
    await writer.insert('sessions', {
      clinic_id: clinic.clinicId,
      id: sid,
      expires_at: SOON,
      ...person,
      ...extra,
    });
    return { cid: clinic.clinicId, sid };
  };
  const staff = { membership_id: clinic.therapist };
  return {
    anonymous: null,
    patient: { ...(await open({ patient_id: patientId })), pid: patientId },
    therapist: await open(staff),
    manager: await open({ membership_id: clinic.manager }),
    disabled: await open({ membership_id: clinic.disabled }),
    revoked: await open(staff, { revoked_at: PAST, revoked_why: 'test' }),
    expired: await open(staff, { expires_at: PAST }),
  };
}

/** What jobs work out anew from the other tables, whenever their time has come: a running app may do so meanwhile. */
export const WORKED_OUT = ['review_due', 'episode_outcomes', 'flag_outcomes', 'audit_seals'];

/** One checksum over every row of a clinic, table by table; what the clinic may not see counts too. */
export async function clinicChecksum(
  ownerUrl: string,
  clinicId: string,
  without: readonly string[] = [],
): Promise<Record<string, string>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select set_config('app.clinic', $1, false)", [clinicId]);
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'clinic_id' and table_name <> all($1) order by 1`,
      [without],
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const sum = await client.query<{ sum: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
      );
      sums[name] = sum.rows[0]?.sum ?? '';
    }
    return sums;
  } finally {
    await client.end();
  }
}
