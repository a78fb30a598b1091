import type { EpisodeRow, ItemRow, PlainRows, ReportRow } from './plain-rows.ts';

// The review's weeks worked out a second time, with plain loops over rows and nothing of lib/clinical.

export type PlainWeek = {
  planned: number;
  done: number;
  logDays: number;
  kept: string;
  pain: string;
  rmdq: string;
  psfs: string;
  better: string;
};

export const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

function middle(values: number[], isZone = false): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
  return isZone ? low : (low + high) / 2;
}

/** Items of a program on a date, by the version and phase that were in force then; `before`: those of the day before it. */
function itemsOn(rows: PlainRows, programId: string, date: string, before = false): ItemRow[] {
  const program = rows.programs.find(({ id }) => id === programId);
  const holds = (from: string) => (before ? from < date : from <= date);
  const version = rows.versions
    .filter((one) => one.program_id === programId && holds(one.effective_from))
    .at(-1);
  const position =
    rows.starts.filter((one) => one.program_id === programId && holds(one.started_on)).at(-1)?.position ?? 1;
  const phase = rows.phases.find((one) => one.version_id === version?.id && one.position === position);
  if (!program || date < program.starts_on || (program.ends_on !== null && date > program.ends_on)) return [];
  return rows.items.filter((item) => item.phase_id === phase?.id && !item.as_needed);
}

/** Units of an exercise on a date; a dose that was changed "from today" asks for the smaller of the two. */
function unitsOf(rows: PlainRows, programId: string, date: string): Map<string, number> {
  const units = (items: ItemRow[]) => {
    const sums = new Map<string, number>();
    for (const item of items) {
      if (item.times_per_week !== null) continue;
      const due = item.weekdays.includes(weekday(date)) ? item.times_per_day : 0;
      sums.set(item.exercise, (sums.get(item.exercise) ?? 0) + due);
    }
    return sums;
  };
  const after = units(itemsOn(rows, programId, date));
  const isFromToday = rows.versions.some(
    (one) => one.program_id === programId && one.effective_from === date && one.from_today,
  );
  if (!isFromToday) return after;
  for (const [exercise, count] of units(itemsOn(rows, programId, date, true))) {
    after.set(exercise, Math.min(count, after.get(exercise) ?? count));
  }
  return after;
}

const isPaused = (rows: PlainRows, episodeId: string, date: string) =>
  rows.pauses.some(
    (one) => one.episode_id === episodeId && one.starts_on <= date && (!one.ends_on || date <= one.ends_on),
  );

/** Planned units by exercise on a date; weekly targets apart. */
function plannedOn(rows: PlainRows, episodeId: string, date: string) {
  const fixed = new Map<string, number>();
  const weekly = new Map<string, number>();
  if (isPaused(rows, episodeId, date)) return { fixed, weekly };
  for (const program of rows.programs.filter((one) => one.episode_id === episodeId)) {
    for (const item of itemsOn(rows, program.id, date)) {
      if (item.times_per_week === null) continue;
      weekly.set(item.exercise, (weekly.get(item.exercise) ?? 0) + item.times_per_week);
    }
    for (const [exercise, count] of unitsOf(rows, program.id, date)) {
      fixed.set(exercise, (fixed.get(exercise) ?? 0) + count);
    }
  }
  return { fixed, weekly };
}

type Series = 'leg' | 'back' | 'zone' | 'worst';

/** The latest answer of each day, for the days from `from` to `to`; worst: the higher of the day's two pains. */
function series(reports: ReportRow[], name: Series, from: number, to: number): number[] {
  if (name === 'worst') {
    const days = new Set(reports.map(({ local_date }) => dayOf(local_date)));
    return [...days]
      .filter((day) => day >= from && day <= to)
      .map((day) => [...series(reports, 'leg', day, day), ...series(reports, 'back', day, day)])
      .filter((pains) => pains.length > 0)
      .map((pains) => Math.max(...pains));
  }
  const values = new Map<string, number>();
  for (const report of reports) {
    const value = report[name];
    const day = dayOf(report.local_date);
    if (value !== null && day >= from && day <= to) values.set(report.local_date, value);
  }
  return [...values.values()];
}

function changesOn(rows: PlainRows, episode: EpisodeRow, start: number, on: number) {
  const { reports } = rows;
  const [leg, back] = [episode.intake_leg, episode.intake_back];
  const intake = { leg, back, zone: episode.intake_zone, worst: Math.max(leg, back) };
  const base = (name: Series) => {
    const values = [intake[name], ...series(reports, name, start, Math.min(start + 4, on))];
    return values.length < 3 ? intake[name] : middle(values, name === 'zone');
  };
  const now = (name: Series) => {
    const values = series(reports, name, on - 6, on);
    return values.length < 3 ? null : middle(values, name === 'zone');
  };
  const lead: Series = base('leg') >= 3 ? 'leg' : base('back') >= 3 ? 'back' : 'worst';
  const current = now(lead);
  const drop = current === null ? null : base(lead) - current;
  const pain = drop === null ? null : drop >= 2 || (drop >= 0.3 * base(lead) && drop >= 1);
  const rmdq = change(rows, episode.id, 'rmdq', on, 28);
  const psfs = change(rows, episode.id, 'psfs', on, 14);
  const isRmdq =
    rmdq === null || rmdq.first < 4
      ? null
      : rmdq.first - rmdq.last >= 5 || rmdq.first - rmdq.last >= 0.3 * rmdq.first;
  const isPsfs = psfs === null ? null : psfs.last - psfs.first >= 2 - 1e-9;
  const zone = now('zone');
  const isZone = zone !== null && drop !== null && drop >= 0 && base('zone') - zone >= 2;
  return { pain, rmdq: isRmdq, psfs: isPsfs, zone: isZone };
}

function change(rows: PlainRows, episodeId: string, kind: string, on: number, oldest: number) {
  const values = rows.measures.filter(
    (one) => one.episode_id === episodeId && one.kind === kind && dayOf(one.local_date) <= on,
  );
  const [first, last] = [values.at(0), values.at(-1)];
  if (!first || !last || on - dayOf(last.local_date) > oldest) return null;
  return { first: first.value, last: last.value };
}

const letter = (value: boolean | null) => (value === null ? '-' : value ? 'y' : 'n');

/** The rows of one episode. */
function ofEpisode(rows: PlainRows, id: string): PlainRows {
  const own = <T extends { episode_id: string }>(list: T[]) => list.filter((row) => row.episode_id === id);
  const programs = own(rows.programs);
  const ids = programs.map((program) => program.id);
  const versions = rows.versions.filter((row) => ids.includes(row.program_id));
  const phases = rows.phases.filter((row) => versions.some((version) => version.id === row.version_id));
  return {
    ...rows,
    programs,
    versions,
    phases,
    items: rows.items.filter((row) => phases.some((phase) => phase.id === row.phase_id)),
    starts: rows.starts.filter((row) => ids.includes(row.program_id)),
    pauses: own(rows.pauses),
    reports: own(rows.reports),
    logs: own(rows.logs),
    measures: own(rows.measures),
  };
}

/** Program weeks that ended before `today`, or before the day after the discharge. */
export function plainWeeks(all: PlainRows, episode: EpisodeRow, today: string): PlainWeek[] {
  const rows = ofEpisode(all, episode.id);
  const weeks: PlainWeek[] = [];
  if (!episode.program_started_on || episode.program_started_on > today) return weeks;
  const start = dayOf(episode.program_started_on);
  const end = Math.min(
    dayOf(today) - 1,
    episode.discharged_on ? dayOf(episode.discharged_on) : Number.POSITIVE_INFINITY,
  );
  const { logs } = rows;
  for (let first = start; first + 6 <= end; first += 7) {
    let [planned, done, logDays, exerciseDays, plannedDays] = [0, 0, 0, 0, 0];
    const targets = new Map<string, { target: number; done: number }>();
    for (let day = first; day < first + 7; day += 1) {
      const date = dateOf(day);
      const own = logs.filter(({ local_date }) => local_date === date);
      const says = own.filter(
        (log) => log.done > 0 || log.skip_reason !== null || log.pain !== null || log.moved_down,
      );
      if (says.length > 0) logDays += 1;
      if (own.some((log) => log.done > 0)) exerciseDays += 1;
      const doneOf = (exercise: string) =>
        own.reduce((sum, log) => sum + (log.exercise === exercise ? log.done : 0), 0);
      const plan = plannedOn(rows, episode.id, date);
      let units = 0;
      for (const [exercise, count] of plan.fixed) {
        units += count;
        done += Math.min(count, doneOf(exercise));
      }
      planned += units;
      if (units > 0) plannedDays += 1;
      for (const [exercise, target] of plan.weekly) {
        const sum = targets.get(exercise) ?? { target: 0, done: 0 };
        targets.set(exercise, { target: sum.target + target, done: sum.done + doneOf(exercise) });
      }
    }
    for (const { target, done: counted } of targets.values()) {
      const whole = Math.floor(target / 7 + 1e-9);
      planned += whole;
      plannedDays += whole;
      done += Math.min(whole, counted);
    }
    const { pain, rmdq, psfs, zone } = changesOn(rows, episode, start, first + 6);
    const needed = Math.min(3, plannedDays);
    const isBetter = pain === true || rmdq === true || psfs === true || zone;
    weeks.push({
      planned,
      done,
      logDays,
      kept: needed === 0 ? '-' : letter(exerciseDays >= needed),
      pain: letter(pain),
      rmdq: letter(rmdq),
      psfs: letter(psfs),
      better: isBetter ? 'y' : pain === null ? '-' : 'n',
    });
  }
  return weeks;
}
