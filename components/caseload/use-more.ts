import { useState, useTransition } from 'react';
import { useReach } from '#components/patient/use-act.ts';
import type { CaseloadRow, CaseloadView } from '#lib/data/caseload/view.ts';
import type { Result } from '#lib/result.ts';
import { caseloadHref, nextPageInput } from './href.ts';

export type LoadMore = (input: unknown) => Promise<Result<CaseloadView>>;

type Loaded = { key: string; rows: readonly CaseloadRow[]; cursor: string | null };

/** Rows after the first page, fetched one page at a time. Begins anew with another filter or another first page. */
export function useMore(
  view: CaseloadView,
  loadMore: LoadMore,
): {
  rows: readonly CaseloadRow[];
  hasMore: boolean;
  busy: boolean;
  hasFailed: boolean;
  load: () => void;
} {
  const key = `${caseloadHref(view.filter)} ${view.nextCursor}`;
  const first: Loaded = { key, rows: [], cursor: view.nextCursor };
  const [loaded, setLoaded] = useState(first);
  const [hasFailed, setFailed] = useState(false);
  const [busy, start] = useTransition();
  const reach = useReach();
  const now = loaded.key === key ? loaded : first;
  function load() {
    const { cursor } = now;
    if (cursor === null || busy) return;
    start(async () => {
      const result = await reach(() => loadMore(nextPageInput(view.filter, cursor)));
      setFailed(!result.ok);
      if (result.ok)
        setLoaded({ key, rows: [...now.rows, ...result.data.rows], cursor: result.data.nextCursor });
    });
  }
  return { rows: now.rows, hasMore: now.cursor !== null, busy, hasFailed, load };
}
