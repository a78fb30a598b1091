import type { CaseloadRow } from '#lib/data/caseload/view.ts';

/** What a fresh list has that the one on screen has not: people who came, left or changed their group. */
export type Arrivals = { count: number; urgent: number };

export function arrivals(shown: readonly CaseloadRow[], fresh: readonly CaseloadRow[]): Arrivals {
  const before = new Map(shown.map((row) => [row.episodeId, row.group]));
  const after = new Set(fresh.map((row) => row.episodeId));
  const moved = fresh.filter((row) => before.get(row.episodeId) !== row.group);
  const left = shown.filter((row) => !after.has(row.episodeId));
  return {
    count: moved.length + left.length,
    urgent: moved.filter((row) => row.group === 'urgent').length,
  };
}

/** Fresh figures in the order that is on screen, so that nothing moves under the pointer. */
export function inPlace(shown: readonly CaseloadRow[], fresh: readonly CaseloadRow[]): CaseloadRow[] {
  const latest = new Map(fresh.map((row) => [row.episodeId, row]));
  return shown.map((row) => {
    const now = latest.get(row.episodeId);
    return now !== undefined && now.group === row.group ? now : row;
  });
}
