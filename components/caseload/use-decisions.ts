import { decide, startRound } from '#components/round/round.ts';
import { useRound } from '#components/round/use-round.ts';
import type { CaseloadGroup, CaseloadRow, CaseloadView } from '#lib/data/caseload/view.ts';

const DECISIONS: ReadonlySet<CaseloadGroup> = new Set<CaseloadGroup>([
  'urgent',
  'not-progressing',
  'review',
  'ready',
]);

/** How many of today's decisions are made, and the round through the rest of them. */
export function useDecisions(
  view: CaseloadView,
  rows: readonly CaseloadRow[],
): {
  done: number;
  total: number;
  decide: (patientId: string) => void;
  /** Starts or goes on with the round; returns whose page is first, null when all are decided. */
  begin: () => string | null;
} {
  const [round, update] = useRound(view.today);
  const open = rows.filter((row) => DECISIONS.has(row.group)).map((row) => row.patientId);
  const counted = [...DECISIONS].reduce((sum, group) => sum + view.counts[group], 0);
  // Decided people who left the groups are no longer in the counts, but were decisions of today.
  const gone = round.decided.filter((id) => !open.includes(id)).length;
  return {
    done: round.decided.length,
    total: counted + gone,
    decide: (patientId) => update((now) => decide(now, patientId)),
    begin: () => {
      const queue = open.filter((id) => !round.decided.includes(id));
      update((now) => startRound(now, queue));
      return queue[0] ?? null;
    },
  };
}
