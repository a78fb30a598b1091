import { addDays, type LocalDate } from '#lib/clinical/local-date.ts';
import type { CheckInView, ReportInput, RoutineItem, TodayView } from '#lib/data/own/view.ts';
import { exerciseState } from './arrange-day.ts';
import { flarePlan, type SaidDay, soreDay } from './day-signs.ts';

/** What a report that has not reached the server yet says about the day. */
export type Unsent = Pick<
  ReportInput,
  'localDate' | 'leg' | 'back' | 'zone' | 'flareDay' | 'session' | 'settledByMorning' | 'exercises'
>;

/**
 * Today as the phone knows it: what the server said when the page was made, and what was said on this phone since.
 * A page from a day before counts nothing as done; its list of exercises stays, because the phone has no other.
 */
export function todayOnPhone(page: TodayView, unsent: readonly Unsent[], deviceDate: LocalDate): TodayView {
  const isOld = deviceDate > page.date;
  if (!isOld && unsent.length === 0) return page;
  const date = isOld ? deviceDate : page.date;
  const ofDay = unsent.filter(({ localDate }) => localDate === date);
  const toNow = (item: RoutineItem) => itemOnPhone(isOld ? freshItem(item) : item, ofDay);
  const items = page.items.map(toNow);
  const days = daysOnPhone(page.days, unsent);
  const isExercising = page.state === 'routine' || page.state === 'done' || page.state === 'rest-day';
  const yesterday = addDays(date, -1);
  return {
    ...page,
    date,
    items,
    asNeeded: page.asNeeded.map(toNow),
    state: isExercising && items.length > 0 ? exerciseState(items) : page.state,
    checkIn: {
      ...page.checkIn,
      isDoneToday: (page.checkIn.isDoneToday && !isOld) || ofDay.some(isCheckIn),
    },
    days,
    soreDay: soreDay(days, date),
    flare: flarePlan(days, date),
    isYesterdayOpen:
      page.isYesterdayOpen && !isOld && !unsent.some((one) => one.localDate === yesterday && isCheckIn(one)),
  };
}

/** The same for the check-in: what was logged on this phone is not asked again. */
export function checkInOnPhone(
  page: CheckInView,
  unsent: readonly Unsent[],
  deviceDate: LocalDate,
): CheckInView {
  const wanted = page.isYesterday ? addDays(deviceDate, -1) : deviceDate;
  const isOld = wanted > page.date;
  if (!isOld && unsent.length === 0) return page;
  const date = isOld ? wanted : page.date;
  const ofDay = unsent.filter(({ localDate }) => localDate === date);
  const exercises = page.exercises.flatMap((one) => {
    const logs = logsOf(one.exercise, ofDay);
    const doneToday = (isOld ? 0 : one.doneToday) + sumOf(logs);
    const isOver = doneToday >= one.timesPerDay || logs.some(isLeftOut);
    return isOver ? [] : [{ ...one, doneToday }];
  });
  const hasExercised = ofDay.some((report) => (report.exercises ?? []).some(({ done }) => done > 0));
  const hasSession = ofDay.some(({ session }) => session?.peakPain != null || session?.response != null);
  const hasSettled = ofDay.some(({ settledByMorning }) => settledByMorning != null);
  return {
    ...page,
    date,
    exercises,
    asksSession: !hasSession && ((page.asksSession && !isOld) || hasExercised),
    askSettledFor: hasSettled ? null : page.askSettledFor,
  };
}

type Log = NonNullable<ReportInput['exercises']>[number];

function logsOf(exercise: string, reports: readonly Unsent[]): Log[] {
  return reports.flatMap(({ exercises = [] }) => exercises.filter((log) => log.exercise === exercise));
}

const sumOf = (logs: readonly Log[]) => logs.reduce((sum, { done }) => sum + done, 0);
const isLeftOut = ({ skipReason }: Log) => skipReason === 'pain';
const isCheckIn = ({ leg, back, zone }: Unsent) => leg != null || back != null || zone != null;
const freshItem = (item: RoutineItem): RoutineItem => ({ ...item, doneToday: 0, isLeftOutToday: false });

function itemOnPhone(item: RoutineItem, reports: readonly Unsent[]): RoutineItem {
  const logs = logsOf(item.exercise, reports);
  if (logs.length === 0) return item;
  return {
    ...item,
    doneToday: item.doneToday + sumOf(logs),
    isPaused: item.isPaused || logs.some(({ movedDown }) => movedDown),
    isLeftOutToday: item.isLeftOutToday || logs.some(isLeftOut),
  };
}

function daysOnPhone(days: readonly SaidDay[], unsent: readonly Unsent[]): SaidDay[] {
  const all = new Map(days.map((day) => [day.date, day]));
  for (const { localDate, leg, back, flareDay } of unsent) {
    const earlier = all.get(localDate);
    all.set(localDate, {
      date: localDate,
      leg: leg ?? earlier?.leg ?? null,
      back: back ?? earlier?.back ?? null,
      flareDay: flareDay === true || (earlier?.flareDay ?? false),
    });
  }
  return [...all.values()].sort((a, b) => a.date.localeCompare(b.date));
}
