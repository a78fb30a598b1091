import { useState } from 'react';
import { v7 } from 'uuid';
import type { AnswerValue } from '#lib/clinical/intake/answers.ts';
import { useIntakeScope } from './intake-context.tsx';

export type Goal = AnswerValue<'goals'>[number];

const isNamed = ({ activity }: Goal) => activity.trim() !== '';

/** Activities as they are typed; only those with words are saved. */
export function useGoals() {
  const { intake } = useIntakeScope();
  const saved = intake.answers.goals ?? [];
  const [blank, setBlank] = useState<Goal[]>([]);
  const goals = [...saved, ...blank.filter(({ id }) => saved.every((goal) => goal.id !== id))];
  function put(next: Goal[]) {
    setBlank(next.filter((goal) => !isNamed(goal)));
    intake.set('goals', next.filter(isNamed));
  }
  return {
    goals,
    add: () => setBlank((before) => [...before, { id: v7(), activity: '', baseline: null }]),
    change: (id: string, change: Partial<Goal>) =>
      put(goals.map((goal) => (goal.id === id ? { ...goal, ...change } : goal))),
    remove: (id: string) => {
      setBlank((before) => before.filter((goal) => goal.id !== id));
      if (saved.some((goal) => goal.id === id))
        intake.set(
          'goals',
          saved.filter((goal) => goal.id !== id),
        );
    },
  };
}
