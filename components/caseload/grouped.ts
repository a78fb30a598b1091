import { CASELOAD_GROUPS, type CaseloadGroup, type CaseloadRow } from '#lib/data/caseload/view.ts';

export type Grouped = { group: CaseloadGroup; rows: readonly CaseloadRow[]; shown: readonly CaseloadRow[] };

/**
 * Rows by group in rank order, groups without rows left out. `foldedTo` gives how many rows of a group are drawn;
 * null draws all. A patient who appears twice (on two pages) is drawn once.
 */
export function grouped(
  rows: readonly CaseloadRow[],
  foldedTo: (group: CaseloadGroup) => number | null,
): Grouped[] {
  const unique = [...new Map(rows.toReversed().map((row) => [row.episodeId, row])).values()].toReversed();
  return CASELOAD_GROUPS.flatMap((group) => {
    const members = unique.filter((row) => row.group === group);
    if (members.length === 0) return [];
    const limit = foldedTo(group);
    return [{ group, rows: members, shown: limit === null ? members : members.slice(0, limit) }];
  });
}
