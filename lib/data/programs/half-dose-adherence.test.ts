import { describe, expect, it } from 'vitest';
import { adherenceOver } from '#lib/clinical/adherence.ts';
import { dayNumber } from '#lib/clinical/local-date.ts';
import { planOf } from '#lib/clinical/plan.ts';
import type { ItemRecord, ProgramRecord, VersionRecord } from '#lib/data/episodes/episode-record.ts';
import { programHistory } from '#lib/data/episodes/plan-timeline.ts';
import { halved } from './halved.ts';

// A half dose is one version from its first day and one that brings the usual dose back. What is asked of the patient
// on each day follows from that alone.

const USUAL: ItemRecord = {
  id: 'item',
  exercise: 'pelvic-tilt',
  side: 'none',
  dose: {
    kind: 'reps',
    sets: 1,
    reps: 1,
    setReps: null,
    holdSeconds: null,
    minutes: null,
    meters: null,
    restSeconds: 0,
    loadKg: null,
    perSide: false,
  },
  timesPerDay: 4,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  timesPerWeek: null,
  asNeeded: false,
  note: null,
  keptReason: null,
};

const version = (
  number: number,
  effectiveFrom: string,
  item: ItemRecord,
  fromToday = false,
): VersionRecord => ({
  id: `v${number}`,
  version: number,
  effectiveFrom,
  fromToday,
  halfUntil: null,
  phases: [{ id: 'p', position: 1, title: 'Calm', weeks: null, minDays: 7, gate: [], items: [item] }],
});

const program = (versions: VersionRecord[]): ProgramRecord => ({
  id: 'g',
  title: 'Steady',
  templateSlug: null,
  startsOn: '2026-03-02',
  endsOn: null,
  phaseStarts: [{ position: 1, startedOn: '2026-03-02' }],
  versions,
});

/** Half the dose from Thursday to Saturday. A single repetition can't be less, so it is done half as often. */
const HALF = { ...USUAL, ...halved(USUAL) };
const halvedPlan = (fromToday: boolean) =>
  program([
    version(1, '2026-03-02', USUAL),
    version(2, '2026-03-05', HALF, fromToday),
    version(3, '2026-03-08', USUAL),
  ]);

const WEEK = ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day}`);

function planned(record: ProgramRecord, done: readonly number[] = []) {
  const exerciseLogs = done.map((count, index) => ({
    date: WEEK[index] ?? '',
    exercise: 'pelvic-tilt',
    done: count,
    pain: null,
    movedDown: false,
  }));
  const plan = planOf({ programs: [programHistory(record, null)], pauses: [], exerciseLogs });
  return { plan, units: WEEK.map((date) => plan.dayOf(dayNumber(date)).planned) };
}

describe('adherence around a half dose', () => {
  it.each([false, true])(
    'asks for half on its days and for all again after them (from today: %s)',
    (fromToday) => {
      expect(planned(halvedPlan(fromToday)).units).toEqual([4, 4, 4, 2, 2, 2, 4]);
    },
  );

  it('counts who did just that as all done', () => {
    const { plan } = planned(halvedPlan(true), [4, 4, 4, 2, 2, 2, 4]);
    expect(adherenceOver(plan, dayNumber('2026-03-09'), 7)).toMatchObject({ planned: 22, done: 22 });
  });

  it('does not count more than half on its days', () => {
    const { plan } = planned(halvedPlan(true), [4, 4, 4, 4, 4, 4, 4]);
    expect(adherenceOver(plan, dayNumber('2026-03-09'), 7)).toMatchObject({ planned: 22, done: 22 });
  });

  it('leaves how often alone where one go can be less', () => {
    const ten = { ...USUAL, dose: { ...USUAL.dose, reps: 10 } };
    const record = program([
      version(1, '2026-03-02', ten),
      version(2, '2026-03-05', { ...ten, ...halved(ten) }, true),
      version(3, '2026-03-08', ten),
    ]);
    expect(planned(record).units).toEqual([4, 4, 4, 4, 4, 4, 4]);
  });
});
