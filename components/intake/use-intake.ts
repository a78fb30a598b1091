import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState, useTransition } from 'react';
import type { AnswerKey, Answers } from '#lib/clinical/intake/answers.ts';
import { valuesIn } from '#lib/clinical/intake/values.ts';
import type { SaveAnswer, StoredAnswers } from '#lib/data/intake/view.ts';
import type { Result } from '#lib/result.ts';
import type { IntakeActs } from './acts.ts';

/** Typing rests this long before it is saved. */
const REST_MS = 300;
/** What the patient answers meanwhile is fetched this often while the page is looked at. */
const FRESH_MS = 20_000;

type Opened = { id: string; updatedAt: string; answers: StoredAnswers };
/** An answer that somebody else changed: theirs is shown, mine is kept to be taken after all. */
export type Conflict = { mine: Answers[AnswerKey] | null };

export type Intake = {
  stored: StoredAnswers;
  answers: Answers;
  set: <K extends AnswerKey>(key: K, value: Answers[K] | null) => void;
  conflicts: Partial<Record<AnswerKey, Conflict>>;
  keepMine: (key: AnswerKey) => void;
  takeTheirs: (key: AnswerKey) => void;
  /** `failed` stays until a later try has worked. */
  state: 'saved' | 'saving' | 'failed';
  failure: string | null;
  savedAt: string;
  retry: () => void;
  /** `updatedAt` of the intake as it is on screen. */
  seenAt: () => string;
  /** Everything is on the server. */
  settled: () => Promise<boolean>;
};

/**
 * The answers on screen, each saved by itself against the version that was seen. `isWaiting`: the patient has not
 * finished his part, so the page looks for more of it.
 */
export function useIntake(opened: Opened, save: IntakeActs['save'], isWaiting: boolean): Intake {
  const router = useRouter();
  const noAnswer = useTranslations('clinic')('noAnswer');
  const [stored, setStored] = useState(opened.answers);
  const [conflicts, setConflicts] = useState<Intake['conflicts']>({});
  const [state, setState] = useState<Intake['state']>('saved');
  const [failure, setFailure] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState(opened.updatedAt);
  const waiting = useRef(new Map<AnswerKey, Answers[AnswerKey] | null>());
  const server = useRef(opened.answers);
  const latestAt = useRef(opened.updatedAt);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [isRefreshing, startLook] = useTransition();
  const isLooking = useRef(false);
  useEffect(() => {
    isLooking.current = isRefreshing;
  }, [isRefreshing]);

  const flush = useCallback((): Promise<boolean> => {
    if (timer.current) clearTimeout(timer.current);
    if (running.current) return running.current.then(() => (waiting.current.size > 0 ? flush() : true));
    if (waiting.current.size === 0) return Promise.resolve(true);
    const sent = new Map(waiting.current);
    setState('saving');
    const changes = [...sent].map(([key, value]) => ({
      key,
      value,
      fromVersion: server.current[key]?.version ?? 0,
    }));
    running.current = (async () => {
      let result: Result<SaveAnswer>;
      try {
        result = await save({ intakeId: opened.id, changes });
      } catch {
        result = { ok: false, error: { code: 'unexpected', message: noAnswer } };
      }
      running.current = null;
      if (!result.ok) {
        setState('failed');
        setFailure(result.error.message);
        return false;
      }
      const { stored: now, conflicts: lost, updatedAt } = result.data;
      server.current = { ...server.current, ...now };
      latestAt.current = updatedAt;
      for (const [key, value] of sent) if (waiting.current.get(key) === value) waiting.current.delete(key);
      setStored((shown) => merged(shown, asTyped(now, sent, lost), waiting.current));
      setSavedAt(updatedAt);
      setFailure(null);
      if (lost.length > 0) {
        setConflicts((before) => ({
          ...before,
          ...Object.fromEntries(lost.map((key) => [key, { mine: sent.get(key) ?? null }])),
        }));
      }
      if (waiting.current.size > 0) return flush();
      setState('saved');
      return lost.length === 0;
    })();
    return running.current;
  }, [opened.id, save, noAnswer]);

  const set: Intake['set'] = useCallback(
    (key, value) => {
      waiting.current.set(key, value);
      setStored((shown) => ({
        ...shown,
        [key]: { ...shown[key], value, from: 'staff', version: shown[key]?.version ?? 0, by: '', at: '' },
      }));
      setState('saving');
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), REST_MS);
    },
    [flush],
  );

  // The page as the server has it now; what waits to be saved stays as it is on screen.
  useEffect(() => {
    if (opened.updatedAt <= latestAt.current) return;
    latestAt.current = opened.updatedAt;
    server.current = opened.answers;
    setStored((shown) => merged(shown, opened.answers, waiting.current));
    setSavedAt(opened.updatedAt);
  }, [opened.answers, opened.updatedAt]);

  useEffect(() => {
    const look = () => {
      // A slow answer is waited for: looks never pile up.
      if (document.visibilityState !== 'visible' || isLooking.current) return;
      startLook(() => router.refresh());
    };
    const every = isWaiting ? setInterval(look, FRESH_MS) : undefined;
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(every);
      document.removeEventListener('visibilitychange', look);
    };
  }, [router, isWaiting]);

  // Leaving before the last answer has been saved asks once.
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (waiting.current.size === 0) return;
      void flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void flush();
    };
  }, [flush]);

  const forget = (key: AnswerKey) =>
    setConflicts((before) => Object.fromEntries(Object.entries(before).filter(([name]) => name !== key)));

  return {
    stored,
    answers: useMemo(() => valuesIn(stored), [stored]),
    set,
    conflicts,
    keepMine(key) {
      const mine = conflicts[key]?.mine ?? null;
      forget(key);
      set(key, mine as never);
    },
    takeTheirs: forget,
    state,
    failure,
    savedAt,
    retry: () => void flush(),
    seenAt: () => latestAt.current,
    settled: flush,
  };
}

/** What was saved stays on screen as it was typed: a space at the end may be the next word's. */
function asTyped(
  now: StoredAnswers,
  sent: ReadonlyMap<AnswerKey, Answers[AnswerKey] | null>,
  lost: readonly AnswerKey[],
): StoredAnswers {
  return Object.fromEntries(
    Object.entries(now).map(([name, answer]) => {
      const value = sent.get(name as AnswerKey) ?? null;
      const isMine = !lost.includes(name as AnswerKey) && value !== null;
      return [name, isMine ? { ...answer, value } : answer];
    }),
  );
}

function merged(
  shown: StoredAnswers,
  now: StoredAnswers,
  waiting: ReadonlyMap<AnswerKey, unknown>,
): StoredAnswers {
  const kept = Object.entries(shown).filter(([key]) => waiting.has(key as AnswerKey));
  return { ...shown, ...now, ...Object.fromEntries(kept) };
}
