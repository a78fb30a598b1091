import { spawn } from 'node:child_process';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { escalateUnanswered } from '#lib/data/flags/escalate.ts';
import type { Mail } from '#lib/mail/mailer.ts';
import { sendOutbox } from './send-outbox.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
let world: World;
let clinicId = '';

beforeAll(async () => {
  await owner.connect();
  world = await makeWorld(ownerUrl);
  clinicId = world.tokens.therapist?.cid ?? '';
});

beforeEach(async () => {
  await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
});

afterAll(() => owner.end());

const EPISODES = 1_000;

/** People who reported until a week ago and then fell silent; their evaluation is due. */
async function makeSilentEpisodes(): Promise<string> {
  const id = v7();
  const marker = `silent-${id}`;
  await owner.query("select set_config('app.clinic', $1, false)", [id]);
  await owner.query(`insert into clinics (id, name, phone, timezone) values ($1, $2, '555-0100', 'UTC')`, [
    id,
    marker,
  ]);
  await owner.query(
    `insert into patients (clinic_id, id, record_no, given_name, family_name, birth_date, timezone)
     select $1, gen_random_uuid(), n::text, 'Silent', n::text, '1970-01-01', 'UTC' from generate_series(1, $2::int) n`,
    [id, EPISODES],
  );
  await owner.query(
    `insert into episodes (clinic_id, id, patient_id, therapist_id, stage, opened_on, program_started_on,
       intake_leg, intake_back, intake_zone)
     select clinic_id, gen_random_uuid(), id, gen_random_uuid(), 1,
       to_char(now() - interval '20 days', 'YYYY-MM-DD'), to_char(now() - interval '20 days', 'YYYY-MM-DD'), 5, 3, 3
     from patients where clinic_id = $1`,
    [id],
  );
  await owner.query(
    `insert into episode_status (clinic_id, episode_id, patient_id, therapist_id, patient_name, birth_date, stage, mode,
       group_rank, group_since, timezone, evaluated_on, next_evaluation_on, next_evaluation_at)
     select clinic_id, id, patient_id, therapist_id, 'Silent', '1970-01-01', 1, 'active', 6, now(), 'UTC',
       to_char(now() - interval '8 days', 'YYYY-MM-DD'), to_char(now(), 'YYYY-MM-DD'), now() - interval '1 minute'
     from episodes where clinic_id = $1`,
    [id],
  );
  return id;
}

/** One worker process that evaluates until nothing is due; prints how many it did. */
function worker(): Promise<number> {
  const script = `
    const { evaluateDue } = await import('#lib/data/episodes/evaluate-due.ts');
    const result = await evaluateDue(() => new Date(), new Date(Date.now() + 120000));
    process.stdout.write(JSON.stringify(result));
    process.exit(0);`;
  return new Promise((resolve, reject) => {
    const child = spawn('node', ['--conditions=react-server', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.on('exit', () => {
      try {
        resolve((JSON.parse(text) as { evaluated: number }).evaluated);
      } catch (error) {
        reject(error);
      }
    });
  });
}

describe('evaluation when time passes', () => {
  it('flags 1,000 people who fell silent, each once, with two workers at work', async () => {
    // What other tests left due is done first.
    await worker();
    const silent = await makeSilentEpisodes();
    const shares = await Promise.all([worker(), worker()]);
    await owner.query("select set_config('app.clinic', $1, false)", [silent]);
    const flags = await owner.query<{ rule: string; n: number }>(
      'select rule, count(*)::int as n from flags where clinic_id = $1 group by rule order by rule',
      [silent],
    );
    const waiting = await owner.query(
      'select 1 from episode_status where clinic_id = $1 and next_evaluation_at <= now()',
      [silent],
    );
    const raised = await owner.query<{ n: number }>(
      `select count(*)::int as n from flag_events where clinic_id = $1 and kind = 'raised'`,
      [silent],
    );
    const total = flags.rows.reduce((sum, row) => sum + row.n, 0);
    expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBe(EPISODES);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(flags.rows.find((row) => row.rule === 'LAPSED')?.n).toBe(EPISODES);
    expect(raised.rows[0]?.n).toBe(total);
    expect(waiting.rowCount).toBe(0);
  }, 180_000);
});

const MINUTE = 60_000;

describe('a red flag that nobody answers', () => {
  const openedAt = new Date();
  const later = (minutes: number) => new Date(openedAt.getTime() + minutes * MINUTE);
  const escalations = async () => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from outbox where kind = 'red-flag-escalation' and clinic_id = $1`,
      [clinicId],
    );
    return rows[0]?.n;
  };

  it('reaches the manager after the clinic’s time, not before, and once', async () => {
    const { redFlagId } = world.people.own;
    const { redFlagId: colleagueFlag } = world.people['same-clinic'];
    await owner.query('update flags set acknowledged_at = now() where id = $1', [colleagueFlag]);
    await owner.query('update flags set opened_at = $1 where id = $2', [openedAt, redFlagId]);
    await escalateUnanswered(later(60 - 1 / 60));
    expect(await escalations()).toBe(0);
    await Promise.all([escalateUnanswered(later(60)), escalateUnanswered(later(60))]);
    expect(await escalations()).toBe(1);
    await escalateUnanswered(later(600));
    expect(await escalations()).toBe(1);
  });
});

describe('outbox', () => {
  const waiting = `select id from outbox where sent_at is null and clinic_id = $1`;

  it('sends each mail once on two workers, without a name in it', async () => {
    const mails: Mail[] = [];
    const send = async (mail: Mail) => {
      mails.push(mail);
    };
    const soon = new Date(Date.now() + 20 * 60 * MINUTE);
    // Each run takes a batch; what other tests left waits too.
    let sent = 1;
    while (sent > 0) {
      const [one, two] = await Promise.all([sendOutbox(send, soon), sendOutbox(send, soon)]);
      sent = one + two;
    }
    const ours = mails.filter((mail) => mail.text.includes(world.people.own.patientId));
    expect(ours).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain('MARKER');
    expect((await owner.query(waiting, [clinicId])).rowCount).toBe(0);
  });

  it('keeps a mail that could not be sent, and tries again later', async () => {
    const id = v7();
    const now = new Date();
    await owner.query(
      `insert into outbox (clinic_id, id, kind, dedupe_key, payload, due_at) values ($1, $2, 'red-flag-alert', $3, $4, $5)`,
      [clinicId, id, `test:${id}`, { therapistId: null }, now],
    );
    const broken = () => Promise.reject(new Error('mail server down'));
    expect(await sendOutbox(broken, now)).toBe(0);
    const { rows } = await owner.query(
      'select attempts, sent_at, due_at > $2 as later from outbox where id = $1',
      [id, now],
    );
    expect(rows).toEqual([{ attempts: 1, sent_at: null, later: true }]);
    expect(await sendOutbox(async () => undefined, new Date(now.getTime() + MINUTE))).toBe(1);
  });
});
