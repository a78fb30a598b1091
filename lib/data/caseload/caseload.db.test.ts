import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person, World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { acknowledgeFlag } from '#lib/data/flags/acknowledge-flag.ts';
import { snoozeFlag } from '#lib/data/flags/snooze-flag.ts';
import { undoAcknowledge } from '#lib/data/flags/undo-acknowledge.ts';
import { wakeFlag } from '#lib/data/flags/wake-flag.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { listFilterChoices } from './choices.ts';
import { acceptHandover, handOver } from './hand-over.ts';
import { listCaseload } from './queries.ts';
import { getRound, lookedAt, undoLookedAt } from './round.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
const MINUTE = 60_000;

let world: World;

beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
  await owner.query('delete from caseload_decisions');
});

const own = (): Person => world.people.own;
const theirs = (): Person => world.people['same-clinic'];

const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown, now = NOW): Promise<O> =>
  execute(entry, { token: world.tokens.therapist, input, now });

async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'was accepted';
}

const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const dateIn = (days: number) => new Date(NOW.getTime() + days * 1_440 * MINUTE).toISOString().slice(0, 10);

describe('the list', () => {
  it('is one’s own, one therapist’s, or everybody’s', async () => {
    const names = async (input: object) =>
      (await asTherapist(listCaseload, input)).rows.map(({ name }) => name);
    const { rows } = await asTherapist(listCaseload, { mine: 'false' });
    expect(await names({})).toEqual(['MARKER-OWN']);
    expect((await names({ mine: 'false' })).sort()).toEqual(['MARKER-COLLEAGUE', 'MARKER-OWN']);
    expect(rows.find(({ name }) => name === 'MARKER-OWN')?.therapist).toBeNull();
    expect(rows.find(({ name }) => name === 'MARKER-COLLEAGUE')?.therapist).toBe('therapist-HERE');
    const [colleague] = (
      await owner.query<{ id: string }>('select therapist_id as id from episodes where id = $1', [
        theirs().episodeId,
      ])
    ).rows;
    expect(await names({ therapist: colleague?.id })).toEqual(['MARKER-COLLEAGUE']);
  });

  it('is narrowed by stage, program, name and flag, be it in the first place or beside it', async () => {
    await owner.query(
      `update episode_status set stage = 3, program_title = 'Calm & unload', headline_rule = 'FEAR',
         chips = '[{"rule":"FLARE","severity":"watch","says":""}]' where episode_id = $1`,
      [own().episodeId],
    );
    const count = async (input: object) => (await asTherapist(listCaseload, input)).rows.length;
    expect(await count({ stage: '3' })).toBe(1);
    expect(await count({ stage: '2' })).toBe(0);
    expect(await count({ program: 'Calm & unload' })).toBe(1);
    expect(await count({ program: 'Calm' })).toBe(0);
    expect(await count({ rule: 'FEAR' })).toBe(1);
    expect(await count({ rule: 'FLARE' })).toBe(1);
    expect(await count({ rule: 'READY' })).toBe(0);
    expect(await count({ name: 'ker-o' })).toBe(1);
    expect(await count({ name: '%' })).toBe(0);
  });

  it('counts the groups that match when the one asked for holds nobody', async () => {
    const view = await asTherapist(listCaseload, { mine: 'false', group: 'ready', name: 'marker' });
    expect(view.rows).toEqual([]);
    expect(view.counts).toMatchObject({ urgent: 2, ready: 0 });
    expect(view.total).toBe(2);
  });

  it('offers what there is to choose from', async () => {
    const choices = await asTherapist(listFilterChoices, { mine: 'false' });
    expect(choices.therapists.map(({ people }) => people).sort()).toEqual([0, 0, 0, 1, 1]);
  });
});

describe('a round', () => {
  const round = (input: object = {}) => asTherapist(getRound, input);

  it('holds whoever is undecided, and agrees for every browser', async () => {
    expect(await round()).toEqual({ done: 0, total: 1, queue: [own().patientId] });
    await asTherapist(lookedAt, { patientId: own().patientId });
    await asTherapist(lookedAt, { patientId: own().patientId });
    expect(await round()).toEqual({ done: 1, total: 1, queue: [] });
    const view = await asTherapist(listCaseload, {});
    expect(view.round).toEqual({ done: 1, total: 1 });
    expect(view.rows[0]?.decided).toMatchObject({ kind: 'looked', by: 'therapist-HERE' });
  });

  it('counts a flag that was marked as seen, and no longer when that was taken back', async () => {
    await asTherapist(acknowledgeFlag, { flagId: own().flagId });
    expect(await round()).toMatchObject({ done: 1, queue: [] });
    await asTherapist(undoAcknowledge, { flagId: own().flagId });
    expect(await round()).toMatchObject({ done: 0, queue: [own().patientId] });
  });

  it('begins anew on the next day', async () => {
    await asTherapist(lookedAt, { patientId: own().patientId });
    const tomorrow = later(1_440);
    await owner.query('update sessions set last_seen_at = $1, expires_at = $2', [tomorrow, later(2_000)]);
    expect(await asTherapist(getRound, {}, tomorrow)).toMatchObject({ done: 0, total: 1 });
  });

  it('walks the whole clinic, and one group when one is asked for', async () => {
    expect((await round({ mine: 'false' })).queue).toHaveLength(2);
    expect((await round({ mine: 'false', group: 'ready' })).queue).toEqual([]);
    await owner.query('update episode_status set group_rank = 4 where episode_id = $1', [own().episodeId]);
    expect((await round()).queue).toEqual([]);
    expect((await round({ group: 'watch' })).queue).toEqual([own().patientId]);
  });

  it('takes "looked at" back, and nothing else with it', async () => {
    await asTherapist(acknowledgeFlag, { flagId: own().flagId });
    await asTherapist(lookedAt, { patientId: own().patientId });
    expect(await asTherapist(undoLookedAt, { patientId: own().patientId })).toEqual({ undone: 0 });
    expect(await round()).toMatchObject({ done: 1 });
  });
});

describe('taking back', () => {
  it('"seen" is possible for ten minutes, for the one who said it', async () => {
    const input = { flagId: own().flagId };
    await asTherapist(acknowledgeFlag, input);
    expect(await codeOf(asTherapist(undoAcknowledge, input, later(10.1)))).toBe('too-late');
    expect(await codeOf(asTherapist(undoAcknowledge, input, later(10)))).toBe('was accepted');
    expect(await codeOf(asTherapist(undoAcknowledge, input, later(10)))).toBe('too-late');
    await owner.query('update flags set acknowledged_at = $2, acknowledged_by = $3 where id = $1', [
      own().flagId,
      NOW,
      own().colleagueId,
    ]);
    expect(await codeOf(asTherapist(undoAcknowledge, input))).toBe('too-late');
  });

  it('writes it down beside what it took back, and in the audit', async () => {
    await asTherapist(acknowledgeFlag, { flagId: own().flagId });
    await asTherapist(undoAcknowledge, { flagId: own().flagId });
    const events = await owner.query('select kind from flag_events where flag_id = $1 order by at, id', [
      own().flagId,
    ]);
    expect(events.rows.map(({ kind }) => kind)).toEqual(['acknowledged', 'unacknowledged']);
    const audit = await owner.query(
      "select verb from audit_events where patient_id = $1 and verb like 'flag.%' order by id",
      [own().patientId],
    );
    expect(audit.rows.map(({ verb }) => verb)).toEqual(['flag.acknowledge', 'flag.undo-acknowledge']);
  });

  it('a red flag’s clock runs on from where it began', async () => {
    const { redFlagId } = own();
    const opened = async () =>
      (await owner.query('select opened_at, acknowledged_at from flags where id = $1', [redFlagId])).rows[0];
    const before = await opened();
    await asTherapist(acknowledgeFlag, { flagId: redFlagId });
    await asTherapist(undoAcknowledge, { flagId: redFlagId });
    expect(await opened()).toEqual(before);
  });

  it('a snooze ends, and the row has its place and waiting time again', async () => {
    await owner.query('update flags set cleared_at = $2 where id = $1', [own().redFlagId, NOW]);
    await owner.query('delete from red_flag_reports where patient_id = $1', [own().patientId]);
    await owner.query('update flags set rule = $2, severity = $3 where id = $1', [
      own().flagId,
      'NO-PROG',
      'review',
    ]);
    await owner.query(
      `update programs set ends_on = '2020-01-02', starts_on = '2020-01-01' where episode_id = $1`,
      [own().episodeId],
    );
    await owner.query(`update program_versions set effective_from = '2020-01-01' where patient_id = $1`, [
      own().patientId,
    ]);
    // The rules place the row; the time it has waited is set back.
    await asTherapist(snoozeFlag, { flagId: own().flagId, until: dateIn(2), reason: 'Visit booked' });
    await asTherapist(wakeFlag, { flagId: own().flagId });
    await owner.query(
      `update episode_status set group_since = now() - interval '3 days' where episode_id = $1`,
      [own().episodeId],
    );
    const standing = async () =>
      (
        await owner.query(
          'select group_rank, group_since, headline_rule from episode_status where episode_id = $1',
          [own().episodeId],
        )
      ).rows[0];
    const before = await standing();
    await asTherapist(snoozeFlag, { flagId: own().flagId, until: dateIn(2), reason: 'Visit booked' });
    expect(await standing()).not.toEqual(before);
    await asTherapist(wakeFlag, { flagId: own().flagId });
    expect(await standing()).toEqual(before);
    expect(await codeOf(asTherapist(wakeFlag, { flagId: own().flagId }))).toBe('too-late');
  });

  it('an urgent flag is never snoozed', async () => {
    const input = { flagId: own().redFlagId, until: dateIn(2), reason: 'Visit booked' };
    expect(await codeOf(asTherapist(snoozeFlag, input))).toBe('invalid-input');
  });
});

describe('handing over', () => {
  const give = (reason = 'On duty today') =>
    asTherapist(handOver, { episodeId: own().episodeId, toId: own().colleagueId, reason }, later(1));
  const therapistIds = async () =>
    (
      await owner.query(
        `select e.therapist_id = $2 and s.therapist_id = $2 as moved from episodes e
         join episode_status s on s.episode_id = e.id where e.id = $1`,
        [own().episodeId, own().colleagueId],
      )
    ).rows[0];

  it('moves the patient, is a decision, and both see it', async () => {
    await give();
    expect(await therapistIds()).toEqual({ moved: true });
    const view = await asTherapist(listCaseload, {});
    expect(view.rows).toEqual([]);
    expect(view.round).toEqual({ done: 1, total: 1 });
    expect(view.handovers[0]).toMatchObject({
      name: 'MARKER-OWN MARKER-OWN',
      isMine: false,
      acceptedAt: null,
      reason: 'On duty today',
    });
  });

  it('can be taken back, and the round counts it no more', async () => {
    const { fromId } = await give();
    const back = { episodeId: own().episodeId, toId: fromId, reason: 'Taken back' };
    await asTherapist(handOver, back, later(2));
    const view = await asTherapist(listCaseload, {});
    expect(view.rows.map(({ patientId }) => patientId)).toEqual([own().patientId]);
    expect(view.round).toEqual({ done: 0, total: 1 });
  });

  it('leaves a red flag unanswered', async () => {
    await give();
    const flag = await owner.query('select acknowledged_at from flags where id = $1', [own().redFlagId]);
    expect(flag.rows).toEqual([{ acknowledged_at: null }]);
  });

  it('asks for a reason and for a therapist of the clinic who has not got the patient', async () => {
    const input = { episodeId: own().episodeId, toId: own().colleagueId, reason: 'On duty today' };
    const [current] = (
      await owner.query<{ id: string }>('select therapist_id as id from episodes where id = $1', [
        own().episodeId,
      ])
    ).rows;
    const foreign = world.people['other-clinic'].colleagueId;
    for (const change of [{ reason: 'ab' }, { toId: current?.id }, { toId: foreign }])
      expect(await codeOf(asTherapist(handOver, { ...input, ...change }))).toBe('invalid-input');
  });

  it('is taken over by the one who got the patient alone', async () => {
    await asTherapist(acceptHandover, { handoverId: own().handoverId });
    const rows = await owner.query(
      'select accepted_at is not null as accepted from handovers where id = $1',
      [own().handoverId],
    );
    expect(rows.rows).toEqual([{ accepted: true }]);
    expect(await codeOf(asTherapist(acceptHandover, { handoverId: theirs().handoverId }))).toBe('conflict');
  });
});
