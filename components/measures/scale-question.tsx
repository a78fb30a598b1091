'use client';

import { useTranslations } from 'next-intl';
import { activityOf, type Question, type ZeroToTenQuestion } from './answers.ts';
import { NumberScale } from './number-scale.tsx';
import type { Questions } from './use-questions.ts';

/** An own activity, global change, fear, sleep or mood. */
export function ScaleQuestion({
  question,
  title,
  questions,
}: {
  question: Exclude<Question, 'strength' | 'rmdq'>;
  title: string;
  questions: Questions;
}) {
  const t = useTranslations('measures');
  const { answers, answer, next } = questions;
  const activity = activityOf(question);
  if (activity !== null) {
    return (
      <NumberScale
        legend={title}
        name={question}
        min={0}
        value={answers.psfs[activity] ?? null}
        words={[
          { at: 0, text: t('psfs.low') },
          { at: 10, text: t('psfs.high') },
        ]}
        onChange={(value) => answer({ psfs: { ...answers.psfs, [activity]: value } })}
        onTapped={next}
      />
    );
  }
  if (question === 'groc') {
    return (
      <NumberScale
        legend={title}
        name="groc"
        min={-5}
        value={answers.groc}
        words={[
          { at: -5, text: t('groc.low') },
          { at: 0, text: t('groc.middle') },
          { at: 5, text: t('groc.high') },
        ]}
        onChange={(groc) => answer({ groc })}
        onTapped={next}
      />
    );
  }
  const scale = question as ZeroToTenQuestion;
  return (
    <NumberScale
      legend={title}
      name={scale}
      min={0}
      value={answers[scale]}
      words={[
        { at: 0, text: t(`${scale}.low`) },
        { at: 10, text: t(`${scale}.high`) },
      ]}
      onChange={(value) => answer({ [scale]: value })}
      onTapped={next}
    />
  );
}
