import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  asPatient,
  asTherapist,
  freshClinics,
  owner,
  patient,
  refusal,
  today,
  withoutLogs,
} from '#e2e/program-world.ts';
import { dayReports } from '#lib/clinical/check-ins.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { submitReport } from '#lib/data/reports/submit-report.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import type { PaperDay, SavePaperInput } from './input.ts';
import { getPaperWeek } from './queries.ts';
import { savePaper } from './save-paper.ts';

freshClinics();

const yesterday = addDays(today, -1);

const dayOf = (date: string, more: Partial<PaperDay> = {}): PaperDay => ({
  date,
  basedOn: null,
  leg: null,
  back: null,
  zone: null,
  ticks: [],
  ...more,
});

const save = (days: PaperDay[], more: Partial<SavePaperInput> = {}) =>
  asTherapist(savePaper, { episodeId: patient().episodeId, clientId: v7(), days, gate: [], ...more });

const week = (from?: string) =>
  asTherapist(getPaperWeek, { patientId: patient().patientId, ...(from ? { from } : {}) });

async function reports() {
  const { rows } = await owner.query<{
    id: string;
    local_date: string;
    leg: number | null;
    source: string;
    entered_by: string | null;
    supersedes_id: string | null;
  }>(
    `select id, local_date, leg, source, entered_by, supersedes_id from reports
     where episode_id = $1 and source = 'staff' order by made_at, id`,
    [patient().episodeId],
  );
  return rows;
}

/** The episode began earlier, so that days before today can be entered. */
const openedEarlier = () =>
  owner.query('update episodes set opened_on = $2, program_started_on = $2 where id = $1', [
    patient().episodeId,
    addDays(today, -30),
  ]);

const withoutReports = async () => {
  await withoutLogs();
  await owner.query('delete from reports where episode_id = $1', [patient().episodeId]);
};

describe('a week from paper', () => {
  it('becomes one report a day, entered by staff, and the rules read it', async () => {
    await openedEarlier();
    const days = [
      dayOf(yesterday, { leg: 7, back: 2, zone: 4, ticks: [{ exercise: 'pelvic-tilt', done: 1 }] }),
      dayOf(addDays(today, -2), { leg: 8 }),
    ];
    expect((await save(days)).saved).toBe(2);
    const stored = await reports();
    expect(stored).toHaveLength(2);
    for (const report of stored) expect(report).toMatchObject({ source: 'staff', supersedes_id: null });
    expect(stored.every((report) => report.entered_by !== null)).toBe(true);
    const { days: shown } = await week();
    expect(shown.find((one) => one.date === yesterday)?.paper).toMatchObject({
      leg: 7,
      back: 2,
      zone: 4,
      ticks: { 'pelvic-tilt': 1 },
    });
    const { rows } = await owner.query('select evaluated_on from episode_status where episode_id = $1', [
      patient().episodeId,
    ]);
    expect(rows).toEqual([{ evaluated_on: today }]);
  });

  it('keeps zero apart from empty', async () => {
    await openedEarlier();
    await save([dayOf(yesterday, { leg: 0 })]);
    expect((await week()).days.find((one) => one.date === yesterday)?.paper).toMatchObject({
      leg: 0,
      back: null,
      zone: null,
    });
  });

  it('is stored once when the same press arrives twice', async () => {
    await openedEarlier();
    const clientId = v7();
    const days = [dayOf(yesterday, { leg: 5 })];
    await save(days, { clientId });
    expect((await save(days, { clientId })).saved).toBe(0);
    expect(await reports()).toHaveLength(1);
  });

  it('a correction takes the place of the entry before, which is kept', async () => {
    await openedEarlier();
    await save([dayOf(yesterday, { leg: 5, ticks: [{ exercise: 'pelvic-tilt', done: 1 }] })]);
    const [first] = await reports();
    const basedOn = first?.id ?? null;
    expect((await save([dayOf(yesterday, { leg: 6, basedOn })])).saved).toBe(1);
    const stored = await reports();
    expect(stored.map((report) => [report.leg, report.supersedes_id])).toEqual([
      [5, null],
      [6, basedOn],
    ]);
    expect((await week()).days.find((one) => one.date === yesterday)?.paper).toMatchObject({
      leg: 6,
      ticks: {},
    });
  });

  it('nothing new is no new entry', async () => {
    await openedEarlier();
    await save([dayOf(yesterday, { leg: 5 })]);
    const basedOn = (await reports())[0]?.id ?? null;
    expect((await save([dayOf(yesterday, { leg: 5, basedOn })])).saved).toBe(0);
    expect(await reports()).toHaveLength(1);
  });

  it('tells the second of two who entered the day meanwhile', async () => {
    await openedEarlier();
    await save([dayOf(yesterday, { leg: 5 })]);
    const error = await refusal(save([dayOf(yesterday, { leg: 3 })]));
    expect(error.code).toBe('conflict');
    expect(error.fields?.[yesterday]).toMatch(/^changed:.+/);
  });

  it('never doubles what the phone sent', async () => {
    const answers = [{ leg: 3 }, { back: 3 }, { zone: 2 }, { ticks: [{ exercise: 'pelvic-tilt', done: 1 }] }];
    for (const answer of answers) {
      const error = await refusal(save([dayOf(today, answer)]));
      expect(Object.values(error.fields ?? {})).toEqual(['phone']);
    }
    expect(await reports()).toEqual([]);
    expect((await week()).days.at(-1)?.phone).toMatchObject({ leg: 6, ticks: { 'pelvic-tilt': 1 } });
  });

  it.each([
    [1, 'after today', false],
    [0, 'today', true],
    [-30, 'the first day', true],
    [-31, 'before the first day', false],
  ])('%i days from today, %s: taken %s', async (days, _, isTaken) => {
    await openedEarlier();
    await withoutReports();
    const date = addDays(today, days);
    if (isTaken) expect((await save([dayOf(date, { leg: 4 })])).saved).toBe(1);
    else expect((await refusal(save([dayOf(date, { leg: 4 })]))).fields).toEqual({ [date]: 'range' });
  });

  it('refuses numbers off the scale', async () => {
    for (const wrong of [{ leg: 11 }, { back: -1 }, { zone: 6 }]) {
      expect((await refusal(save([dayOf(yesterday, wrong)]))).code).toBe('invalid-input');
    }
  });
});

/** What the rules read of a day: its pains, and completions by exercise. */
async function counted(date: string) {
  const { rows } = await owner.query<{ clinicId: string }>(
    'select clinic_id as "clinicId" from episodes where id = $1',
    [patient().episodeId],
  );
  const clinicId = rows[0]?.clinicId ?? '';
  const record = await withClinic({ clinicId }, (tx) => loadEpisode(tx, { clinicId, ...patient() }, 'all'));
  if (record === null) throw new Error('no such episode');
  const { checkIns, exerciseLogs } = historyOf(record, today, null);
  const [day] = dayReports(checkIns.filter((one) => one.date === date));
  const done: Record<string, number> = {};
  for (const log of exerciseLogs) {
    if (log.date === date) done[log.exercise] = (done[log.exercise] ?? 0) + log.done;
  }
  return { leg: day?.leg, back: day?.back, zone: day?.zone, done };
}

describe('entries that waited on the phone, of days entered from paper meanwhile', () => {
  const late = (more: object) =>
    asPatient(submitReport, {
      clientId: v7(),
      localDate: yesterday,
      timezone: 'UTC',
      madeAt: `${yesterday}T18:00:00.000Z`,
      ...more,
    });

  it('are both kept; the own entry counts, once, and what only the paper says counts too', async () => {
    await openedEarlier();
    await withoutReports();
    const paper = dayOf(yesterday, { leg: 7, back: 2, ticks: [{ exercise: 'pelvic-tilt', done: 2 }] });
    await save([paper]);
    expect(await counted(yesterday)).toEqual({ leg: 7, back: 2, zone: null, done: { 'pelvic-tilt': 2 } });
    await late({ leg: 3, zone: 4 });
    expect(await counted(yesterday)).toEqual({ leg: 3, back: 2, zone: 4, done: { 'pelvic-tilt': 2 } });
    await late({ exercises: [{ exercise: 'pelvic-tilt', done: 1 }] });
    expect(await counted(yesterday)).toEqual({ leg: 3, back: 2, zone: 4, done: { 'pelvic-tilt': 1 } });
    expect((await reports()).map(({ leg }) => leg)).toEqual([7]);
    const { rows } = await owner.query<{ done: number }>(
      `select done::float8 as done from exercise_logs where episode_id = $1 and local_date = $2 order by done`,
      [patient().episodeId, yesterday],
    );
    expect(rows).toEqual([{ done: 1 }, { done: 2 }]);
  });

  it('lock their part of the week from then on; the rest of the paper can still be corrected', async () => {
    await openedEarlier();
    await withoutReports();
    await save([dayOf(yesterday, { leg: 7, back: 2 })]);
    await late({ leg: 3 });
    const basedOn = (await reports())[0]?.id ?? null;
    expect((await refusal(save([dayOf(yesterday, { leg: 7, back: 5, basedOn })]))).fields).toEqual({
      [`${yesterday}.leg`]: 'phone',
    });
    await save([dayOf(yesterday, { back: 5, basedOn })]);
    expect(await counted(yesterday)).toMatchObject({ leg: 3, back: 5 });
  });
});

describe('warning signs on paper', () => {
  const signs = async () => {
    const { rows } = await owner.query<{ ticks: string[] }>(
      'select ticks from red_flag_reports where episode_id = $1',
      [patient().episodeId],
    );
    return rows.map((row) => row.ticks);
  };

  it('are stored, alert the therapist and open a red flag', async () => {
    await openedEarlier();
    // What was settled before stays settled; a sign that comes after it is new.
    await owner.query(`update flags set cleared_at = cleared_at - interval '2 days' where episode_id = $1`, [
      patient().episodeId,
    ]);
    const clientId = v7();
    const input = { clientId, gate: ['saddle' as const] };
    expect(await save([dayOf(yesterday, { leg: 5 })], input)).toMatchObject({ saved: 1, isUrgent: true });
    await save([dayOf(yesterday, { leg: 5 })], input);
    expect(await signs()).toEqual([['saddle']]);
    const { rows } = await owner.query('select kind from outbox where dedupe_key = $1', [
      `red-flag:${clientId}`,
    ]);
    expect(rows).toEqual([{ kind: 'red-flag-alert' }]);
  });

  it('are kept although the rest is refused', async () => {
    const error = await refusal(save([dayOf(yesterday, { leg: 99 })], { gate: ['weakness'] }));
    expect(error.code).toBe('invalid-input');
    expect(await signs()).toEqual([['weakness']]);
    expect(await reports()).toEqual([]);
  });
});
