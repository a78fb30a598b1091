import { describe, expect, it } from 'vitest';
import type { CheckInView, RoutineItem, TodayView } from '#lib/data/own/view.ts';
import { checkInOnPhone, todayOnPhone, type Unsent } from './on-phone.ts';

const TODAY = '2026-03-12';
const TOMORROW = '2026-03-13';

const item = (exercise: string, change: Partial<RoutineItem> = {}) =>
  ({
    itemId: exercise,
    exercise,
    position: 'supine',
    doneToday: 0,
    isPaused: false,
    isLeftOutToday: false,
    prescription: { timesPerDay: 1, timesPerWeek: null, dose: { kind: 'reps', sets: 2, reps: 5 } },
    ...change,
  }) as RoutineItem;

const today = (change: Partial<TodayView> = {}) =>
  ({
    date: TODAY,
    state: 'routine',
    items: [item('bridge'), item('tilt')],
    asNeeded: [],
    checkIn: { isDoneToday: false, nextOn: null },
    days: [{ date: '2026-03-11', leg: 3, back: 2, flareDay: false }],
    soreDay: null,
    flare: null,
    isYesterdayOpen: true,
    ...change,
  }) as TodayView;

const said = (change: Partial<Unsent>): Unsent => ({ localDate: TODAY, ...change });
const done = (...names: string[]) => said({ exercises: names.map((exercise) => ({ exercise, done: 1 })) });

describe('todayOnPhone', () => {
  it('is the page itself while nothing waits on its day', () => {
    const page = today();
    expect(todayOnPhone(page, [], TODAY)).toBe(page);
  });

  it('counts what was done on this phone', () => {
    expect(todayOnPhone(today(), [done('bridge')], TODAY)).toMatchObject({
      state: 'routine',
      items: [{ doneToday: 1 }, { doneToday: 0 }],
    });
    expect(todayOnPhone(today(), [done('bridge', 'tilt')], TODAY).state).toBe('done');
  });

  it('does not count what speaks of another day', () => {
    const other = { ...done('bridge', 'tilt'), localDate: '2026-03-11' };
    expect(todayOnPhone(today(), [other], TODAY).state).toBe('routine');
  });

  it('knows a check-in, a sore day and a flare-up before the server does', () => {
    const view = todayOnPhone(today(), [said({ leg: 5, back: 2 })], TODAY);
    expect(view).toMatchObject({
      checkIn: { isDoneToday: true },
      soreDay: { now: 5, before: 3 },
      flare: null,
    });
    expect(todayOnPhone(today(), [said({ flareDay: true })], TODAY).flare).toEqual({
      since: TODAY,
      until: '2026-03-14',
    });
    expect(todayOnPhone(today(), [said({ flareDay: true })], TODAY).checkIn.isDoneToday).toBe(false);
  });

  it('closes yesterday once it was said', () => {
    const yesterday = said({ localDate: '2026-03-11', leg: 2 });
    expect(todayOnPhone(today(), [yesterday], TODAY).isYesterdayOpen).toBe(false);
    expect(todayOnPhone(today(), [said({ leg: 2 })], TODAY).isYesterdayOpen).toBe(true);
  });

  it('leaves out what hurt or sent the pain down', () => {
    const exercises = [
      { exercise: 'bridge', done: 0, skipReason: 'pain' as const },
      { exercise: 'tilt', done: 0.5, movedDown: true },
    ];
    expect(todayOnPhone(today(), [said({ exercises })], TODAY).items).toMatchObject([
      { isLeftOutToday: true, isPaused: false },
      { isLeftOutToday: false, isPaused: true },
    ]);
  });

  it('counts nothing of a page from the day before', () => {
    const page = today({
      state: 'done',
      items: [item('bridge', { doneToday: 1, isLeftOutToday: true })],
      checkIn: { isDoneToday: true, nextOn: null },
    });
    expect(todayOnPhone(page, [], TOMORROW)).toMatchObject({
      date: TOMORROW,
      state: 'routine',
      items: [{ doneToday: 0, isLeftOutToday: false }],
      checkIn: { isDoneToday: false },
      isYesterdayOpen: false,
    });
    const now = { ...done('bridge'), localDate: TOMORROW };
    expect(todayOnPhone(page, [now], TOMORROW).state).toBe('done');
  });

  it('never wakes a plan that is locked or paused', () => {
    expect(todayOnPhone(today({ state: 'locked' }), [done('bridge')], TODAY).state).toBe('locked');
    expect(todayOnPhone(today({ state: 'paused' }), [], TOMORROW).state).toBe('paused');
    expect(todayOnPhone(today({ state: 'rest-day', items: [] }), [done('x')], TODAY).state).toBe('rest-day');
  });
});

const checkIn = (change: Partial<CheckInView> = {}) =>
  ({
    date: TODAY,
    isYesterday: false,
    exercises: [
      { exercise: 'bridge', name: 'Bridge', timesPerDay: 1, doneToday: 0 },
      { exercise: 'tilt', name: 'Tilt', timesPerDay: 2, doneToday: 1 },
    ],
    asksSession: false,
    askSettledFor: '2026-03-11',
    ...change,
  }) as CheckInView;

describe('checkInOnPhone', () => {
  it('does not ask again for what was logged or left out here', () => {
    expect(checkInOnPhone(checkIn(), [done('bridge')], TODAY).exercises).toMatchObject([
      { exercise: 'tilt' },
    ]);
    expect(checkInOnPhone(checkIn(), [done('tilt')], TODAY).exercises).toMatchObject([
      { exercise: 'bridge' },
    ]);
    const hurt = said({ exercises: [{ exercise: 'tilt', done: 0, skipReason: 'pain' }] });
    expect(checkInOnPhone(checkIn(), [hurt], TODAY).exercises).toMatchObject([{ exercise: 'bridge' }]);
    const noTime = said({ exercises: [{ exercise: 'tilt', done: 0, skipReason: 'time' }] });
    expect(checkInOnPhone(checkIn(), [noTime], TODAY).exercises).toHaveLength(2);
  });

  it('asks how it went, unless that was said', () => {
    expect(checkInOnPhone(checkIn(), [done('bridge')], TODAY).asksSession).toBe(true);
    const answered = { ...done('bridge'), session: { peakPain: 0, response: null } };
    expect(checkInOnPhone(checkIn(), [answered], TODAY).asksSession).toBe(false);
    expect(checkInOnPhone(checkIn({ asksSession: true }), [answered], TODAY).asksSession).toBe(false);
    const skipped = said({ exercises: [{ exercise: 'bridge', done: 0 }] });
    expect(checkInOnPhone(checkIn(), [skipped], TODAY).asksSession).toBe(false);
  });

  it('asks about this morning once', () => {
    expect(checkInOnPhone(checkIn(), [said({ settledByMorning: false })], TODAY).askSettledFor).toBeNull();
    expect(checkInOnPhone(checkIn(), [said({ leg: 1 })], TODAY).askSettledFor).toBe('2026-03-11');
  });

  it('moves on with the day; yesterday stays one behind', () => {
    expect(checkInOnPhone(checkIn(), [], TOMORROW)).toMatchObject({
      date: TOMORROW,
      exercises: [{ doneToday: 0 }, { doneToday: 0 }],
    });
    const yesterday = checkIn({ isYesterday: true, date: '2026-03-11' });
    expect(checkInOnPhone(yesterday, [], TODAY)).toBe(yesterday);
    expect(checkInOnPhone(yesterday, [], TOMORROW).date).toBe(TODAY);
  });
});
