import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckInView } from '#lib/data/own/view.ts';
import { deviceTime } from '#lib/offline/device-clock.ts';
import { dropDraft, loadDraft, saveDraft } from '#lib/offline/drafts.ts';
import { type ReportOutcome, sendReport } from '#lib/offline/send-report.ts';
import { type Answers, firstOpen, NOTHING_SAID, type Question, questionsFor, reportOf } from './answers.ts';

export type Step = Question | 'done';

/** "None of these" holds this long; after it the safety question comes again, the other answers stay. */
const GATE_HOLDS_MS = 4 * 3_600_000;

/** Answers are kept for the day that they speak of. */
const draftOf = ({ isYesterday, date }: CheckInView) =>
  `check-in/${isYesterday ? date : deviceTime().localDate}`;

export type CheckIn = {
  answers: Answers;
  step: Step;
  questions: Question[];
  /** Null while the report is on its way. */
  outcome: ReportOutcome | null;
  answer: (change: Partial<Answers>) => void;
  /** Goes on from here, with answers that were given in the same tap. */
  next: (change?: Partial<Answers>) => void;
  back: () => void;
  close: () => void;
  changeAnswers: () => void;
};

/** Answers, the question on screen (kept in the address, so that the phone's back key goes one question back), sending. */
export function useCheckIn(view: CheckInView): CheckIn {
  const router = useRouter();
  const asked = useSearchParams().get('q');
  const [answers, setAnswers] = useState(NOTHING_SAID);
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null);
  const live = useRef(answers);
  const pushed = useRef(0);
  const sent = useRef<string | null>(null);

  const draftName = draftOf(view);
  const put = useCallback(
    (next: Answers) => {
      live.current = next;
      setAnswers(next);
      void saveDraft(draftName, next);
    },
    [draftName],
  );

  const questions = questionsFor(view, answers);
  const open = firstOpen(view, answers);
  const step = stepShown(asked, questions, open, answers);

  const show = useCallback((target: Step, replaces = false) => {
    const address = `?q=${target}`;
    if (replaces) window.history.replaceState(null, '', address);
    else {
      pushed.current += 1;
      window.history.pushState(null, '', address);
    }
    window.scrollTo(0, 0);
  }, []);

  // Answers of a check-in that was closed on the way are taken up again.
  useEffect(() => {
    let isGone = false;
    void loadDraft(draftName).then((draft) => {
      const kept = draft?.value as Answers | undefined;
      if (isGone || kept === undefined || kept.hasSent || live.current !== NOTHING_SAID) return;
      const isClear = kept.gateClearAt !== null && Date.now() - kept.gateClearAt < GATE_HOLDS_MS;
      const taken = { ...NOTHING_SAID, ...kept, gateClearAt: isClear ? kept.gateClearAt : null };
      live.current = taken;
      setAnswers(taken);
      const first = firstOpen(view, taken);
      if (first !== null && first !== 'gate') show(first, true);
    });
    return () => {
      isGone = true;
    };
  }, [view, show, draftName]);

  const send = useCallback(async () => {
    const content = reportOf(view, live.current);
    const text = JSON.stringify(content);
    if (sent.current === text) return;
    sent.current = text;
    setOutcome(null);
    put({ ...live.current, hasSent: true });
    // What a correction would send is now the same as what was said.
    sent.current = JSON.stringify(reportOf(view, live.current));
    const { timezone } = deviceTime();
    const result = await sendReport(
      content,
      view.isYesterday ? { localDate: view.date, timezone } : undefined,
    );
    await dropDraft(draftName);
    setOutcome(result);
  }, [view, put, draftName]);

  return {
    answers,
    step,
    questions,
    outcome,
    answer: (change) => put({ ...live.current, ...change }),
    next(change = {}) {
      put({ ...live.current, ...change });
      const all = questionsFor(view, live.current);
      const following = step === 'done' ? undefined : all[all.indexOf(step) + 1];
      const stillOpen = firstOpen(view, live.current);
      if (following !== undefined) show(following);
      else if (stillOpen !== null) show(stillOpen);
      else {
        void send();
        show('done');
      }
    },
    back() {
      const index = step === 'done' ? questions.length : questions.indexOf(step);
      const before = questions[index - 1];
      if (before === undefined) router.push('/today' as Route);
      else if (pushed.current > 0) {
        pushed.current -= 1;
        window.history.back();
      } else show(before, true);
    },
    close: () => router.push('/today' as Route),
    changeAnswers: () => show('leg'),
  };
}

/** The address asks for a step; it is shown when everything before it is answered. */
function stepShown(
  asked: string | null,
  questions: Question[],
  open: Question | null,
  answers: Answers,
): Step {
  if (asked === 'done') return answers.hasSent ? 'done' : (open ?? 'gate');
  const wanted = questions.indexOf(asked as Question);
  const first = open === null ? questions.length : questions.indexOf(open);
  // The last question is gone from the list as soon as all is sent, a moment before the address says "done".
  if (wanted < 0) return asked !== null && answers.hasSent ? 'done' : 'gate';
  return questions[Math.min(wanted, first)] ?? 'gate';
}
