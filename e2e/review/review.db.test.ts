import { beforeAll, describe, expect, it } from 'vitest';
import { refreshClinic } from '#lib/data/review/refresh-due.ts';
import type { ReviewView, ShareView } from '#lib/data/review/view.ts';
import {
  actor,
  clinicId,
  counted,
  HARBOR,
  inClinic,
  memberOf,
  NOW,
  owner,
  PATIENCE,
  people,
  review,
  seededReview,
} from './demo-review.ts';
import { type Case, casesOf, letterAt, localDate } from './plain-cases.ts';
import { actMinutes, closeMinutes, isLate, kindOf, medianOf } from './plain-flags.ts';
import { dateOf, dayOf } from './plain-loops.ts';
import type { EpisodeRow } from './plain-rows.ts';

// Every figure of the review against plain loops over the demo clinic's rows.

seededReview();

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
    cases = casesOf(counted(), from, to, choose);
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
    const link = (one: Case) =>
      counted().rows.links.filter(({ episode_id }) => episode_id === one.episode.id);
    const sent = cohort.filter((one) =>
      link(one).some((row) => localDate(HARBOR.timezone, row.created_at) <= to),
    );
    const opened = cohort.filter((one) =>
      link(one).some((row) => row.opened_at && localDate(HARBOR.timezone, row.opened_at) <= to),
    );
    const reported = cohort.filter((one) =>
      [...counted().rows.reports, ...counted().rows.logs].some(
        (row) => row.episode_id === one.episode.id && row.local_date <= to,
      ),
    );
    const reached = [cohort.length, sent.length, opened.length, reported.length];
    const expected = reached.map((count) => (cohort.length < 10 ? null : count));
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
    const before = casesOf(counted(), start, end, choose).filter(({ isCohort }) => isCohort);
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
    const flags = counted().rows.flags.filter((flag) => {
      const episode = counted().rows.episodes.find(({ id }) => id === flag.episode_id);
      return flag.opened_on >= from && flag.opened_on <= to && episode && choose(episode);
    });
    for (const kind of view.flags) {
      const own = flags.filter((flag) => kindOf(flag) === kind.kind);
      const acts = own.map((flag) => actMinutes(counted().rows, flag)).filter((minutes) => minutes !== null);
      const ends = own.map(closeMinutes).filter((minutes) => minutes !== null);
      expect(kind).toMatchObject({
        all: own.length,
        acted: acts.length,
        closed: ends.length,
        open: own.filter((flag) => actMinutes(counted().rows, flag) === null && closeMinutes(flag) === null)
          .length,
        late: own.filter((flag) => isLate(counted().rows, flag, NOW, HARBOR.timezone)).length,
        medianMinutes: medianOf(acts),
        longestMinutes: acts.length === 0 ? null : Math.max(...acts),
        medianCloseMinutes: medianOf(ends),
      });
      expect(kind.spread.reduce((sum, count) => sum + count, 0)).toBe(acts.length);
    }
  });

  it('counts stage suggestions that were not followed', () => {
    const latest = cases.flatMap((one) => {
      const last = counted()
        .rows.decisions.filter(({ episode_id }) => episode_id === one.episode.id)
        .at(-1);
      return last &&
        localDate(HARBOR.timezone, last.decided_at) >= from &&
        localDate(HARBOR.timezone, last.decided_at) <= to
        ? [last]
        : [];
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
      const first = counted().rows.programs.find(({ episode_id }) => episode_id === episode.id);
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

describe('the review', () => {
  it('says when a period has nobody', async () => {
    const view = await review({ from: '2024-06-01', to: '2024-06-30' });
    expect([view.active, view.cohort, view.groups]).toEqual([0, 0, []]);
    expect(view.headline.change).toEqual({ kind: 'none' });
    expect(await people({ from: '2024-06-01', to: '2024-06-30', cell: 'active' })).toEqual([]);
  });

  it('shows a therapist their own people, whatever is asked', async () => {
    const maya = actor('therapist', 'maya-chen');
    const view = await review({ therapistId: memberOf('luis-ortega') }, maya);
    expect(view.isOwnOnly).toBe(true);
    expect(view.filter.therapistId).toBe(maya.membershipId);
    const listed = await people({ cell: 'active', therapistId: memberOf('luis-ortega') }, maya);
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
    const [episode] = counted().rows.episodes;
    await owner().query("update review_due set due_at = '2030-01-01' where episode_id = $1", [episode?.id]);
    await owner().query('update episodes set therapist_id = therapist_id where id = $1', [episode?.id]);
    const { rows: due } = await owner().query(
      'select due_at <= now() as due from review_due where episode_id = $1',
      [episode?.id],
    );
    expect(due).toEqual([{ due: true }]);
  });
});
