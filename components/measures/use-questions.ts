import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { MeasuresAnswer, QuestionsView } from '#lib/data/measures/view.ts';
import { deviceTime } from '#lib/offline/device-clock.ts';
import { dropDraft, loadDraft, saveDraft } from '#lib/offline/drafts.ts';
import type { Outcome } from '#lib/offline/outbox.ts';
import { sendMeasures } from '#lib/offline/send-measures.ts';
import {
  type Answers,
  measuresOf,
  NOTHING_SAID,
  notYetSent,
  type Question,
  questionsFor,
  type SentParts,
  sentParts,
  withoutAnswer,
} from './answers.ts';

const sentName = () => `questions-sent/${deviceTime().localDate}`;
const draftName = () => `questions/${deviceTime().localDate}`;

export type MeasuresOutcome = Outcome<MeasuresAnswer> | { state: 'nothing' };

export type Questions = {
  answers: Answers;
  questions: Question[];
  step: Question | 'done';
  /** Null while the answers are on their way. */
  outcome: MeasuresOutcome | null;
  answer: (change: Partial<Answers>) => void;
  next: () => void;
  leaveOut: () => void;
  back: () => void;
  close: () => void;
};

/** Answers, the question on screen (its number kept in the address, for the phone's back key), sending. */
export function useQuestions(view: QuestionsView): Questions {
  const router = useRouter();
  const asked = Number(useSearchParams().get('q') ?? 1);
  // What was due when the page opened stays the list, also when answers on their way make it shorter.
  const [questions, setQuestions] = useState(() => questionsFor(view));
  const [answers, setAnswers] = useState(NOTHING_SAID);
  const [outcome, setOutcome] = useState<MeasuresOutcome | null>(null);
  const live = useRef(answers);
  const sent = useRef<SentParts>({ weekly: false, rmdq: false });
  const pushed = useRef(0);

  function put(next: Answers) {
    live.current = next;
    setAnswers(next);
    if (!next.hasSent) void saveDraft(draftName(), next);
  }

  // What this phone has answered today is not asked again, even while the server does not know of it; answers of
  // questions that were closed on the way are taken up again.
  useEffect(() => {
    let isGone = false;
    void loadDraft(sentName()).then((draft) => {
      if (isGone || draft === null || live.current.hasSent) return;
      const parts = draft.value as SentParts;
      sent.current = parts;
      setQuestions((all) => notYetSent(all, parts));
    });
    void loadDraft(draftName()).then((draft) => {
      if (isGone || draft === null || live.current !== NOTHING_SAID) return;
      live.current = { ...NOTHING_SAID, ...(draft.value as Answers) };
      setAnswers(live.current);
    });
    return () => {
      isGone = true;
    };
  }, []);

  function show(number: number) {
    pushed.current += 1;
    window.history.pushState(null, '', `?q=${number}`);
    window.scrollTo(0, 0);
  }

  async function send() {
    if (live.current.hasSent) return;
    put({ ...live.current, hasSent: true });
    const content = measuresOf(questions, live.current);
    const sending = content === null ? null : sendMeasures(content);
    if (content !== null) await saveDraft(sentName(), sentParts(content, sent.current));
    await dropDraft(draftName());
    setOutcome((await sending) ?? { state: 'nothing' });
  }

  const wanted = Math.min(Math.max(Number.isInteger(asked) ? asked : 1, 1), questions.length);
  const step = answers.hasSent ? 'done' : (questions[wanted - 1] ?? 'done');

  function goOn() {
    if (wanted < questions.length) show(wanted + 1);
    else {
      window.scrollTo(0, 0);
      void send();
    }
  }

  return {
    answers,
    questions,
    step,
    outcome,
    answer: (change) => put({ ...live.current, ...change }),
    next: goOn,
    leaveOut() {
      if (step !== 'done') put(withoutAnswer(step, live.current));
      goOn();
    },
    back() {
      if (wanted === 1) router.push('/today' as Route);
      else if (pushed.current > 0) {
        pushed.current -= 1;
        window.history.back();
      } else window.history.replaceState(null, '', `?q=${wanted - 1}`);
    },
    close: () => router.push('/today' as Route),
  };
}
