import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeRedFlag } from '#lib/data/flags/close-red-flag.ts';
import { createPatient } from '#lib/data/patients/create-patient.ts';
import { getAssign } from '#lib/data/programs/queries.ts';
import { sendWarning } from '#lib/data/reports/send-warning.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import type { World } from '../../../e2e/authorization/people.ts';
import { makeWorld } from '../../../e2e/authorization/world.ts';
import { refusal } from '../../../e2e/program-world.ts';
import { confirmIntake } from './confirm-intake.ts';
import { getIntake } from './queries.ts';
import { saveAnswers, saveOwnAnswers } from './save-answers.ts';
import { dropIntake, startIntake } from './start-intake.ts';
import type { CreatedPatient, IntakeView } from './view.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
const TODAY = NOW.toISOString().slice(0, 10);

let world: World;
beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
});

const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown, now = NOW): Promise<O> =>
  execute(entry, { token: world.tokens.therapist, input, now });

const person = (change: object = {}) => ({
  patientId: v7(),
  givenName: 'Ana',
  familyName: 'Sorel',
  birthDate: '1972-11-05',
  phone: null,
  email: null,
  sendLink: false,
  isSomeoneElse: false,
  ...change,
});

async function newPatient(change: object = {}): Promise<string> {
  const made = await asTherapist(createPatient, person({ isSomeoneElse: true, ...change }));
  if (!made.isCreated) throw new Error('was not made');
  return made.patientId;
}

const open = async (patientId: string): Promise<NonNullable<IntakeView['intake']>> => {
  const { intake } = await asTherapist(getIntake, { patientId });
  if (!intake) throw new Error('no intake is open');
  return intake;
};

const NO_SIGNS = ['saddle', 'bladder', 'bowel', 'sexual', 'weakness', 'unrelieved', 'systemic'].map(
  (sign) => ({
    key: `gate.${sign}`,
    value: 'no',
    fromVersion: 0,
  }),
);
const ANSWERS = [
  { key: 'marks', value: [{ region: 'calf', side: 'left', kinds: ['pain'] }] },
  { key: 'leg', value: 7 },
  { key: 'back', value: 3 },
  { key: 'numbness', value: 1 },
  { key: 'sharp', value: 'yes' },
  { key: 'onset', value: { date: TODAY, precision: 'day' } },
  { key: 'earlier', value: 0 },
  { key: 'worry', value: 8 },
].map((answer) => ({ ...answer, fromVersion: 0 }));

async function save(patientId: string, changes: object[]) {
  const { id } = await open(patientId);
  return asTherapist(saveAnswers, { intakeId: id, changes });
}

async function confirm(patientId: string, change: object = {}) {
  const { id, updatedAt } = await open(patientId);
  return asTherapist(confirmIntake, { intakeId: id, seenAt: updatedAt, stage: 2, reason: null, ...change });
}

const rows = async <T extends object>(sql: string, values: unknown[]) =>
  (await owner.query<T>(sql, values)).rows;

describe('a new patient', { timeout: 30_000 }, () => {
  it('gets the next record number, an open intake and a link; the same form twice makes one', async () => {
    const form = person();
    const made = await asTherapist(createPatient, form);
    const again = await asTherapist(createPatient, form);
    expect(again).toMatchObject({ isCreated: true, patientId: form.patientId });
    const other = (await asTherapist(
      createPatient,
      person({ givenName: 'Zoe', birthDate: '1950-01-01' }),
    )) as Extract<CreatedPatient, { isCreated: true }>;
    const numberOf = (recordNo: string) => Number(recordNo.split('-').at(-1));
    expect(made.isCreated && numberOf(other.recordNo) - numberOf(made.recordNo)).toBe(1);
    expect(await rows('select id from patient_links where patient_id = $1', [form.patientId])).toHaveLength(
      1,
    );
    expect((await open(form.patientId)).answers).toEqual({});
  });

  it.each([
    ['another spelling', { givenName: 'Anna', familyName: 'Sorell' }, true],
    ['first and last name turned', { givenName: 'Sorel', familyName: 'Ana' }, true],
    ['another birth date', { birthDate: '1972-11-06' }, false],
    ['another name', { givenName: 'Bert', familyName: 'Quist' }, false],
  ])('is asked about when like one that is there: %s', async (_, change, isAsked) => {
    await asTherapist(createPatient, person());
    const second = await asTherapist(createPatient, person(change));
    expect(second.isCreated).toBe(!isAsked);
    if (!second.isCreated)
      expect(second.similar[0]).toMatchObject({ name: 'Ana Sorel', birthDate: '1972-11-05' });
  });

  it.each([
    [{ birthDate: '2999-01-01' }, 'birthDate', 'future'],
    [{ birthDate: '1899-12-31' }, 'birthDate', 'tooOld'],
    [{ birthDate: '2023-02-29' }, 'birthDate', 'form'],
    [{ givenName: '   ' }, 'givenName', 'missing'],
    [{ familyName: 'x'.repeat(81) }, 'familyName', 'long'],
    [{ email: 'nobody' }, 'email', 'email'],
    [{ phone: 'call me' }, 'phone', 'phone'],
  ])('is refused with %o', async (change, field, why) => {
    const { code, fields } = await refusal(asTherapist(createPatient, person(change)));
    expect([code, fields?.[field]]).toEqual(['invalid-input', why]);
  });

  it('leads every page about it to the intake until that is confirmed', async () => {
    const patientId = await newPatient();
    expect((await refusal(asTherapist(getAssign, { patientId }))).code).toBe('needs-intake');
  });
});

describe('answers', { timeout: 30_000 }, () => {
  it('are not saved over what somebody else has changed since', async () => {
    const patientId = await newPatient();
    await save(patientId, [{ key: 'leg', value: 6, fromVersion: 0 }]);
    const late = await save(patientId, [
      { key: 'leg', value: 2, fromVersion: 0 },
      { key: 'back', value: 1, fromVersion: 0 },
    ]);
    expect(late.conflicts).toEqual(['leg']);
    expect(late.stored).toMatchObject({ leg: { value: 6, version: 1 }, back: { value: 1, version: 1 } });
    const again = await save(patientId, [{ key: 'leg', value: 2, fromVersion: 1 }]);
    expect(again.stored.leg).toMatchObject({ value: 2, version: 2 });
  });

  it.each([
    ['leg', 11],
    ['leg', '7'],
    ['numbness', 4],
    ['earlier', -1],
    ['onset', { date: '2999-01-01', precision: 'day' }],
    ['onset', { date: '1900-01-01', precision: 'day' }],
    ['marks', [{ region: 'saddle', side: 'left', kinds: ['pain'] }]],
    ['limits', [{ what: 'bending', until: '2020-01-01' }]],
    ['unknown', 1],
  ])('of a wrong form are refused: %s %o', async (key, value) => {
    const patientId = await newPatient();
    const { code } = await refusal(save(patientId, [{ key, value, fromVersion: 0 }]));
    expect(code).toBe('invalid-input');
    expect((await open(patientId)).answers).toEqual({});
  });

  it("of the patient stand beside the therapist's and never over them", async () => {
    const { patientId, intakeId } = world.people.own;
    await asTherapist(saveAnswers, { intakeId, changes: [{ key: 'leg', value: 3, fromVersion: 0 }] });
    await execute(saveOwnAnswers, {
      token: world.tokens.patient,
      input: { answers: { leg: 8, back: 2 } },
      now: NOW,
    });
    const { answers } = await open(patientId);
    expect(answers.leg).toMatchObject({ value: 3, from: 'staff', patientValue: 8 });
    expect(answers.back).toMatchObject({ value: 2, from: 'patient' });
  });

  it("of the patient hold no yes to a warning sign, and none of the therapist's part", async () => {
    const say = (answers: object) =>
      refusal(execute(saveOwnAnswers, { token: world.tokens.patient, input: { answers }, now: NOW }));
    expect((await say({ 'gate.bowel': 'yes' })).code).toBe('invalid-input');
    expect((await say({ exam: {} })).code).toBe('invalid-input');
  });
});

describe('a warning sign', { timeout: 30_000 }, () => {
  const urgent = (patientId: string) =>
    rows<{ rule: string; rank: number; tags: string[] }>(
      `select f.rule, s.group_rank as rank, e.stage_tags as tags from flags f
       join episodes e on e.id = f.episode_id join episode_status s on s.episode_id = f.episode_id
       where f.patient_id = $1 and f.severity = 'urgent' and f.cleared_at is null`,
      [patientId],
    );

  it.each([
    ['gate.saddle', 'RF-CES'],
    ['gate.weakness', 'RF-WEAK'],
    ['gate.bothLegs', 'RF-CES'],
  ])('%s raises %s in the ledger when the therapist hears yes, once', async (key, rule) => {
    const patientId = await newPatient();
    expect((await save(patientId, [{ key, value: 'yes', fromVersion: 0 }])).isUrgent).toBe(true);
    expect(await urgent(patientId)).toEqual([{ rule, rank: 1, tags: ['unconfirmed'] }]);
    expect((await save(patientId, [{ key, value: 'yes', fromVersion: 1 }])).isUrgent).toBe(false);
    expect(
      await rows("select id from outbox where patient_id = $1 and kind = 'red-flag-alert'", [patientId]),
    ).toHaveLength(1);
    const [unknown] = await rows<{ leg: number | null }>(
      'select intake_leg as leg from episodes where patient_id = $1',
      [patientId],
    );
    expect(unknown?.leg).toBeNull();
  });

  it('blocks confirming until a therapist has written what was found', async () => {
    const patientId = await newPatient();
    await save(patientId, [
      ...NO_SIGNS.slice(1),
      ...ANSWERS,
      { key: 'gate.saddle', value: 'yes', fromVersion: 0 },
    ]);
    expect((await refusal(confirm(patientId))).code).toBe('warning-open');
    // Taking the answer back does not take the flag down.
    await save(patientId, [{ key: 'gate.saddle', value: 'no', fromVersion: 1 }]);
    expect((await refusal(confirm(patientId))).code).toBe('warning-open');
    const [flag] = await rows<{ id: string }>(
      "select id from flags where patient_id = $1 and severity = 'urgent'",
      [patientId],
    );
    await asTherapist(closeRedFlag, { flagId: flag?.id, outcome: 'Examined today, sensation normal.' });
    await confirm(patientId);
    const [episode] = await rows<{ stage: number; leg: number; tags: string[] }>(
      'select stage, intake_leg as leg, stage_tags as tags from episodes where patient_id = $1',
      [patientId],
    );
    expect(episode).toEqual({ stage: 2, leg: 7, tags: [] });
  });

  it('from the phone before the first program opens the episode and answers the question', async () => {
    const { patientId } = world.people.own;
    await owner.query("update episodes set mode = 'discharged', discharged_on = $2 where patient_id = $1", [
      patientId,
      TODAY,
    ]);
    const message = {
      clientId: v7(),
      localDate: TODAY,
      timezone: 'UTC',
      madeAt: NOW.toISOString(),
      ticks: ['bladder'],
    };
    await execute(sendWarning, { token: world.tokens.patient, input: message, now: NOW });
    const { urgent: now, intake } = await asTherapist(getIntake, { patientId });
    expect(now?.openFlags).toHaveLength(1);
    expect(intake?.answers['gate.bladder']).toMatchObject({ value: 'yes', from: 'patient' });
  });
});

describe('confirming', { timeout: 30_000 }, () => {
  it('names everything that is still to answer', async () => {
    const patientId = await newPatient();
    await save(patientId, [{ key: 'leg', value: 4, fromVersion: 0 }]);
    const { code, fields } = await refusal(confirm(patientId));
    expect(code).toBe('invalid-input');
    expect(Object.keys(fields ?? {})).toEqual(
      expect.arrayContaining(['gate.saddle', 'marks', 'back', 'onset', 'earlier']),
    );
    expect(fields).not.toHaveProperty('leg');
  });

  it('begins the episode with what was measured, and the decision beside the suggestion', async () => {
    const patientId = await newPatient();
    const exam = {
      strength: { left: { tiptoe: 4 }, right: { tiptoe: 5 } },
      reflexes: { left: {}, right: {} },
      straightLegRaise: { left: 45 },
      touch: { left: {}, right: {} },
      slump: {},
    };
    await save(patientId, [
      ...NO_SIGNS,
      ...ANSWERS,
      { key: 'exam', value: exam, fromVersion: 0 },
      { key: 'direction', value: { extension: 'centralized', conclusion: 'extension' }, fromVersion: 0 },
      { key: 'goals', value: [{ id: 'g1', activity: 'Walk the dog', baseline: 4 }], fromVersion: 0 },
      { key: 'health', value: ['osteoporosis', 'cancer-history'], fromVersion: 0 },
    ]);
    await confirm(patientId);
    const [kept] = await rows<object>(
      `select e.stage, e.side, e.direction, e.intake_zone as zone, e.features, e.precautions, d.suggested_stage as suggested,
         d.override_reason as reason, s.group_rank is not null as listed,
         (select count(*)::int from examinations x where x.episode_id = e.id) as exams,
         (select count(*)::int from direction_tests x where x.episode_id = e.id) as directions,
         (select jsonb_object_agg(kind, value) from measures m where m.episode_id = e.id) as measures
       from episodes e join stage_decisions d on d.episode_id = e.id join episode_status s on s.episode_id = e.id
       where e.patient_id = $1`,
      [patientId],
    );
    expect(kept).toMatchObject({
      stage: 2,
      side: 'left',
      direction: 'extension',
      zone: 4,
      features: ['F1', 'F2', 'F3'],
      precautions: ['osteoporosis'],
      suggested: 2,
      reason: null,
      listed: true,
      exams: 1,
      directions: 1,
      measures: { psfs: 4, fear: 8 },
    });
    expect((await asTherapist(getAssign, { patientId })).episode.stage).toBe(2);
    expect((await asTherapist(getIntake, { patientId })).intake).toBeNull();
  });

  it('asks for a reason for another stage, and refuses what was not on screen', async () => {
    const patientId = await newPatient();
    await save(patientId, [...NO_SIGNS, ...ANSWERS]);
    const { fields } = await refusal(confirm(patientId, { stage: 1 }));
    expect(fields).toEqual({ reason: 'needed' });
    const { updatedAt } = await open(patientId);
    const later = new Date(NOW.getTime() + 1_000);
    const { id } = await open(patientId);
    await asTherapist(
      saveAnswers,
      { intakeId: id, changes: [{ key: 'sleep', value: 2, fromVersion: 0 }] },
      later,
    );
    expect((await refusal(confirm(patientId, { seenAt: updatedAt }))).code).toBe('intake-changed');
    await confirm(patientId, { stage: 1, reason: 'Settling fast' });
  });

  it('of a new episode ends the one before, with its programs and its row', async () => {
    const { patientId, episodeId, redFlagId, intakeId } = world.people.own;
    const changes = [...NO_SIGNS, ...ANSWERS];
    await asTherapist(saveAnswers, { intakeId, changes });
    expect((await refusal(confirm(patientId))).code).toBe('warning-open');
    await owner.query('delete from red_flag_reports where patient_id = $1', [patientId]);
    await asTherapist(closeRedFlag, { flagId: redFlagId, outcome: 'Examined today, no deficit found.' });
    await confirm(patientId);
    const [old] = await rows<object>(
      `select e.mode, e.discharged_on as "on", s.episode_id as status,
         (select count(*)::int from flags f where f.episode_id = e.id and f.cleared_at is null) as flags,
         (select count(*)::int from programs p where p.episode_id = e.id and p.ends_on is null) as programs
       from episodes e left join episode_status s on s.episode_id = e.id where e.id = $1`,
      [episodeId],
    );
    expect(old).toEqual({ mode: 'discharged', on: TODAY, status: null, flags: 0, programs: 0 });
  });
});

describe('an intake', { timeout: 30_000 }, () => {
  it('is open once, however often it is begun, and can be put away', async () => {
    const patientId = await newPatient();
    await asTherapist(startIntake, { patientId });
    const { id } = await open(patientId);
    expect(await rows('select id from intakes where patient_id = $1', [patientId])).toEqual([{ id }]);
    await asTherapist(dropIntake, { intakeId: id });
    expect((await asTherapist(getIntake, { patientId })).intake).toBeNull();
    expect((await refusal(asTherapist(saveAnswers, { intakeId: id, changes: ANSWERS }))).code).toBe(
      'intake-confirmed',
    );
  });
});
