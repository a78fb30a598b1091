import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signInByCode } from '#lib/auth/sign-in-code.ts';
import { signInPatient } from '#lib/auth/sign-in-patient.ts';
import { getHelp } from '#lib/data/own/queries.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { sendOutbox } from '#lib/jobs/send-outbox.ts';
import type { Mail } from '#lib/mail/mailer.ts';
import type { World } from '../../../e2e/authorization/people.ts';
import { makeWorld } from '../../../e2e/authorization/world.ts';
import { refusal } from '../../../e2e/program-world.ts';
import { makePaperCode, revokeLink, sendLink } from './link-commands.ts';
import { getInvite } from './queries.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
const HOUR = 3_600_000;
const BORN = '1970-01-02';

let world: World;
let ip = 0;
beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  ip += 1;
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
});

const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown): Promise<O> =>
  execute(entry, { token: world.tokens.therapist, input, now: NOW });
const patientId = () => world.people.own.patientId;
const invite = () => asTherapist(getInvite, { patientId: patientId() });
const theLink = async () => {
  const { link } = await invite();
  if (!link) throw new Error('there is no link');
  return link;
};
const tokenOf = (url: string) => new URL(url).pathname.split('/').at(-1) ?? '';
const phone = () => ({
  ip: `10.0.${process.pid % 250}.${ip}-${NOW.getTime()}`,
  deviceLabel: 'Mozilla (iPhone)',
});
const byLink = (url: string, birthDate = BORN) =>
  signInPatient({ linkToken: tokenOf(url), birthDate, ...phone() }, NOW);
const byCode = (code: string, birthDate = BORN, at = NOW) =>
  signInByCode({ code, birthDate, ...phone() }, at);
const newCode = async () => (await asTherapist(makePaperCode, { patientId: patientId() })).code;

describe('ending a link', { timeout: 30_000 }, () => {
  it('ends the address, the phone, the paper code and the session in the same moment', async () => {
    const { id, url } = await theLink();
    const code = await newCode();
    const entry = await byLink(url);
    expect(entry).not.toBeNull();
    const look = () => execute(getHelp, { token: entry?.session ?? null, input: {}, now: NOW });
    expect((await look()).clinicName).toBe('CLINIC-HERE');
    expect((await theLink()).devices.map(({ label }) => label)).toContain('iPhone');

    await asTherapist(revokeLink, { patientId: patientId(), linkId: id, isReplaced: true });
    expect((await refusal(look())).code).toBe('not-signed-in');
    expect(await byLink(url)).toBeNull();
    const device = { linkToken: tokenOf(url), device: entry?.newDevice, ...phone() };
    expect(await signInPatient(device, NOW)).toBeNull();
    expect(await byCode(code)).toBeNull();
    const fresh = await theLink();
    expect(fresh.url).not.toBe(url);
    expect(fresh.devices).toEqual([]);
    expect(await byLink(fresh.url)).not.toBeNull();
  });

  it('without a new one leaves none, and a second press on the old one ends nothing more', async () => {
    const { id } = await theLink();
    await asTherapist(revokeLink, { patientId: patientId(), linkId: id, isReplaced: false });
    expect((await invite()).link).toBeNull();
    await newCode();
    const again = asTherapist(revokeLink, { patientId: patientId(), linkId: id, isReplaced: false });
    expect((await refusal(again)).code).toBe('link-changed');
    expect((await invite()).link).not.toBeNull();
  });
});

describe('a paper code', { timeout: 30_000 }, () => {
  it('opens once, with the birth date, in any writing', async () => {
    const code = await newCode();
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    const entry = await byCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `);
    expect(entry?.session.pid).toBe(patientId());
    expect(entry?.newDevice).toBeDefined();
    expect(await byCode(code)).toBeNull();
  });

  it('holds for 72 hours and not a moment longer', async () => {
    const code = await newCode();
    expect(await byCode(code, BORN, new Date(NOW.getTime() + 72 * HOUR))).toBeNull();
    expect(await byCode(code, BORN, new Date(NOW.getTime() + 72 * HOUR - 1))).not.toBeNull();
  });

  it('opens after four wrong birth dates, and after five never again', async () => {
    const four = await newCode();
    for (let round = 0; round < 4; round += 1) expect(await byCode(four, '1970-01-03')).toBeNull();
    expect((await theLink()).code).toMatchObject({ triesLeft: 1 });
    expect(await byCode(four)).not.toBeNull();
    const next = await newCode();
    for (let round = 0; round < 5; round += 1) expect(await byCode(next, '1970-01-03')).toBeNull();
    expect(await byCode(next)).toBeNull();
    expect((await theLink()).code).toBeNull();
  });

  it('ends when another one is made', async () => {
    const first = await newCode();
    const second = await newCode();
    expect(await byCode(first)).toBeNull();
    expect(await byCode(second)).not.toBeNull();
  });

  it.each(['', 'ABC', 'ABCDEFG', 'AAAAAA', 'OOO000', "' or 1"])(
    'that was guessed (%s) tells nothing',
    async (guess) => {
      expect(await byCode(guess)).toBeNull();
    },
  );

  it('is not asked more often than 20 times an hour from one address, right or wrong', async () => {
    for (let round = 0; round < 20; round += 1) await byCode('AAAAAA');
    expect(await byCode(await newCode())).toBeNull();
  });

  it('lies in the database as a keyed hash only', async () => {
    const code = await newCode();
    const { rows } = await owner.query('select c::text as row from patient_codes c where patient_id = $1', [
      patientId(),
    ]);
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});

describe('the link by mail', { timeout: 30_000 }, () => {
  const sent = async () => {
    const mails: Mail[] = [];
    await sendOutbox(async (mail) => void mails.push(mail), new Date(NOW.getTime() + 20 * HOUR));
    return mails.filter(({ to }) => to.includes('ana@example.com'));
  };
  beforeEach(() => owner.query("update patients set email = 'ana@example.com' where id = $1", [patientId()]));

  it('waits in the outbox without a server, and is said to; sent, it holds the link and no name', async () => {
    expect(await asTherapist(sendLink, { patientId: patientId() })).toEqual({ state: 'waiting' });
    const { link, canMail } = await invite();
    expect([canMail, link?.mail?.state]).toEqual([false, 'waiting']);
    const mails = await sent();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(link?.url);
    expect(JSON.stringify(mails)).not.toContain('MARKER');
    expect((await theLink()).mail?.state).toBe('sent');
  });

  it('is not sent any more when the link was ended before', async () => {
    await asTherapist(sendLink, { patientId: patientId() });
    const { id } = await theLink();
    await asTherapist(revokeLink, { patientId: patientId(), linkId: id, isReplaced: true });
    expect(await sent()).toEqual([]);
    expect((await theLink()).mail).toBeNull();
  });

  it('needs an address', async () => {
    await owner.query('update patients set email = null where id = $1', [patientId()]);
    expect((await refusal(asTherapist(sendLink, { patientId: patientId() }))).code).toBe('no-mail-address');
  });
});
