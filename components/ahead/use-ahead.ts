import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import { dropDraft, loadDraft, saveDraft } from '#lib/offline/drafts.ts';
import type { Result } from '#lib/result.ts';
import { firstOpen, KEYS_OF, type Question, questionsFor } from './questions.ts';

export type SaveOwn = (input: unknown) => Promise<Result<unknown>>;
export type Step = Question | 'done';

const DRAFT = 'before-visit';

export type Ahead = {
  answers: Answers;
  step: Step;
  questions: Question[];
  /** `kept`: on this phone only, because the server could not be reached. */
  saving: 'saved' | 'saving' | 'kept';
  answer: (change: Answers) => void;
  next: (change?: Answers) => void;
  back: () => void;
  close: () => void;
  retry: () => void;
};

/** Answers before the visit: one question a screen, each kept on the phone and on the server at once. */
export function useAhead(given: Answers, save: SaveOwn): Ahead {
  const router = useRouter();
  const asked = useSearchParams().get('q');
  const [answers, setAnswers] = useState(given);
  const [saving, setSaving] = useState<Ahead['saving']>('saved');
  const live = useRef(given);
  const unsent = useRef<Answers>({});
  const running = useRef(false);
  const isDone = useRef(false);
  const pushed = useRef(0);
  const questions = questionsFor(answers);
  const open = firstOpen(answers);
  const step = stepShown(asked, questions, open);

  const put = useCallback((change: Answers) => {
    live.current = { ...live.current, ...change };
    unsent.current = { ...unsent.current, ...change };
    setAnswers(live.current);
    void saveDraft(DRAFT, { answers: live.current, unsent: unsent.current });
  }, []);

  const flush = useCallback(async () => {
    if (running.current || (Object.keys(unsent.current).length === 0 && !isDone.current)) return;
    running.current = true;
    setSaving('saving');
    const sent = unsent.current;
    const result = await save({ answers: sent, isDone: isDone.current }).catch(() => null);
    running.current = false;
    if (!result?.ok) return setSaving('kept');
    unsent.current = Object.fromEntries(
      Object.entries(unsent.current).filter(([key, value]) => sent[key as keyof Answers] !== value),
    );
    if (Object.keys(unsent.current).length > 0) return flush();
    setSaving('saved');
    if (isDone.current) await dropDraft(DRAFT);
    else void saveDraft(DRAFT, { answers: live.current, unsent: {} });
  }, [save]);

  const show = useCallback((target: Step) => {
    pushed.current += 1;
    window.history.pushState(null, '', `?q=${target}`);
    window.scrollTo(0, 0);
  }, []);

  // What could not be sent from this phone is taken up again.
  useEffect(() => {
    let isGone = false;
    void loadDraft(DRAFT).then((draft) => {
      const kept = draft?.value as { answers: Answers; unsent: Answers } | undefined;
      if (isGone || kept === undefined || Object.keys(kept.unsent).length === 0) return;
      put(kept.unsent);
      void flush();
    });
    const again = () => void flush();
    window.addEventListener('online', again);
    return () => {
      isGone = true;
      window.removeEventListener('online', again);
    };
  }, [put, flush]);

  return {
    answers,
    step,
    questions,
    saving,
    answer: put,
    next(change = {}) {
      put(change);
      const all = questionsFor(live.current);
      const at = step === 'done' ? all.length : all.indexOf(step);
      const following = all[at + 1] ?? firstOpen(live.current);
      if (following === null) isDone.current = true;
      void flush();
      show(following ?? 'done');
    },
    back() {
      const before = questions[step === 'done' ? questions.length - 1 : questions.indexOf(step) - 1];
      if (before === undefined) router.push('/today' as Route);
      else if (pushed.current > 0) {
        pushed.current -= 1;
        window.history.back();
      } else window.history.replaceState(null, '', `?q=${before}`);
    },
    close: () => router.push('/today' as Route),
    retry: () => void flush(),
  };
}

/** The address asks for a step; it is shown when everything before it is answered. */
function stepShown(asked: string | null, questions: readonly Question[], open: Question | null): Step {
  if (asked === 'done' && open === null) return 'done';
  const first = open === null ? questions.length - 1 : questions.indexOf(open);
  const wanted = questions.indexOf(asked as Question);
  const index = wanted < 0 ? first : Math.min(wanted, first);
  return questions[index] ?? 'gate';
}

/** Whether the question on screen may be left with "Next". */
export const holds = (question: Question, answers: Answers): boolean =>
  KEYS_OF[question].some((key) => answers[key] !== undefined);
