'use client';

import { useTranslations } from 'next-intl';
import { QuestionFrame } from '#components/check-in/question-frame.tsx';
import { raiseStop } from '#components/stop/use-stop.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon, OctagonAlert } from '#components/ui/icon.tsx';
import type { QuestionsView } from '#lib/data/measures/view.ts';
import { activityOf, isAnswered, isWeaker, type Question } from './answers.ts';
import { AnswersSent, NothingDue } from './end-screens.tsx';
import { RmdqQuestion } from './rmdq-question.tsx';
import { ScaleQuestion } from './scale-question.tsx';
import { StrengthQuestion } from './strength-question.tsx';
import { useQuestions } from './use-questions.ts';

/** The weekly questions and the RMDQ: one question a screen, each may be left out. */
export function MeasureQuestions({ view }: { view: QuestionsView }) {
  const t = useTranslations('measures');
  const questions = useQuestions(view);
  const { step, answers } = questions;
  const titleOf = useTitle(view);
  if (questions.questions.length === 0) return <NothingDue />;
  if (step === 'done') return <AnswersSent view={view} outcome={questions.outcome} />;
  const title = titleOf(step);
  return (
    <QuestionFrame
      key={step}
      number={questions.questions.indexOf(step) + 1}
      count={questions.questions.length}
      onBack={questions.back}
      onClose={questions.close}
      title={title}
      // "Leave this one out" never floats over answers that were not seen yet.
      actionFollows={step === 'rmdq' || !(isAnswered(step, answers) || isWeaker(answers))}
      isCentered={step !== 'rmdq' && step !== 'strength'}
      action={
        step === 'strength' && isWeaker(answers) ? (
          <Button
            variant="urgent"
            size="hero"
            className="w-full"
            icon={<Icon of={OctagonAlert} size="xl" weight={2.4} />}
            onClick={() => {
              questions.answer({ strength: null, because: null });
              raiseStop(['weakness']);
            }}
          >
            {t('strength.help')}
          </Button>
        ) : (
          <>
            {isAnswered(step, answers) && (
              <Button variant="primary" size="hero" className="w-full" onClick={questions.next}>
                {t('next')}
              </Button>
            )}
            <Button variant="quiet" size="patient" className="mt-1 w-full" onClick={questions.leaveOut}>
              {t('leaveOut')}
            </Button>
          </>
        )
      }
    >
      {step === 'strength' && <StrengthQuestion questions={questions} />}
      {step === 'rmdq' && <RmdqQuestion form={view.rmdq} questions={questions} />}
      {step !== 'strength' && step !== 'rmdq' && (
        <ScaleQuestion question={step} title={title} questions={questions} />
      )}
    </QuestionFrame>
  );
}

function useTitle({ activities }: QuestionsView): (question: Question) => string {
  const t = useTranslations('measures');
  return (question) => {
    const activity = activityOf(question);
    if (activity !== null) {
      return t('psfs.title', { activity: activities.find(({ id }) => id === activity)?.activity ?? '' });
    }
    return t(`${question as 'strength' | 'groc' | 'fear' | 'sleep' | 'mood' | 'rmdq'}.title`);
  };
}
