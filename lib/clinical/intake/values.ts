import type { AnswerKey, Answers } from './answers.ts';

type Stored = { readonly [K in AnswerKey]?: { readonly value: Answers[AnswerKey] | null } };

/** The values of stored answers alone; answers that were taken back are absent. */
export function valuesIn(stored: Stored): Answers {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, answer]) =>
      answer && answer.value !== null ? [[key, answer.value]] : [],
    ),
  ) as Answers;
}
