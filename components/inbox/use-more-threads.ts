import { useState, useTransition } from 'react';
import { useReach } from '#components/patient/use-act.ts';
import type { InboxView, ThreadRow } from '#lib/data/messages/view.ts';
import type { InboxActs } from './inbox-acts.ts';

type Loaded = { key: string; rows: readonly ThreadRow[]; cursor: string | null };

/** Threads after the first page. Begins anew with another list or another first page; nobody is listed twice. */
export function useMoreThreads(inbox: InboxView, load: InboxActs['more']) {
  const key = `${inbox.mine} ${inbox.nextCursor}`;
  const first: Loaded = { key, rows: [], cursor: inbox.nextCursor };
  const [loaded, setLoaded] = useState(first);
  const [hasFailed, setFailed] = useState(false);
  const [busy, start] = useTransition();
  const reach = useReach();
  const now = loaded.key === key ? loaded : first;
  const known = new Set([...inbox.waiting, ...inbox.others].map(({ episodeId }) => episodeId));
  function loadNext() {
    const { cursor } = now;
    if (cursor === null || busy) return;
    start(async () => {
      const result = await reach(() => load({ mine: String(inbox.mine), before: cursor }));
      setFailed(!result.ok);
      if (result.ok) {
        const { others, nextCursor } = result.data;
        setLoaded({ key, rows: [...now.rows, ...others], cursor: nextCursor });
      }
    });
  }
  return {
    others: [...inbox.others, ...now.rows.filter(({ episodeId }) => !known.has(episodeId))],
    hasMore: now.cursor !== null,
    hasFailed,
    busy,
    load: loadNext,
  };
}
