import { useEffect, useState } from 'react';
import { TAKEN_BACK } from '#components/round/use-undo.ts';
import type { CaseloadRow, CaseloadView } from '#lib/data/caseload/view.ts';
import { type Arrivals, arrivals, inPlace } from './arrivals.ts';
import { isSameFilter } from './href.ts';

/**
 * Holds the order on screen while fresh answers come in: figures change in place, people who came or moved wait until
 * `take`. Another filter, or the answer to something done here (`expect`) or taken back, is shown at once.
 */
export function useHeldView(view: CaseloadView): {
  rows: readonly CaseloadRow[];
  news: Arrivals;
  take: () => void;
  expect: () => void;
} {
  const [held, setHeld] = useState({ base: view, latest: view, isExpected: false });
  if (view !== held.latest) {
    const isNew = held.isExpected || !isSameFilter(view.filter, held.base.filter);
    setHeld({ base: isNew ? view : held.base, latest: view, isExpected: false });
  }
  useEffect(() => {
    const expect = () => setHeld((now) => ({ ...now, isExpected: true }));
    window.addEventListener(TAKEN_BACK, expect);
    return () => window.removeEventListener(TAKEN_BACK, expect);
  }, []);
  return {
    rows: inPlace(held.base.rows, view.rows),
    news: arrivals(held.base.rows, view.rows),
    take: () => setHeld({ base: view, latest: view, isExpected: false }),
    expect: () => setHeld((now) => ({ ...now, isExpected: true })),
  };
}
