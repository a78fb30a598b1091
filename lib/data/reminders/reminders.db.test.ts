import { createECDH } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Browser,
  forgetEntries,
  makeBrowser,
  makeMailServer,
  makePushService,
  makeReminderWorld,
  owner,
  type ReminderWorld,
} from '#e2e/reminder-world.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import type { Mailer } from '#lib/mail/mailer.ts';
import { calendarByLink, stopByLink } from './by-link.ts';
import { type ReminderPlanInput, reminderPlanSchema, writeReminderPlan } from './plan.ts';
import { planDueReminders } from './plan-due.ts';
import { secretToken } from './secret-link.ts';
import { sendWaitingReminders } from './send-waiting.ts';

// The installation's keys and the services around it, before anything reads the environment.
const keys = createECDH('prime256v1');
keys.generateKeys();
process.env.VAPID_PRIVATE_KEY = Buffer.from(keys.getPrivateKey('hex').padStart(64, '0'), 'hex').toString(
  'base64url',
);
const browser: Browser = makeBrowser();
const service = await makePushService(browser);
process.env.PUSH_SERVICES = service.origin;
const post = await makeMailServer();
const { pushSender } = await import('#lib/push/push-sender.ts');

const mail: Mailer = async (one) => {
  await createTransport(post.url).sendMail({ from: 'Sturdy <no-reply@example.com>', ...one });
};

const TODAY = new Date().toISOString().slice(0, 10);
const at = (time: string) => new Date(`${TODAY}T${time}:00.000Z`);

// Each test makes two clinics of its own.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let world: ReminderWorld;
let phoneId = '';

beforeAll(() => owner.connect());

beforeEach(async () => {
  world = await makeReminderWorld();
  phoneId = v7();
  service.pushed.length = 0;
  service.answer = 201;
  post.mails.length = 0;
  await owner.query('delete from push_subscriptions where clinic_id = $1', [world.clinicId]);
  await owner.query(
    `insert into push_subscriptions (clinic_id, id, patient_id, endpoint, p256dh, auth) values ($1, $2, $3, $4, $5, $6)`,
    [
      world.clinicId,
      phoneId,
      world.patient.patientId,
      `${service.origin}/for/${phoneId}`,
      browser.p256dh,
      browser.secret,
    ],
  );
});

afterAll(async () => {
  service.stop();
  post.stop();
  await owner.end();
});

async function write(
  plan: Partial<ReminderPlanInput>,
  by: 'patient' | 'staff' = 'patient',
  now = at('07:00'),
) {
  const { clinicId, patient } = world;
  const checked = reminderPlanSchema.parse({ times: ['08:00'], push: true, mail: false, ...plan });
  return withClinic({ clinicId }, (tx) =>
    writeReminderPlan(tx, { clinicId, patientId: patient.patientId, by, now }, checked),
  );
}

const send = (now: Date) => sendWaitingReminders({ push: pushSender(), mail }, () => now);

async function remind(now: Date): Promise<number> {
  await planDueReminders(now);
  return send(now);
}

async function sends() {
  const { rows } = await owner.query<Record<string, string>>(
    `select local_time as time, kind, channel, outcome from reminder_sends where patient_id = $1
     order by planned_at, channel`,
    [world.patient.patientId],
  );
  return rows.map(({ time, kind, channel, outcome }) => `${time} ${kind} ${channel} ${outcome}`);
}

async function nextAt(): Promise<string | null> {
  const { rows } = await owner.query<{ at: Date | null }>(
    'select next_at as at from reminder_plans where patient_id = $1',
    [world.patient.patientId],
  );
  return rows[0]?.at?.toISOString() ?? null;
}

describe('a plan', () => {
  it('is due at its next time in the patient’s zone', async () => {
    await write(
      { times: ['08:00', '18:00'], timezone: 'America/New_York' },
      'patient',
      new Date('2026-07-01T13:00:00Z'),
    );
    expect(await nextAt()).toBe('2026-07-01T22:00:00.000Z');
  });

  it('of staff counts until the patient has made a choice, and never after a stop', async () => {
    expect(await write({ times: ['09:00'] }, 'staff')).toEqual({ isStored: true });
    expect(await write({ times: ['10:00'] }, 'staff')).toEqual({ isStored: true });
    await write({ times: ['11:00'] });
    expect(await write({ times: ['12:00'] }, 'staff')).toEqual({ isStored: false });
    const { rows } = await owner.query('select times, set_by from reminder_plans where patient_id = $1', [
      world.patient.patientId,
    ]);
    expect(rows).toEqual([{ times: ['11:00'], set_by: 'patient' }]);
  });
});

describe('sending', () => {
  it('pushes an encrypted, signed message that tells of nothing but the time, once', async () => {
    await write({});
    expect(await remind(at('07:59'))).toBe(0);
    expect(await remind(at('08:00'))).toBe(1);
    expect(await remind(at('08:01'))).toBe(0);
    expect(await sends()).toEqual(['08:00 routine push sent']);
    const [push] = service.pushed;
    expect(push?.path).toBe(`/for/${phoneId}`);
    expect(push?.message).toEqual({
      title: 'Sturdy',
      body: 'Time for your Sturdy routine.',
      url: '/today',
      tag: 'routine',
    });
    expect(push?.headers['content-encoding']).toBe('aes128gcm');
    expect(push?.claims.aud).toBe(service.origin);
    expect(push?.claims.sub).toMatch(/^(mailto:|https:)/);
    expect(JSON.stringify(push?.message)).not.toMatch(/MARKER|pain|back|leg|clinic/i);
  });

  it('mails with a stop link and the header of mail programs', async () => {
    await write({ push: false, mail: true });
    expect(await remind(at('08:00'))).toBe(1);
    const [one] = post.mails;
    expect(one?.to).toEqual(['reader@example.com']);
    expect(one?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(one?.raw).toContain('/reminders/stop/');
    expect(one?.raw).not.toContain('MARKER');
  });

  it('sends each once with several workers at the same moment', async () => {
    await write({ mail: true });
    const now = at('08:00');
    await Promise.all([1, 2, 3].map(() => planDueReminders(now)));
    const counts = await Promise.all([1, 2, 3].map(() => send(now)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(service.pushed).toHaveLength(1);
    expect(post.mails).toHaveLength(1);
    expect(await sends()).toEqual(['08:00 routine mail sent', '08:00 routine push sent']);
  });

  it('does not send what has become late, and says so', async () => {
    await write({});
    await remind(at('08:31'));
    expect(await sends()).toEqual(['08:00 routine push late']);
    expect(service.pushed).toHaveLength(0);
    expect(await nextAt()).toBe(new Date(at('08:00').getTime() + 86_400_000).toISOString());
  });

  it('sends what is half an hour old to the minute', async () => {
    await write({});
    expect(await remind(at('08:30'))).toBe(1);
  });

  it('ends a phone that is gone, and tries again where the service is busy', async () => {
    await write({});
    await planDueReminders(at('08:00'));
    service.answer = 503;
    expect(await send(at('08:00'))).toBe(0);
    expect(await sends()).toEqual(['08:00 routine push waiting']);
    service.answer = 410;
    expect(await send(at('08:01'))).toBe(0);
    expect(await sends()).toEqual(['08:00 routine push failed']);
    const { rows } = await owner.query('select ended_why from push_subscriptions where id = $1', [phoneId]);
    expect(rows).toEqual([{ ended_why: 'gone' }]);
  });

  it('does not send again after a worker died in the middle', async () => {
    await write({});
    await planDueReminders(at('08:00'));
    await owner.query(
      `update reminder_sends set outcome = 'sending', claimed_at = $2 where patient_id = $1`,
      [world.patient.patientId, at('08:00')],
    );
    expect(await send(at('08:05'))).toBe(0);
    expect(await send(at('08:11'))).toBe(0);
    expect(await sends()).toEqual(['08:00 routine push failed']);
    expect(service.pushed).toHaveLength(0);
  });

  it('posts to no address that is no push service', async () => {
    await owner.query(`update push_subscriptions set endpoint = $2 where id = $1`, [
      phoneId,
      'https://internal.example/secret',
    ]);
    await write({});
    expect(await remind(at('08:00'))).toBe(0);
    expect(await sends()).toEqual(['08:00 routine push failed']);
  });
});

describe('what is not needed', () => {
  const log = (done: number) =>
    owner.query(
      `with r as (insert into reports (clinic_id, id, patient_id, episode_id, client_id, payload_hash, local_date, timezone, made_at)
         values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), 'x', $4, 'UTC', now()) returning id)
       insert into exercise_logs (clinic_id, id, patient_id, episode_id, report_id, local_date, exercise, done)
       select $1, gen_random_uuid(), $2, $3, r.id, $4, i.exercise, $5 from r, program_items i where i.patient_id = $2`,
      [world.clinicId, world.patient.patientId, world.patient.episodeId, TODAY, done],
    );

  it('is a reminder after all was done', async () => {
    await write({});
    await log(1);
    expect(await remind(at('08:00'))).toBe(0);
    expect(await sends()).toEqual([]);
  });

  it('is a second nudge once anything was logged', async () => {
    await write({ secondAt: '19:00' });
    await remind(at('08:00'));
    await log(0.5);
    await remind(at('19:00'));
    expect(await sends()).toEqual(['08:00 routine push sent']);
    await forgetEntries(world.patient.patientId);
    await owner.query('update reminder_plans set next_at = $2 where patient_id = $1', [
      world.patient.patientId,
      at('19:00'),
    ]);
    await remind(at('19:00'));
    expect(await sends()).toEqual(['08:00 routine push sent', '19:00 second push sent']);
  });

  it.each([
    [
      'a pause',
      `insert into pauses (clinic_id, id, patient_id, episode_id, starts_on, reason) values ($1, gen_random_uuid(), $2, $3, $4, 'x')`,
    ],
    [
      'the end of care',
      `update episodes set mode = 'discharged', discharged_on = $4 where clinic_id = $1 and patient_id = $2 and id = $3`,
    ],
    [
      'an open warning sign',
      `update flags set cleared_at = null where clinic_id = $1 and patient_id = $2 and episode_id = $3 and rule like 'RF-%' and $4::text is not null`,
    ],
    [
      'a day without exercises',
      `update program_items set weekdays = '{}' where clinic_id = $1 and patient_id = $2 and $3::uuid is not null and $4::text is not null`,
    ],
  ])('is any during %s', async (_, change) => {
    await write({});
    await owner.query(change, [world.clinicId, world.patient.patientId, world.patient.episodeId, TODAY]);
    expect(await remind(at('08:00'))).toBe(0);
    expect(await sends()).toEqual([]);
  });
});

describe('links without a sign-in', () => {
  async function planId(): Promise<string> {
    const { rows } = await owner.query<{ id: string }>(
      'select id from reminder_plans where patient_id = $1',
      [world.patient.patientId],
    );
    return rows[0]?.id ?? '';
  }

  it('stop everything, may be used twice, and are good for nothing else', async () => {
    await write({});
    const ids = { clinicId: world.clinicId, id: await planId() };
    const token = secretToken('stop', ids);
    expect(await stopByLink(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, at('07:30'))).toBe(
      false,
    );
    expect(await stopByLink(secretToken('calendar', ids), at('07:30'))).toBe(false);
    expect(await nextAt()).not.toBeNull();
    expect(await stopByLink(token, at('07:30'))).toBe(true);
    expect(await stopByLink(token, at('07:31'))).toBe(true);
    expect(await nextAt()).toBeNull();
    expect(await remind(at('08:00'))).toBe(0);
    expect(await write({ times: ['09:00'] }, 'staff')).toEqual({ isStored: false });
  });

  it('stop what was already on its way', async () => {
    await write({});
    await planDueReminders(at('08:00'));
    await stopByLink(secretToken('stop', { clinicId: world.clinicId, id: await planId() }), at('08:00'));
    expect(await send(at('08:00'))).toBe(0);
    expect(await sends()).toEqual(['08:00 routine push failed']);
  });

  it('give a calendar that says when and nothing else, until they are ended', async () => {
    await write({ times: ['08:00'], timezone: 'America/New_York' });
    const { rows } = await owner.query<{ id: string }>(
      'select id from calendar_feeds where patient_id = $1',
      [world.patient.patientId],
    );
    const token = secretToken('calendar', { clinicId: world.clinicId, id: rows[0]?.id ?? '' });
    const text = (await calendarByLink(token, at('06:00'))) ?? '';
    expect(text.match(/^SUMMARY:.*$/gm)?.every((line) => line.trim() === 'SUMMARY:Sturdy routine')).toBe(
      true,
    );
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(40);
    expect(text).not.toMatch(/MARKER|DESCRIPTION|LOCATION|ATTENDEE|ORGANIZER/);
    await owner.query('update calendar_feeds set revoked_at = now() where patient_id = $1', [
      world.patient.patientId,
    ]);
    expect(await calendarByLink(token, at('06:00'))).toBeNull();
  });
});
