import { describe, expect, it } from 'vitest';
import { readingGrade, sentencesOf, syllablesIn, wordsOf } from './reading-age.ts';

describe('syllablesIn', () => {
  it.each([
    ['back', 1],
    ['knees', 1],
    ['bone', 1],
    ['hips', 1],
    ['lifted', 2],
    ['bent', 1],
    ['walked', 1],
    ['lower', 2],
    ['table', 2],
    ['muscles', 2],
    ['places', 2],
    ['pillow', 2],
    ['slowly', 2],
    ['breathing', 2],
    ['tummy', 2],
    ['exercise', 3],
    ['therapist', 3],
    ['sciatica', 4],
    ['every', 2],
    ["don't", 1],
    ['30', 1],
    ['the', 1],
  ])('%s has %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });
});

describe('sentencesOf', () => {
  it('ends at . ! ? and at the end of each text', () => {
    expect(sentencesOf(['Lie down. Breathe!', 'Ready? Go', 'Hold 2.5 seconds'])).toHaveLength(5);
  });

  it('does not count empty parts', () => {
    expect(sentencesOf(['', '...', 'One.'])).toHaveLength(1);
  });
});

describe('wordsOf', () => {
  it('parts hyphens and keeps apostrophes', () => {
    expect(wordsOf("The half-kneeling child's pose")).toEqual(['the', 'half', 'kneeling', "child's", 'pose']);
  });
});

describe('readingGrade', () => {
  it('is the Flesch–Kincaid grade', () => {
    // 6 words, 1 sentence, 6 syllables
    expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
  });

  it('rises with long words and long sentences', () => {
    const plain = readingGrade(['Lie on your back. Bend your knees. Breathe out.']);
    const long = readingGrade(['Lie on your back, bend your knees, breathe out.']);
    const hard = readingGrade(['Assume a supine position with bilateral flexion of the lower extremities.']);
    expect(long).toBeGreaterThan(plain);
    expect(hard).toBeGreaterThan(12);
    expect(plain).toBeLessThan(3);
  });

  it('is 0 without words', () => {
    expect(readingGrade([])).toBe(0);
    expect(readingGrade(['', ' '])).toBe(0);
  });
});
