import { dateOf, dayOf, type PlainWeek } from './plain-loops.ts';
import type { EpisodeRow, PlainRows } from './plain-rows.ts';

// Who is counted where in a period, worked out a second time.

export type Counted = { rows: PlainRows; weeks: ReadonlyMap<string, PlainWeek[]> };

/** One episode with all that the figures need of it, in one period. */
export type Case = {
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

/** Every episode that is chosen, as it stood in a period. */
export function casesOf(
  { rows, weeks }: Counted,
  from: string,
  to: string,
  choose: (episode: EpisodeRow) => boolean,
): Case[] {
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

/** What is known of a week; `.` when it had not ended. */
export const letterAt = (one: Case, word: 'kept' | 'pain' | 'rmdq' | 'psfs', week: number) =>
  one.ended[week - 1]?.[word] ?? '.';

/** The date of an instant by the clinic's clock. */
export function localDate(timezone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(instant);
}
