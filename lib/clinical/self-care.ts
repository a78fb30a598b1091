import { daysBetween, type LocalDate } from './local-date.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type Comfort = 'cold' | 'warm';

/**
 * Cold or warmth as a comfort choice: cold in the first 48 h of an onset or flare, warmth after that.
 * Source: heat wrap has a small short-term benefit, evidence on cold is not enough [FRE06].
 */
export function comfortAfter(hoursSinceStart: number, settings: Settings = DEFAULT_SETTINGS): Comfort {
  return hoursSinceStart < settings.values['selfCare.coldHours'] ? 'cold' : 'warm';
}

export interface ComfortInput {
  readonly on: LocalDate;
  readonly onsetDate: LocalDate | null;
  /** First day of the latest flare, when there is one. */
  readonly flareStartedOn: LocalDate | null;
}

/** The same by dates, counted from the later of onset and flare; warmth when neither is known. */
export function comfortOn(
  { on, onsetDate, flareStartedOn }: ComfortInput,
  settings: Settings = DEFAULT_SETTINGS,
): Comfort {
  const starts = [onsetDate, flareStartedOn].filter((date) => date !== null && date <= on);
  const latest = starts
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  return latest === undefined ? 'warm' : comfortAfter(24 * daysBetween(latest, on), settings);
}
