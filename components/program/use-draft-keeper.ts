import { useCallback, useEffect, useRef, useState } from 'react';
import { useReach } from '#components/patient/use-act.ts';
import type { AssignView } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { keyOf, type Workspace } from './use-workspace.ts';

/** Rest after the last edit before the draft goes to the server. */
const REST_MS = 700;
/** Wait before a save that failed is tried again. */
const RETRY_MS = 8_000;

export type Keeping = {
  /** elsewhere: another window of mine holds a newer one; failed: it is on this screen only. */
  state: 'kept' | 'saving' | 'failed' | 'elsewhere';
  /** When the server last took this draft. */
  savedAt: string | null;
  retry: () => void;
};

/**
 * Keeps the draft on the server a moment after each edit, and takes it away again once it is as it was offered. Leaving
 * the page sends what is left; a reload in between asks first.
 */
export function useDraftKeeper(
  view: AssignView,
  workspace: Workspace,
  acts: Pick<ProgramActs, 'saveDraft' | 'discardDraft'>,
  isReadOnly: boolean,
): Keeping {
  const { source, works, metas, setMeta, isEdited } = workspace;
  const key = keyOf(source);
  const work = works[key];
  const meta = metas[key];
  const reach = useReach();
  const [state, setState] = useState<Keeping['state']>('kept');
  const [tries, setTries] = useState(0);
  const saved = useRef(new Map<string, string>());
  const isBusy = useRef(false);
  const text = work ? JSON.stringify([work.draft, work.base]) : null;
  const [stored] = useState(() => new Set(view.drafts.map((draft) => draft.source)));
  // What came from the server is kept already.
  if (text !== null && stored.has(key) && !saved.current.has(key)) saved.current.set(key, text);
  const isUnsaved =
    !isReadOnly && text !== null && saved.current.get(key) !== text && (isEdited || meta !== undefined);

  const save = useCallback(async () => {
    if (!work || text === null || isBusy.current) return;
    isBusy.current = true;
    setState('saving');
    const episodeId = view.episode.id;
    const result = isEdited
      ? await reach(() =>
          acts.saveDraft({
            episodeId,
            source: key,
            baseVersionId: work.base,
            fromVersion: meta?.version ?? 0,
            content: work.draft,
          }),
        )
      : await reach(() => acts.discardDraft({ episodeId, source: key }));
    isBusy.current = false;
    if (result.ok) {
      saved.current.set(key, text);
      setMeta(key, 'version' in result.data ? result.data : null);
      setState('kept');
    } else {
      setState(result.error.code === 'conflict' ? 'elsewhere' : 'failed');
    }
  }, [acts, key, text, work, meta, isEdited, view.episode.id, reach, setMeta]);

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const shouldSave = isUnsaved && state !== 'elsewhere';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each edit, and each try, begins the rest anew
  useEffect(() => {
    if (!shouldSave || state === 'saving') return;
    const timer = setTimeout(() => void latest.current(), state === 'failed' ? RETRY_MS : REST_MS);
    return () => clearTimeout(timer);
  }, [shouldSave, text, state, tries]);

  // A reload now would lose the last edit: the browser asks first.
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  const pending = useRef(false);
  useEffect(() => {
    pending.current = shouldSave;
  });
  useEffect(
    () => () => {
      if (pending.current) void latest.current();
    },
    [],
  );

  return {
    state: isUnsaved && state === 'kept' ? 'saving' : state,
    savedAt: meta?.savedAt ?? null,
    retry: () => {
      setState('kept');
      setTries((count) => count + 1);
    },
  };
}
