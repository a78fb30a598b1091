import { useState } from 'react';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';

/** Which row the keys act on. The list is one tab stop; J, K and the arrows move inside it. */
export function useRowFocus(rows: readonly CaseloadRow[]): {
  current: CaseloadRow | null;
  tabStopId: string | null;
  enter: (episodeId: string) => void;
  focus: (row: CaseloadRow | undefined) => void;
  move: (step: 1 | -1) => void;
} {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const at = rows.findIndex((row) => row.episodeId === currentId);
  const current = rows[at] ?? null;
  function focus(row: CaseloadRow | undefined) {
    if (row === undefined) return;
    setCurrentId(row.episodeId);
    const link = document.getElementById(`open-${row.episodeId}`);
    link?.focus({ preventScroll: true });
    link?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }
  return {
    current,
    tabStopId: (current ?? rows[0])?.episodeId ?? null,
    enter: setCurrentId,
    focus,
    move: (step) => focus(at < 0 ? rows[0] : rows[at + step]),
  };
}
