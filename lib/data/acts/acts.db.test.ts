import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { about, rowsOf } from '#e2e/act-inputs.ts';
import { asTherapist, freshClinics, owner, patient, refusal, today } from '#e2e/program-world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { dismissFlag } from '#lib/data/flags/dismiss-flag.ts';
import { getPatient } from '#lib/data/patients/queries.ts';
import { askEpisode } from './ask-episode.ts';
import { bookReview } from './book-review.ts';
import { changeStage } from './change-stage.ts';
import { discharge } from './discharge.ts';
import { holdReview } from './hold-review.ts';
import { logCall } from './log-call.ts';
import { messagePatient } from './message-patient.ts';
import { recordStep } from './record-step.ts';
import { refer } from './refer.ts';
import { retestDirection } from './retest-direction.ts';

freshClinics();

const events = async () =>
  (
    await owner.query<{ kind: string; act: string | null }>(
      `select kind, detail->>'act' as act from flag_events where flag_id = $1 order by at, id`,
      [patient().flagId],
    )
  ).rows;

const audits = async (verb: string) =>
  (
    await owner.query<{ patientId: string; detail: Record<string, unknown> }>(
      `select patient_id as "patientId", detail from audit_events where verb = $1 and verdict = 'allowed'`,
      [verb],
    )
  ).rows;

describe('an act about a flag', () => {
  it('is one act, one event of the flag, one audit row, and the flag is seen', async () => {
    const { actId } = await asTherapist(logCall, about({ outcome: 'reached', said: 'Walks again.' }));
    expect(
      await rowsOf('select id, kind, step, detail from acts where episode_id = $1 and flag_id is not null'),
    ).toEqual([
      { id: actId, kind: 'call', step: 'call', detail: { outcome: 'reached', said: 'Walks again.' } },
    ]);
    expect(await events()).toEqual([{ kind: 'acted', act: 'call' }]);
    expect(await audits('act.call')).toMatchObject([
      { patientId: patient().patientId, detail: { actId, flagId: patient().flagId, outcome: 'reached' } },
    ]);
    const [flag] = await rowsOf(
      `select acknowledged_at is not null as seen from flags where episode_id = $1 and rule = 'FEAR'`,
    );
    expect(flag).toEqual({ seen: true });
  });

  it('is done once for the same press sent twice, also at the same moment', async () => {
    const input = about({ outcome: 'no-answer', said: null });
    const [first, second] = await Promise.all([asTherapist(logCall, input), asTherapist(logCall, input)]);
    expect(first.actId).toBe(second.actId);
    expect([first.isRepeat, second.isRepeat].sort()).toEqual([false, true]);
    expect(await events()).toHaveLength(1);
  });

  it('tells the second of two people who acted first, and changes nothing', async () => {
    await asTherapist(logCall, about({ outcome: 'no-answer', said: null }));
    const error = await refusal(asTherapist(recordStep, about({ note: 'Examined today.' })));
    expect(error).toMatchObject({ code: 'flag-taken', params: { name: 'therapist-HERE' } });
    expect(await events()).toHaveLength(1);
    expect(await rowsOf(`select 1 from notes where episode_id = $1 and body = 'Examined today.'`)).toEqual(
      [],
    );
  });

  it('goes on when what was done before was on the page', async () => {
    await asTherapist(logCall, about({ outcome: 'no-answer', said: null }));
    const [last] = (
      await owner.query<{ id: string }>('select id from flag_events where flag_id = $1 and by is not null', [
        patient().flagId,
      ])
    ).rows;
    await asTherapist(messagePatient, about({ seen: last?.id, body: 'I tried to call you.' }));
    expect((await events()).map(({ act }) => act)).toEqual(['call', 'message']);
  });

  it('can be done without a flag, and not about a flag of somebody else', async () => {
    const done = await asTherapist(
      refer,
      about({ flagId: null, type: 'imaging', to: null, reason: 'Six weeks.' }),
    );
    expect(done.detail.type).toBe('imaging');
    const error = await refusal(
      asTherapist(refer, about({ flagId: v7(), type: 'imaging', to: null, reason: 'Why.' })),
    );
    expect(error.code).toBe('not-found');
  });

  it('needs what was said when the patient was reached', async () => {
    const error = await refusal(asTherapist(logCall, about({ outcome: 'reached', said: null })));
    expect(error.fields).toEqual({ said: 'said' });
  });
});

describe('reviews', () => {
  const booking = (on: string, more: object = {}) => about({ on, how: 'clinic', note: null, ...more });

  it('are booked from today on and moved by the next booking', async () => {
    const bounds = [addDays(today, -1), addDays(today, 366)];
    for (const on of bounds) {
      expect((await refusal(asTherapist(bookReview, booking(on)))).fields).toEqual({ on: 'range' });
    }
    await asTherapist(bookReview, booking(addDays(today, 5)));
    const { detail } = await asTherapist(bookReview, booking(addDays(today, 9), { flagId: null }));
    expect(detail.moved).toBe(addDays(today, 5));
    const { standing } = await asTherapist(getPatient, { patientId: patient().patientId });
    expect(standing.booked).toEqual([{ on: addDays(today, 9), how: 'clinic', note: null }]);
  });

  it('that took place answer what was planned, once', async () => {
    await owner.query('update episodes set program_started_on = $2 where id = $1', [
      patient().episodeId,
      addDays(today, -16),
    ]);
    const { detail } = await asTherapist(holdReview, about({ note: 'Leg better.' }));
    expect(detail.plannedDay).toBe(14);
    const again = await asTherapist(holdReview, about({ flagId: null, note: null }));
    expect(again.detail.plannedDay).toBe(16);
    expect((await refusal(asTherapist(holdReview, about({ flagId: null, note: null })))).code).toBe(
      'conflict',
    );
  });
});

describe('stage, direction, end', () => {
  it('keeps who chose another stage and why, and refuses a stage that was changed meanwhile', async () => {
    await asTherapist(changeStage, about({ stage: 3, fromStage: 2, reason: 'Over three months.' }));
    expect(await rowsOf('select stage from episodes where id = $1')).toEqual([{ stage: 3 }]);
    const decided = await rowsOf(
      'select chosen_stage as stage, override_reason as reason from stage_decisions where episode_id = $1',
    );
    expect(decided).toContainEqual({ stage: 3, reason: 'Over three months.' });
    const late = about({ flagId: null, stage: 1, fromStage: 2, reason: 'Other.' });
    expect((await refusal(asTherapist(changeStage, late))).code).toBe('conflict');
  });

  it('sets the direction by a test of it', async () => {
    const responses = { extension: 'centralized', flexion: 'peripheralized', side: null };
    const test = about({ responses, direction: 'extension', note: null });
    expect((await refusal(asTherapist(retestDirection, { ...test, direction: 'side' }))).fields).toEqual({
      direction: 'untested',
    });
    await asTherapist(retestDirection, test);
    const [episode] = await rowsOf('select direction, precautions from episodes where id = $1');
    expect(episode).toEqual({ direction: 'extension', precautions: ['flexion-worsens'] });
  });

  it('discharges: program, flags, caseload and episode end together; a red flag stands in the way', async () => {
    const input = about({
      reason: 'recovered',
      letter: 'Discharged after good recovery.',
      withFollowUp: true,
    });
    await owner.query('update flags set cleared_at = null where id = $1', [patient().redFlagId]);
    expect((await refusal(asTherapist(discharge, input))).code).toBe('red-flag-open');
    await owner.query('update flags set cleared_at = now() where id = $1', [patient().redFlagId]);
    const { detail } = await asTherapist(discharge, input);
    expect(detail).toMatchObject({
      programEndsOn: today,
      followUps: [addDays(today, 182), addDays(today, 365)],
    });
    const [episode] = await rowsOf(
      'select mode, discharged_on as on, recovered_on as "recoveredOn" from episodes where id = $1',
    );
    expect(episode).toEqual({ mode: 'discharged', on: today, recoveredOn: today });
    expect(await rowsOf('select ends_on as on from programs where episode_id = $1')).toEqual([{ on: today }]);
    expect(await rowsOf('select 1 from flags where episode_id = $1 and cleared_at is null')).toEqual([]);
    expect(await rowsOf('select 1 from episode_status where episode_id = $1')).toEqual([]);
    expect((await refusal(asTherapist(discharge, { ...input, flagId: null, clientId: v7() }))).code).toBe(
      'conflict',
    );
  });

  it('opens the intake of a new episode', async () => {
    await asTherapist(askEpisode, about({ reason: 'Pain is back.' }));
    const open = await owner.query('select 1 from intakes where patient_id = $1 and dropped_at is null', [
      patient().patientId,
    ]);
    expect(open.rowCount).toBeGreaterThan(0);
  });
});

describe('not a problem', () => {
  it('rests the flag with its reason and says so in the feed', async () => {
    await asTherapist(dismissFlag, { flagId: patient().flagId, seen: null, reason: 'A known worry.' });
    const { flags, activity } = await asTherapist(getPatient, { patientId: patient().patientId });
    const flag = flags.find(({ id }) => id === patient().flagId);
    expect(flag === undefined || flag.dismissed?.reason === 'A known worry.').toBe(true);
    expect(activity.entries).toContainEqual(
      expect.objectContaining({
        kind: 'flag',
        params: expect.objectContaining({ what: 'dismissed', reason: 'A known worry.' }),
      }),
    );
  });

  it('is never said of a red flag', async () => {
    await owner.query('update flags set cleared_at = null where id = $1', [patient().redFlagId]);
    const input = { flagId: patient().redFlagId, seen: null, reason: 'A known worry.' };
    expect((await refusal(asTherapist(dismissFlag, input))).fields).toEqual({ flagId: 'urgent' });
  });
});
