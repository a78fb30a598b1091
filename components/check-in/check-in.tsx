'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { CheckInView } from '#lib/data/own/view.ts';
import { useCheckInDay } from '#lib/offline/use-day.ts';
import { isAnswered, type Question } from './answers.ts';
import { DoneScreen } from './done-screen.tsx';
import { ExercisesQuestion } from './exercises-question.tsx';
import { GateQuestion } from './gate-question.tsx';
import { PainQuestion } from './pain-question.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { ReachQuestion } from './reach-question.tsx';
import { SessionQuestion } from './session-question.tsx';
import { KeptQuestion, NumbnessQuestion, SettledQuestion } from './short-questions.tsx';
import { type CheckIn as CheckInState, useCheckIn } from './use-check-in.ts';

/** What each question gets: the view, the answers so far, and how to go on. */
export type QuestionProps = { view: CheckInView; checkIn: CheckInState };

const bodies: Record<Exclude<Question, 'gate'>, (props: QuestionProps) => ReactNode> = {
  leg: (props) => <PainQuestion {...props} where="leg" />,
  back: (props) => <PainQuestion {...props} where="back" />,
  reach: ReachQuestion,
  numbness: NumbnessQuestion,
  exercises: ExercisesQuestion,
  session: SessionQuestion,
  settled: SettledQuestion,
  kept: KeptQuestion,
};

/** The daily check-in: one question a screen, by thumb, under a minute. */
export function CheckIn({ page }: { page: CheckInView }) {
  const t = useTranslations('checkin');
  const view = useChosenDay(page);
  const checkIn = useCheckIn(view);
  const { step, questions, answers } = checkIn;
  if (step === 'done') return <DoneScreen view={view} checkIn={checkIn} />;
  const place = {
    number: questions.indexOf(step) + 1,
    count: questions.length,
    onBack: checkIn.back,
    onClose: checkIn.close,
  };
  if (step === 'gate') {
    return <GateQuestion place={place} onNone={() => checkIn.next({ gateClearAt: Date.now() })} />;
  }
  const Body = bodies[step];
  return (
    <Titled
      key={step}
      question={step}
      view={view}
      place={place}
      action={
        isAnswered(step, view, answers) ? (
          <Button variant="primary" size="hero" className="w-full" onClick={() => checkIn.next()}>
            {t('next')}
          </Button>
        ) : undefined
      }
    >
      <Body view={view} checkIn={checkIn} />
    </Titled>
  );
}

/** What to ask is chosen once, when the phone was asked what it knows: nothing changes under the thumb. */
function useChosenDay(page: CheckInView): CheckInView {
  const known = useCheckInDay(page);
  const [chosen, setChosen] = useState<CheckInView | null>(null);
  useEffect(() => {
    if (known !== null) setChosen((earlier) => earlier ?? known);
  }, [known]);
  return chosen ?? page;
}

const SHORT: ReadonlySet<Question> = new Set(['leg', 'back', 'numbness', 'settled', 'kept']);

type Place = { number: number; count: number; onBack: () => void; onClose: () => void };

function Titled({
  question,
  view,
  place,
  action,
  children,
}: {
  question: Exclude<Question, 'gate'>;
  view: CheckInView;
  place: Place;
  action: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('checkin');
  const isRest = view.exercises.some(({ doneToday }) => doneToday > 0);
  const titles: Record<Exclude<Question, 'gate'>, string> = {
    leg: t(view.isYesterday ? 'leg.titleYesterday' : 'leg.title'),
    back: t('back_pain.title'),
    reach: t(view.isYesterday ? 'reach.titleYesterday' : 'reach.title'),
    numbness: t('numbness.title'),
    exercises: t(
      view.isYesterday ? 'exercises.titleYesterday' : isRest ? 'exercises.titleRest' : 'exercises.title',
    ),
    session: t('session.title'),
    settled: t('settled.title'),
    kept: t('kept.title'),
  };
  const hints: Partial<Record<Question, string>> = {
    leg: t('scaleHint'),
    back: t('scaleHint'),
    reach: t('reach.hint'),
    session: t('scaleHint'),
  };
  const hint = hints[question];
  return (
    <QuestionFrame
      {...place}
      title={titles[question]}
      action={action}
      isCentered={SHORT.has(question)}
      {...(hint ? { hint } : {})}
    >
      {children}
    </QuestionFrame>
  );
}
