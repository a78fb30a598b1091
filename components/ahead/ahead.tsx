'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GateQuestion } from '#components/check-in/gate-question.tsx';
import { QuestionFrame } from '#components/check-in/question-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon, WifiOff } from '#components/ui/icon.tsx';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import type { OwnIntakeView } from '#lib/data/intake/view.ts';
import { DoneScreen } from './done-screen.tsx';
import { GoalsNowQuestion, GoalsQuestion } from './goals-question.tsx';
import { MarksQuestion } from './marks-question.tsx';
import { NumberQuestion } from './number-question.tsx';
import { ASKED_SIGNS, isAnswered, type Question } from './questions.ts';
import { FeelsQuestion, HealthQuestion, PositionsQuestion } from './tick-questions.tsx';
import { TileQuestion } from './tile-question.tsx';
import { type Ahead as AheadState, type SaveOwn, useAhead } from './use-ahead.ts';

export type QuestionProps = { ahead: AheadState; view: OwnIntakeView };

const BODIES: Record<Exclude<Question, 'gate'>, (props: QuestionProps) => ReactNode> = {
  marks: MarksQuestion,
  leg: (props) => <NumberQuestion {...props} name="leg" />,
  back: (props) => <NumberQuestion {...props} name="back" />,
  numbness: (props) => <TileQuestion {...props} name="numbness" />,
  onset: (props) => <TileQuestion {...props} name="onset" />,
  course: (props) => <TileQuestion {...props} name="course" />,
  pattern: (props) => <TileQuestion {...props} name="pattern" />,
  feels: FeelsQuestion,
  worse: (props) => <PositionsQuestion {...props} name="worse" />,
  easier: (props) => <PositionsQuestion {...props} name="easier" />,
  earlier: (props) => <TileQuestion {...props} name="earlier" />,
  painFree: (props) => <TileQuestion {...props} name="painFree" />,
  goals: GoalsQuestion,
  goalsNow: GoalsNowQuestion,
  worry: (props) => <NumberQuestion {...props} name="worry" />,
  sleep: (props) => <NumberQuestion {...props} name="sleep" />,
  health: HealthQuestion,
};

const HINTED: ReadonlySet<Question> = new Set([
  'marks',
  'leg',
  'back',
  'feels',
  'worse',
  'easier',
  'goals',
  'goalsNow',
  'worry',
  'sleep',
  'health',
]);
const SHORT: ReadonlySet<Question> = new Set([
  'leg',
  'back',
  'numbness',
  'course',
  'pattern',
  'worry',
  'sleep',
]);

/** "None of these", as the answers of an intake say it. */
const NO_SIGN: Answers = Object.fromEntries(ASKED_SIGNS.map((sign) => [`gate.${sign}`, 'no']));

/** The patient's part of the intake, on the phone before the visit: about two minutes, by thumb. */
export function Ahead({ view, save }: { view: OwnIntakeView; save: SaveOwn }) {
  const t = useTranslations('ahead');
  const ahead = useAhead(view.intake?.answers ?? {}, save);
  const { step, questions, answers } = ahead;
  if (step === 'done') return <DoneScreen view={view} ahead={ahead} />;
  const place = {
    number: questions.indexOf(step) + 1,
    count: questions.length,
    onBack: ahead.back,
    onClose: ahead.close,
  };
  if (step === 'gate') return <GateQuestion place={place} isFirst onNone={() => ahead.next(NO_SIGN)} />;
  const Body = BODIES[step];
  return (
    <QuestionFrame
      key={step}
      {...place}
      title={t(`${step}.title`)}
      isCentered={SHORT.has(step)}
      {...(HINTED.has(step) ? { hint: t(`${step as 'marks'}.hint`) } : {})}
      action={
        <>
          {ahead.saving === 'kept' && <Kept onRetry={ahead.retry} />}
          {isAnswered(step, answers) && (
            <Button variant="primary" size="hero" className="w-full" onClick={() => ahead.next()}>
              {t('next')}
            </Button>
          )}
        </>
      }
    >
      <Body ahead={ahead} view={view} />
    </QuestionFrame>
  );
}

/** Nothing is lost without a network; it goes out when the phone is back. */
function Kept({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('ahead.kept');
  return (
    <div role="status" className="mb-3 flex items-center gap-3 rounded-lg bg-watch-soft px-4 py-2 text-base">
      <Icon of={WifiOff} size="md" className="text-watch" />
      <span className="flex-1">{t('text')}</span>
      <Button onClick={onRetry}>{t('retry')}</Button>
    </div>
  );
}
