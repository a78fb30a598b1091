import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '#lib/auth/actor.ts';
import { NOT_PROGRESSING } from '#lib/clinical/caseload.ts';
import { getReview } from '#lib/data/review/get-review.ts';
import { ReviewInput, ReviewPeopleInput } from '#lib/data/review/input.ts';
import { listReviewPeople } from '#lib/data/review/list-people.ts';
import { refreshClinic } from '#lib/data/review/refresh-due.ts';
import type { ReviewPeopleView, ReviewView, ShareView } from '#lib/data/review/view.ts';
import type { DbClient } from '#lib/db/client.ts';
import { enterScope, type Tx } from '#lib/db/with-clinic.ts';
import { clinicIdOf, memberIdOf } from '#prisma/demo/build/subject.ts';
import { DEMO_CLINICS } from '#prisma/demo/clinics.ts';
import { demoNow } from '#prisma/demo/clock.ts';
import { ownerClient } from '#prisma/demo/owner-client.ts';
import { seedDemo } from '#prisma/demo/seed-demo.ts';
import { makeDatabase, type TestDatabase } from '#prisma/demo/test-database.ts';
import { dateOf, dayOf, type PlainWeek, plainWeeks } from './plain-loops.ts';
import { type EpisodeRow, type FlagRow, type PlainRows, readPlainRows } from './plain-rows.ts';

// Every figure of the review against plain loops over the demo clinic's rows.

const [HARBOR] = DEMO_CLINICS;
const TODAY = '2026-03-12';
const NOW = demoNow(TODAY, HARBOR.timezone, new Date(0));
const PATIENCE = 120_000;
const clinicId = clinicIdOf(HARBOR.key);

let database: TestDatabase;
let db: DbClient;
let rows: PlainRows;
let weeks: Map<string, PlainWeek[]>;

beforeAll(async () => {
  database = await makeDatabase(process.env.DATABASE_URL ?? '', `sturdy_review_${process.pid}`);
  await seedDemo({ databaseUrl: database.url, now: NOW });
  await database.client.query("select set_config('app.clinic', $1, false)", [clinicId]);
  rows = await readPlainRows(database.client);
  weeks = new Map(rows.episodes.map((episode) => [episode.id, plainWeeks(rows, episode, TODAY)]));
  db = ownerClient(database.url);
}, PATIENCE);

afterAll(async () => {
  await db?.$disconnect();
  await database?.drop();
}, PATIENCE);

const actor = (role: StaffActor['role'], key: string): StaffActor => ({
  kind: 'staff',
  role,
  clinicId,
  sessionId: v7(),
  membershipId: memberIdOf(HARBOR.key, key),
  userId: v7(),
  name: key,
});
/** The review leaves nothing behind. */
const AFTERWARDS = { ifCommitted: () => undefined, ifFailed: () => undefined };
const MANAGER = actor('manager', 'denise-walker');

function inClinic<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await enterScope(tx, { clinicId });
      return work(tx);
    },
    { timeout: PATIENCE },
  );
}

const review = (input: object, by: StaffActor = MANAGER): Promise<ReviewView> =>
  inClinic((tx) =>
    getReview.definition.run(
      { tx, actor: by, target: {}, now: NOW, afterwards: AFTERWARDS },
      ReviewInput.parse(input),
    ),
  );

async function people(input: object, by: StaffActor = MANAGER): Promise<ReviewPeopleView['people']> {
  const found: ReviewPeopleView['people'] = [];
  let after: string | null = null;
  do {
    const asked: object = { ...input, ...(after ? { after } : {}) };
    const page: ReviewPeopleView = await inClinic((tx) =>
      listReviewPeople.definition.run(
        { tx, actor: by, target: {}, now: NOW, afterwards: AFTERWARDS },
        ReviewPeopleInput.parse(asked),
      ),
    );
    found.push(...page.people);
    after = page.nextCursor;
    if (after === null) expect(found).toHaveLength(page.total);
  } while (after !== null);
  return found;
}

/** One episode with all that the figures need of it, in one period. */
type Case = {
  episode: EpisodeRow;
  isActive: boolean;
  isCohort: boolean;
  band: string;
  split: string;
  planned: number;
  done: number;
  /** Weeks that ended by the end of the period. */
  ended: PlainWeek[];
};

function casesOf(from: string, to: string, choose: (episode: EpisodeRow) => boolean): Case[] {
  return rows.episodes.filter(choose).map((episode) => {
    const all = weeks.get(episode.id) ?? [];
    const start = episode.program_started_on ? dayOf(episode.program_started_on) : 0;
    const endOf = (index: number) => dateOf(start + 7 * index + 6);
    const ended = all.filter((_, index) => endOf(index) <= to);
    const within = ended.filter((_, index) => endOf(index) >= from);
    const sum = (figure: (week: PlainWeek) => number) =>
      within.reduce((all_, week) => all_ + figure(week), 0);
    const [planned, done, logDays] = [sum((w) => w.planned), sum((w) => w.done), sum((w) => w.logDays)];
    const percent = planned === 0 || logDays === 0 ? null : Math.floor((100 * done) / planned + 0.5 + 1e-9);
    const better = within.at(-1)?.better ?? '-';
    const band = percent === null ? 'unknown' : percent >= 80 ? 'good' : percent >= 50 ? 'partial' : 'low';
    const doing = better === 'y' ? 'better' : better === 'n' ? 'not-better' : 'no-data';
    return {
      episode,
      isActive: episode.opened_on <= to && (!episode.discharged_on || episode.discharged_on >= from),
      isCohort:
        episode.program_started_on !== null &&
        episode.program_started_on >= from &&
        episode.program_started_on <= to,
      band,
      split: percent === null ? 'no-data' : percent < 50 ? 'not-doing' : doing,
      planned,
      done,
      ended,
    };
  });
}

function localDate(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: HARBOR.timezone }).format(instant);
}

function expectShare(view: ShareView, letters: string[], word: string): void {
  const count = (letter: string) => letters.filter((one) => one === letter).length;
  const [yes, known, unknown] = [count('y'), count('y') + count('n'), count('-')];
  if (known === 0 && unknown === 0) expect([word, view]).toEqual([word, { kind: 'none' }]);
  else if (known < 10) expect([word, view]).toEqual([word, { kind: 'few', of: known, unknown }]);
  else {
    const percent = Math.floor((100 * yes) / known + 0.5);
    expect([word, view]).toMatchObject([
      word,
      { kind: 'share', share: { count: yes, of: known, percent }, unknown },
    ]);
  }
}

const letterAt = (one: Case, word: 'kept' | 'pain' | 'rmdq' | 'psfs', week: number) =>
  one.ended[week - 1]?.[word] ?? '.';

const SELECTIONS = [
  { name: 'fifteen weeks', input: { weeks: 15 }, from: '2025-11-27', to: '2026-03-11' },
  { name: 'four weeks', input: { weeks: 4 }, from: '2026-02-12', to: '2026-03-11' },
  { name: 'a year', input: { weeks: 52 }, from: '2025-03-13', to: '2026-03-11' },
  {
    name: 'own dates',
    input: { from: '2025-12-24', to: '2026-02-05' },
    from: '2025-12-24',
    to: '2026-02-05',
  },
  { name: 'one stage', input: { weeks: 26, stage: 3 }, from: '2025-09-11', to: '2026-03-11', stage: 3 },
];

describe.each(SELECTIONS)('$name', ({ input, from, to, stage }) => {
  const choose = (episode: EpisodeRow) => stage === undefined || episode.stage === stage;
  let view: ReviewView;
  let cases: Case[];
  let active: Case[];
  let cohort: Case[];
  beforeAll(async () => {
    view = await review(input);
    cases = casesOf(from, to, choose);
    active = cases.filter(({ isActive }) => isActive);
    cohort = cases.filter(({ isCohort }) => isCohort);
  }, PATIENCE);

  it('counts people, bands and the four ways', () => {
    expect(view.period).toEqual({ from, to });
    expect(active.length).toBeGreaterThan(5);
    expect([view.active, view.cohort]).toEqual([active.length, cohort.length]);
    for (const [band, count] of Object.entries(view.bands)) {
      expect([band, count]).toEqual([band, active.filter((one) => one.band === band).length]);
    }
    for (const [split, count] of Object.entries(view.splits)) {
      expect([split, count]).toEqual([split, active.filter((one) => one.split === split).length]);
    }
  });

  it('follows people from the program given to week 12', () => {
    const link = (one: Case) => rows.links.filter(({ episode_id }) => episode_id === one.episode.id);
    const sent = cohort.filter((one) => link(one).some((row) => localDate(row.created_at) <= to));
    const opened = cohort.filter((one) =>
      link(one).some((row) => row.opened_at && localDate(row.opened_at) <= to),
    );
    const reported = cohort.filter((one) =>
      [...rows.reports, ...rows.logs].some(
        (row) => row.episode_id === one.episode.id && row.local_date <= to,
      ),
    );
    const counted = [cohort.length, sent.length, opened.length, reported.length];
    const expected = counted.map((count) => (cohort.length < 10 ? null : count));
    expect(view.steps.slice(0, 4).map(({ count }) => count)).toEqual(expected);
    for (const week of [2, 4, 6, 12]) {
      const letters = cohort.map((one) => letterAt(one, 'kept', week));
      const followed = letters.filter((one) => one === 'y' || one === 'n').length;
      const kept = letters.filter((one) => one === 'y').length;
      const step = view.steps.find((one) => one.step === `week-${week}`);
      expect([week, step?.followed, step?.count]).toEqual([week, followed, followed < 10 ? null : kept]);
    }
    for (const group of view.stageSteps) {
      const own = cohort.filter((one) => one.episode.stage === group.stage);
      expect([group.stage, group.steps[0]?.followed]).toEqual([group.stage, own.length]);
    }
  });

  it('judges change at weeks 2, 6 and 12 by each measure', () => {
    for (const measure of ['pain', 'rmdq', 'psfs'] as const) {
      for (const week of [2, 6, 12] as const) {
        const letters = cohort.map((one) => letterAt(one, measure, week));
        expectShare(view.changes[measure][week], letters, `${measure} ${week}`);
      }
    }
    const missing = cohort.map((one) => letterAt(one, 'pain', 6)).filter((one) => one !== '.');
    const letters = missing.map((one) => (one === '-' ? 'y' : 'n'));
    expectShare(view.headline.scoresMissing, letters, 'missing');
    expectShare(
      view.headline.change,
      cohort.map((one) => letterAt(one, 'pain', 6)),
      'headline',
    );
    expectShare(
      view.headline.week6,
      cohort.map((one) => letterAt(one, 'kept', 6)),
      'week 6',
    );
  });

  it('has the period before beside it', () => {
    const length = dayOf(to) - dayOf(from) + 1;
    const [start, end] = [dateOf(dayOf(from) - length), dateOf(dayOf(to) - length)];
    expect(view.previous).toEqual({ from: start, to: end });
    const before = casesOf(start, end, choose).filter(({ isCohort }) => isCohort);
    expectShare(
      view.headline.changeBefore,
      before.map((one) => letterAt(one, 'pain', 6)),
      'before',
    );
    expectShare(
      view.headline.week6Before,
      before.map((one) => letterAt(one, 'kept', 6)),
      'week 6 before',
    );
  });

  it('measures how long flags wait and stay', () => {
    const flags = rows.flags.filter((flag) => {
      const episode = rows.episodes.find(({ id }) => id === flag.episode_id);
      return flag.opened_on >= from && flag.opened_on <= to && episode && choose(episode);
    });
    for (const kind of view.flags) {
      const own = flags.filter((flag) => kindOf(flag) === kind.kind);
      const acts = own.map(actMinutes).filter((minutes) => minutes !== null);
      const ends = own.map(closeMinutes).filter((minutes) => minutes !== null);
      expect(kind).toMatchObject({
        all: own.length,
        acted: acts.length,
        closed: ends.length,
        open: own.filter((flag) => actMinutes(flag) === null && closeMinutes(flag) === null).length,
        late: own.filter(isLate).length,
        medianMinutes: medianOf(acts),
        longestMinutes: acts.length === 0 ? null : Math.max(...acts),
        medianCloseMinutes: medianOf(ends),
      });
      expect(kind.spread.reduce((sum, count) => sum + count, 0)).toBe(acts.length);
    }
  });

  it('counts stage suggestions that were not followed', () => {
    const latest = cases.flatMap((one) => {
      const last = rows.decisions.filter(({ episode_id }) => episode_id === one.episode.id).at(-1);
      return last && localDate(last.decided_at) >= from && localDate(last.decided_at) <= to ? [last] : [];
    });
    const overridden = latest.filter(
      (row) => row.suggested_stage !== null && row.suggested_stage !== row.chosen_stage,
    );
    expect(view.stageChoices).toMatchObject({ decided: latest.length, overridden: overridden.length });
  });

  it.each(['therapist', 'program', 'stage'] as const)('divides the same people by %s', async (by) => {
    const { groups } = await review({ ...input, by });
    const keyOf = ({ episode }: Case) => {
      if (by === 'stage') return String(episode.stage);
      if (by === 'therapist') return episode.therapist_id;
      const first = rows.programs.find(({ episode_id }) => episode_id === episode.id);
      return first ? (first.template_slug ?? 'own') : '';
    };
    expect(groups.map(({ name }) => name)).toEqual(
      groups.map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
    );
    for (const group of groups) {
      const own = active.filter((one) => keyOf(one) === group.key);
      const known = own.filter(({ band }) => band !== 'unknown');
      const planned = known.reduce((sum, one) => sum + one.planned, 0);
      const done = known.reduce((sum, one) => sum + one.done, 0);
      const percent = known.length < 10 || planned === 0 ? null : Math.floor((100 * done) / planned + 0.5);
      expect([group.key, group.active, group.unitsPercent]).toEqual([group.key, own.length, percent]);
      const started = cohort.filter((one) => keyOf(one) === group.key);
      expectShare(
        group.change,
        started.map((one) => letterAt(one, 'pain', 6)),
        group.name,
      );
    }
    expect(groups.reduce((sum, group) => sum + group.active, 0)).toBe(active.length);
  });

  it(
    'opens the people behind each figure',
    async () => {
      const ids = (list: { episodeId: string }[]) => list.map(({ episodeId }) => episodeId).sort();
      const expectPeople = async (cell: string, expected: Case[]) =>
        expect([cell, ids(await people({ ...input, cell }))]).toEqual([
          cell,
          expected.map(({ episode }) => episode.id).sort(),
        ]);
      await expectPeople('active', active);
      await expectPeople('cohort', cohort);
      for (const band of Object.keys(view.bands)) {
        await expectPeople(
          `band:${band}`,
          active.filter((one) => one.band === band),
        );
      }
      for (const split of Object.keys(view.splits)) {
        await expectPeople(
          `split:${split}`,
          active.filter((one) => one.split === split),
        );
      }
      for (const [part, letter] of [
        ['y', 'y'],
        ['n', 'n'],
        ['u', '-'],
      ] as const) {
        await expectPeople(
          `pain:6:${part}`,
          cohort.filter((one) => letterAt(one, 'pain', 6) === letter),
        );
      }
      await expectPeople(
        'week:4:n',
        cohort.filter((one) => letterAt(one, 'kept', 4) === 'n'),
      );
      for (const { kind, all, late, open } of view.flags) {
        expect([kind, (await people({ ...input, cell: `flag:${kind}:all` })).length]).toEqual([kind, all]);
        expect([kind, (await people({ ...input, cell: `flag:${kind}:late` })).length]).toEqual([kind, late]);
        expect([kind, (await people({ ...input, cell: `flag:${kind}:open` })).length]).toEqual([kind, open]);
      }
      const { decided, overridden } = view.stageChoices;
      expect(await people({ ...input, cell: 'stage:decided' })).toHaveLength(decided);
      expect(await people({ ...input, cell: 'stage:overridden' })).toHaveLength(overridden);
    },
    PATIENCE,
  );
});

function kindOf({ severity, rule }: FlagRow): string | null {
  if (severity === 'urgent') return 'urgent';
  if (severity === 'review')
    return [...NOT_PROGRESSING.keys()].some((id) => id === rule) ? 'stuck' : 'review';
  if (severity === 'watch') return 'watch';
  return ['READY', 'RECOVERED'].includes(rule) ? 'ready' : null;
}

const minutesFrom = (from: Date, to: Date) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));

function endOf(flag: FlagRow): Date | null {
  const ends = [flag.cleared_at, flag.dismissed_at].filter((end) => end !== null);
  return ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

function actMinutes(flag: FlagRow): number | null {
  const end = endOf(flag);
  const own = rows.events.filter(({ flag_id }) => flag_id === flag.id).map(({ at }) => at);
  const acts = [...own, flag.acknowledged_at, flag.dismissed_at]
    .filter((at) => at !== null)
    .filter((at) => end === null || at <= end)
    .map((at) => minutesFrom(flag.opened_at, at));
  return acts.length === 0 ? null : Math.min(...acts);
}

function closeMinutes(flag: FlagRow): number | null {
  const end = endOf(flag);
  return end && minutesFrom(flag.opened_at, end);
}

function isLate(flag: FlagRow): boolean {
  const acted = actMinutes(flag);
  if (acted === null && closeMinutes(flag) !== null) return false;
  const waited = acted ?? minutesFrom(flag.opened_at, NOW);
  const kind = kindOf(flag);
  if (kind === 'urgent') return waited > 30;
  if (kind !== 'stuck' && kind !== 'review') return false;
  let days = 0;
  const last = localDate(new Date(flag.opened_at.getTime() + waited * 60_000));
  for (let day = dayOf(localDate(flag.opened_at)) + 1; day <= dayOf(last); day += 1) {
    if (![0, 6].includes(new Date(day * 86_400_000).getUTCDay())) days += 1;
  }
  return days > (kind === 'stuck' ? 2 : 3);
}

function medianOf(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

describe('the review', () => {
  it('says when a period has nobody', async () => {
    const view = await review({ from: '2024-06-01', to: '2024-06-30' });
    expect([view.active, view.cohort, view.groups]).toEqual([0, 0, []]);
    expect(view.headline.change).toEqual({ kind: 'none' });
    expect(await people({ from: '2024-06-01', to: '2024-06-30', cell: 'active' })).toEqual([]);
  });

  it('shows a therapist their own people, whatever is asked', async () => {
    const maya = actor('therapist', 'maya-chen');
    const view = await review({ therapistId: memberIdOf(HARBOR.key, 'luis-ortega') }, maya);
    expect(view.isOwnOnly).toBe(true);
    expect(view.filter.therapistId).toBe(maya.membershipId);
    const listed = await people({ cell: 'active', therapistId: memberIdOf(HARBOR.key, 'luis-ortega') }, maya);
    expect(new Set(listed.map(({ therapistName }) => therapistName))).toEqual(new Set(['Maya Chen']));
  });

  it(
    'stays the same when its summaries are worked out again',
    async () => {
      const before = await review({ weeks: 26 });
      await inClinic((tx) => refreshClinic(tx, clinicId, NOW));
      expect({ ...(await review({ weeks: 26 })), asOf: null }).toEqual({ ...before, asOf: null });
    },
    PATIENCE,
  );

  it('marks an episode when something of it changes', async () => {
    const [episode] = rows.episodes;
    await database.client.query("update review_due set due_at = '2030-01-01' where episode_id = $1", [
      episode?.id,
    ]);
    await database.client.query('update episodes set therapist_id = therapist_id where id = $1', [
      episode?.id,
    ]);
    const { rows: due } = await database.client.query(
      'select due_at <= now() as due from review_due where episode_id = $1',
      [episode?.id],
    );
    expect(due).toEqual([{ due: true }]);
  });
});
