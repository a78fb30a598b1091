/** How large a data set is. */
export type Size = {
  clinics: number;
  /** Open episodes, one per patient. */
  episodes: number;
  /** The first so many episodes have a program and reports; the others a row of the caseload alone. */
  withReports: number;
  /** Days before today on which they may have reported. */
  days: number;
};

/** Written when none is asked for: one clinic with everybody in it. */
export const SMALL: Size = { clinics: 5, episodes: 1_000, withReports: 1_000, days: 60 };

const FIRST_CLINIC = 1_000;
const LARGE_CLINIC = 20_000;
const LARGE_FROM = 100_000;

/** Patients of each clinic: 1,000 in the first, 20,000 in the second of a large set, the rest shared out evenly. */
export function clinicSizes({ clinics, episodes }: Size): number[] {
  const first = clinics === 1 ? episodes : Math.min(FIRST_CLINIC, episodes);
  const hasLarge = clinics > 2 && episodes >= LARGE_FROM;
  const fixed = hasLarge ? [first, LARGE_CLINIC] : [first];
  const rest = episodes - fixed.reduce((sum, size) => sum + size, 0);
  const others = clinics - fixed.length;
  const shared = Array.from(
    { length: others },
    (_, index) => Math.floor((rest * (index + 1)) / others) - Math.floor((rest * index) / others),
  );
  return [...fixed, ...shared];
}

/** Episodes with a history of their own length, by their number. */
export const LONG_EPISODE = 0;
export const SHORT_EPISODE = 1;
export const HALF_YEAR_EPISODE = 2;

/** Days before today on which an episode began, and the share of days with a report. */
export function historyOf(episode: number, size: Size): { days: number; share: number } {
  if (episode === LONG_EPISODE) return { days: 400, share: 1 };
  if (episode === SHORT_EPISODE) return { days: 20, share: 1 };
  if (episode === HALF_YEAR_EPISODE) return { days: 180, share: 1 };
  return { days: size.days, share: 0.8 };
}
