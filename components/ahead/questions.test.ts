import { describe, expect, it } from 'vitest';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import { ASKED_SIGNS, firstOpen, isAnswered, questionsFor } from './questions.ts';

const clear: Answers = Object.fromEntries(ASKED_SIGNS.map((sign) => [`gate.${sign}`, 'no']));

describe('questions before the visit', () => {
  it('begin with the warning signs and go on only when all seven are answered', () => {
    expect(firstOpen({})).toBe('gate');
    const { 'gate.bowel': _, ...six } = clear;
    expect(firstOpen(six)).toBe('gate');
    expect(firstOpen(clear)).toBe('marks');
  });

  it('ask for the pain-free time only after an earlier episode', () => {
    expect(questionsFor({ earlier: 0 })).not.toContain('painFree');
    expect(questionsFor({ earlier: 1 })).toContain('painFree');
  });

  it('ask how well it goes now only for activities that were named', () => {
    expect(questionsFor({ goals: [] })).not.toContain('goalsNow');
    const goals = [{ id: 'a', activity: 'Walk the dog', baseline: null }];
    expect(questionsFor({ goals })).toContain('goalsNow');
    expect(isAnswered('goalsNow', { goals })).toBe(false);
    expect(isAnswered('goalsNow', { goals: [{ id: 'a', activity: 'Walk the dog', baseline: 0 }] })).toBe(
      true,
    );
  });

  it('take "no pain to mark" and zero as answers', () => {
    expect(isAnswered('marks', { marks: [] })).toBe(true);
    expect(isAnswered('leg', { leg: 0 })).toBe(true);
    expect(isAnswered('leg', {})).toBe(false);
  });
});
