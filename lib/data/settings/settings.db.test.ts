import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { getStaffAccount } from '#lib/data/accounts/queries.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { getSettings } from './get-settings.ts';
import { handoutLook } from './handout-look.ts';
import { addLogo, getLogo, removeLogo } from './logo.ts';
import { previewRules } from './preview-rules.ts';
import { saveClinic } from './save-clinic.ts';
import { saveRules } from './save-rules.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const PATIENCE = 60_000;
const NOW = new Date();
const TODAY = NOW.toISOString().slice(0, 10);

let world: World;
let clinicId = '';

beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  clinicId = world.tokens.manager?.cid ?? '';
  await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
}, PATIENCE);

const ask = <I, O>(entry: Entry<I, O>, input: unknown, who: 'manager' | 'therapist' = 'manager') =>
  execute(entry, { token: world.tokens[who], input, now: NOW });

async function refusal(run: Promise<unknown>): Promise<AppError> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

/** One of the two patients (exacerbating) reported last `days` ago, the other today. */
async function silentFor(days: number): Promise<void> {
  const { own, 'same-clinic': other } = world.people;
  const [start, last] = [addDays(TODAY, -20), addDays(TODAY, -days)];
  await owner.query('update episodes set program_started_on = $1, opened_on = $1', [start]);
  for (const table of ['reports', 'exercise_logs']) {
    await owner.query(`update ${table} set local_date = $1 where patient_id = $2`, [last, own.patientId]);
    await owner.query(`update ${table} set local_date = $1 where patient_id = $2`, [TODAY, other.patientId]);
  }
  await owner.query('delete from red_flag_reports');
}

describe('numbers of the rules', { timeout: PATIENCE }, () => {
  it.each([
    // The limit is 3 days in the exacerbating stage.
    [3, 4, { more: 0, fewer: 1 }],
    [2, 2, { more: 1, fewer: 0 }],
    [2, 4, { more: 0, fewer: 0 }],
    [4, 4, { more: 0, fewer: 0 }],
  ])('silent for %i days, watched from %i: %j', async (days, limit, expected) => {
    await silentFor(days);
    const overrides = { 'lapsed.stage2WatchDays': limit };
    const preview = await ask(previewRules, { overrides });
    const lapsed = preview.people.filter(({ more, fewer }) =>
      [...more, ...fewer].some(({ rule }) => rule === 'LAPSED'),
    );
    expect({ more: preview.more, fewer: preview.fewer }).toEqual(expected);
    expect(lapsed.map(({ patientId }) => patientId)).toEqual(
      expected.more + expected.fewer === 0 ? [] : [world.people.own.patientId],
    );
    expect([preview.looked, preview.open]).toEqual([2, 2]);
  });

  it('are saved on top of the version that was seen, and every open episode is due', async () => {
    await owner.query("update episode_status set next_evaluation_at = now() + interval '5 days'");
    const overrides = { 'lapsed.watchDays': 5, 'lapsed.reviewDays': 7 };
    expect(await ask(saveRules, { overrides, fromVersion: 1 })).toEqual({ version: 2, changed: 1, due: 2 });
    const { rows } = await owner.query(
      'select count(*)::int as n from episode_status where next_evaluation_at <= $1',
      [NOW],
    );
    expect(rows).toEqual([{ n: 2 }]);
    const { rules } = await ask(getSettings, {});
    expect(rules.version).toBe(2);
    expect(rules.settings.filter(({ value, usual }) => value !== usual).map(({ name }) => name)).toEqual([
      'lapsed.watchDays',
    ]);
    const late = await refusal(ask(saveRules, { overrides: {}, fromVersion: 1 }));
    expect(late.code).toBe('settings-changed');
    expect((await ask(getSettings, {})).rules.version).toBe(2);
  });

  it('come through for one of two who save at once', async () => {
    const save = (value: number) =>
      ask(saveRules, { overrides: { 'lapsed.watchDays': value }, fromVersion: 1 }).then(
        () => 'saved',
        (error: AppError) => error.code,
      );
    expect((await Promise.all([save(5), save(6)])).sort()).toEqual(['saved', 'settings-changed']);
  });

  it.each([
    [{ 'lapsed.watchDays': 1 }, 'overrides.lapsed.watchDays', 'from 2 to 14'],
    [{ 'lapsed.watchDays': 2.5 }, 'overrides.lapsed.watchDays', 'steps of 1'],
    [{ 'lapsed.watchDays': 8 }, 'overrides.lapsed.watchDays', 'may not be above lapsed.reviewDays'],
  ])('%j is refused with the reason', async (overrides, field, reason) => {
    for (const entry of [saveRules, previewRules] as Entry<unknown, unknown>[]) {
      const input = entry === saveRules ? { overrides, fromVersion: 1 } : { overrides };
      const { code, fields } = await refusal(ask(entry, input));
      expect([code, fields?.[field]]).toEqual(['invalid-input', expect.stringContaining(reason)]);
    }
    expect((await ask(getSettings, {})).rules.version).toBe(1);
  });
});

const CONTACTS = {
  section: 'contacts',
  fromVersion: 1,
  emergencyNumber: '112',
  emergencyDepartment: 'the hospital in Main Street',
  adviceLine: '',
  phone: '+44 20 7946 0000',
};

describe('the clinic', { timeout: PATIENCE }, () => {
  it('has its contacts once a manager has confirmed them', async () => {
    expect(await ask(getStaffAccount, {}, 'therapist')).toMatchObject({ hasContacts: false });
    await ask(saveClinic, CONTACTS);
    expect(await ask(getStaffAccount, {}, 'therapist')).toMatchObject({ hasContacts: true });
    const { clinic } = await ask(getSettings, {});
    expect(clinic).toMatchObject({
      emergencyNumber: '112',
      adviceLine: '',
      contactsConfirmedAt: NOW.toISOString(),
      profileVersion: 2,
    });
    expect((await refusal(ask(saveClinic, CONTACTS))).code).toBe('settings-changed');
  });

  it('keeps each part apart from the others', async () => {
    const openingHours = [
      { day: 1, from: '08:00', to: '12:00' },
      { day: 1, from: '12:00', to: '18:00' },
    ];
    await ask(saveClinic, { section: 'hours', fromVersion: 1, openingHours });
    const waits = { urgentMinutes: 20, escalationMinutes: 45, notProgressingDays: 1, reviewDays: 5 };
    await ask(saveClinic, { section: 'waits', fromVersion: 2, ...waits });
    const place = { name: 'Northgate', country: 'GB', timezone: 'Europe/London', locale: 'en' };
    await ask(saveClinic, { section: 'place', fromVersion: 3, ...place });
    expect((await ask(getSettings, {})).clinic).toMatchObject({ openingHours, waits, ...place });
  });

  it.each([1, 30])('keeps records for %i years', async (retentionYears) => {
    await ask(saveClinic, { section: 'keeping', fromVersion: 1, retentionYears });
    expect((await ask(getSettings, {})).clinic.retentionYears).toBe(retentionYears);
    const { rows } = await owner.query<{ detail: unknown }>(
      `select detail from audit_events where clinic_id = $1 and verb = 'settings.save-clinic'`,
      [clinicId],
    );
    expect(rows).toEqual([{ detail: { section: 'keeping', profileVersion: 2, retentionYears } }]);
  });

  it.each([0, 31, 7.5])('refuses %d years', async (retentionYears) => {
    const { fields } = await refusal(ask(saveClinic, { section: 'keeping', fromVersion: 1, retentionYears }));
    expect(fields).toEqual({ retentionYears: 'range' });
    expect((await ask(getSettings, {})).clinic.retentionYears).toBe(7);
  });

  it.each([
    [{ ...CONTACTS, emergencyNumber: 'call me' }, 'emergencyNumber', 'phone'],
    [{ ...CONTACTS, emergencyDepartment: ' ' }, 'emergencyDepartment', 'missing'],
    [
      { section: 'place', fromVersion: 1, name: 'N', country: 'GB', timezone: 'Mars/Base', locale: 'en' },
      'timezone',
      'timezone',
    ],
    [
      { section: 'hours', fromVersion: 1, openingHours: [{ day: 1, from: '18:00', to: '08:00' }] },
      'openingHours.0.to',
      'order',
    ],
    [
      {
        section: 'hours',
        fromVersion: 1,
        openingHours: [
          { day: 1, from: '08:00', to: '12:01' },
          { day: 1, from: '12:00', to: '18:00' },
        ],
      },
      'openingHours',
      'overlap',
    ],
    [
      {
        section: 'waits',
        fromVersion: 1,
        urgentMinutes: 4,
        escalationMinutes: 60,
        notProgressingDays: 2,
        reviewDays: 3,
      },
      'urgentMinutes',
      'range',
    ],
  ])('%j names the field', async (input, field, key) => {
    const { code, fields } = await refusal(ask(saveClinic, input));
    expect([code, fields?.[field]]).toEqual(['invalid-input', key]);
    expect((await ask(getSettings, {})).clinic.profileVersion).toBe(1);
  });

  it('puts its name and logo on paper', async () => {
    const look = () => withClinic({ clinicId }, (tx) => handoutLook(tx, clinicId));
    await ask(saveClinic, { section: 'handout', fromVersion: 1, handoutName: 'On paper' });
    const { TINY_PNG } = await import('#e2e/authorization/expectations.ts');
    await ask(addLogo, { claimed: 'image/png', file: TINY_PNG });
    const { name, logo } = await look();
    expect(name).toBe('On paper');
    expect(Buffer.from(logo ?? []).toString('latin1', 8, 12)).toBe('WEBP');
    expect((await ask(getLogo, {}, 'therapist')).contentType).toBe('image/webp');
    const page = Buffer.from('<html><script>alert(1)</script>');
    expect((await refusal(ask(addLogo, { claimed: 'image/png', file: page }))).fields).toEqual({
      file: 'type',
    });
    await ask(removeLogo, {});
    expect((await look()).logo).toBeNull();
  });
});
