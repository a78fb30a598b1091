import { type Adherence, adherenceOver } from './adherence.ts';
import { type Baseline, baselineOf, currentOf, type Recent, recentOf } from './baseline.ts';
import { between, type DayReport, type SeriesName } from './check-ins.ts';
import type { Episode, MeasureKind, Mode, Program } from './history.ts';
import { dayNumber } from './local-date.ts';
import { type DatedLog, type DatedSession, type Prepared, pointsBetween } from './prepared.ts';
import type { SettingName } from './setting-defaults.ts';
import { type Point, theilSenSlope } from './statistics.ts';

export type PainSeries = 'leg' | 'back' | 'worst';

/** Everything a rule may ask about one history on one date. Nothing later than that date is ever seen. */
export interface RuleContext {
  readonly prepared: Prepared;
  readonly settings: Readonly<Record<SettingName, number>>;
  readonly episode: Episode;
  /** The episode's mode, or paused when the date lies in a pause. */
  readonly mode: Mode;
  /** D, as a day number. */
  readonly on: number;
  /** d: days since the first program of the episode began. */
  readonly day: number;
  /** Days since onset, or null when the onset is not known. */
  readonly symptomDays: number | null;
  /** P: the pain that the rules follow; null when neither was bad enough at the start. */
  readonly primary: 'leg' | 'back' | null;
  /** P, or the worse of leg and back where there is no P. */
  readonly pain: PainSeries;
  readonly base: (series: SeriesName) => Baseline;
  readonly current: (series: SeriesName) => number | null;
  readonly recent: (series: SeriesName) => Recent | null;
  /** base(P) − cur(P); positive is better. */
  readonly drop: number | null;
  readonly points: (series: SeriesName, windowDays: number) => readonly Point[];
  /** Theil–Sen slope per day over a window; null without two reports. */
  readonly slope: (windowDays: number) => number | null;
  readonly reports: (windowDays: number) => readonly DayReport[];
  readonly allReports: readonly DayReport[];
  readonly logs: (windowDays: number) => readonly DatedLog[];
  readonly allLogs: readonly DatedLog[];
  readonly sessions: (windowDays: number) => readonly DatedSession[];
  /** All values of a measure up to the date, oldest first. */
  readonly measure: (kind: MeasureKind) => readonly Point[];
  /** Latest value of a measure that is not older than `maxAgeDays`. */
  readonly latestMeasure: (kind: MeasureKind, maxAgeDays: number) => Point | null;
  readonly adherence: (days: number) => Adherence;
  /** Programs that have begun by the date. */
  readonly programs: readonly Program[];
  /** The program in force; of several the one that began last. */
  readonly program: Program | null;
}

const LONG_AGO = Number.NEGATIVE_INFINITY;

/** Works each value out once, when it is first asked for. */
function once<K, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const entry = known.get(key) ?? { value: workOut(key) };
    known.set(key, entry);
    return entry.value;
  };
}

function modeOn(prepared: Prepared, on: number): Mode {
  const { mode } = prepared.history.episode;
  return mode !== 'discharged' && prepared.plan.isPaused(on) ? 'paused' : mode;
}

function isInForce(program: Program, on: number): boolean {
  return !program.endsOn || dayNumber(program.endsOn) >= on;
}

/** Text order of start, end and phase, so that the order of the rows never matters. */
function byStart(a: Program, b: Program): number {
  const key = (program: Program) =>
    [program.startsOn, program.endsOn ?? '9999', program.phaseStartedOn ?? '', program.gateMet ?? ''].join(
      ' ',
    );
  return key(a) < key(b) ? -1 : 1;
}

/** The history of `prepared` as seen on day `on`. */
export function contextOn(prepared: Prepared, on: number): RuleContext {
  const settings = prepared.settings.values;
  const { episode } = prepared.history;
  const base = once((series: SeriesName) => baselineOf(prepared, series, on));
  const current = once((series: SeriesName) => currentOf(prepared, series, on));
  const isBad = (series: 'leg' | 'back') => (base(series).value ?? 0) >= settings['primary.minPain'];
  const primary = isBad('leg') ? 'leg' : isBad('back') ? 'back' : null;
  const pain = primary ?? 'worst';
  const basePain = base(pain).value;
  const currentPain = current(pain);
  const points = (series: SeriesName, windowDays: number) =>
    pointsBetween(prepared, series, on - windowDays + 1, on);
  const measure = once((kind: MeasureKind) => between(prepared.measures.get(kind) ?? [], LONG_AGO, on));
  const programs = prepared.history.programs
    .filter((program) => dayNumber(program.startsOn) <= on)
    .sort(byStart);

  return {
    prepared,
    settings,
    episode,
    mode: modeOn(prepared, on),
    on,
    day: on - prepared.startDay,
    symptomDays: prepared.onsetDay === null ? null : on - prepared.onsetDay,
    primary,
    pain,
    base,
    current,
    recent: once((series: SeriesName) => recentOf(prepared, series, on, base(series).value)),
    drop: basePain === null || currentPain === null ? null : basePain - currentPain,
    points,
    slope: once((windowDays: number) => theilSenSlope(points(pain, windowDays))),
    reports: (windowDays) => between(prepared.reports, on - windowDays + 1, on),
    allReports: between(prepared.reports, LONG_AGO, on),
    logs: (windowDays) => between(prepared.logs, on - windowDays + 1, on),
    allLogs: between(prepared.logs, LONG_AGO, on),
    sessions: (windowDays) => between(prepared.sessions, on - windowDays + 1, on),
    measure,
    latestMeasure: (kind, maxAgeDays) => {
      const latest = measure(kind).at(-1);
      return latest !== undefined && on - latest.day <= maxAgeDays ? latest : null;
    },
    adherence: once((days: number) => adherenceOver(prepared.plan, on, days)),
    programs,
    program: programs.filter((program) => isInForce(program, on)).at(-1) ?? null,
  };
}
