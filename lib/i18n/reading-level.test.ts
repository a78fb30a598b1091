import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { reminderMail } from '#lib/mail/reminder-mail.ts';
import { PUSH_TEXTS } from '#lib/push/push-texts.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { Area } from './areas.ts';
import { loadMessages } from './messages.ts';
import { readingsOf, textsOf } from './plain-words.ts';
import { KNOWN_LONG_WORDS, READING_EXCEPTIONS } from './reading-exceptions.ts';

// Flesch–Kincaid grade 6 is about age 11.
const HARDEST = 6;
/** Shorter texts are labels: the formula says nothing of them, so that only their words are looked at. */
const SENTENCE_WORDS = 6;
const LONG_WORD = 4;

/** Everything that only patients read. */
const PATIENT_AREAS = [
  'ahead',
  'body-chart',
  'checkin',
  'entry',
  'flare',
  'handout',
  'learn',
  'me',
  'measures',
  'offline',
  'player',
  'progress',
  'reminders',
  'sending',
  'stop',
  'thread',
  'today',
] as const satisfies readonly Area[];

const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9]+(?:['’][a-z]+)*/g) ?? [];
const syllablesOf = (word: string): number => (/\d/.test(word) ? 1 : Math.max(1, syllable(word)));

/** A colon ends a sentence too: what follows it is read on its own. */
const sentencesOf = (text: string): string[] =>
  text.split(/[.!?:]+(?=\s|$)/).filter((part) => wordsOf(part).length > 0);

function gradeOf(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

const messages = await loadMessages('en');

/** Readings of every patient text, with the key of the text. */
const readings = PATIENT_AREAS.flatMap((area) =>
  [...textsOf(messages[area])].flatMap(({ key, text }) =>
    readingsOf(text).map((reading) => ({ key: `${area}.${key}`, reading })),
  ),
);

const isSentence = (text: string) => wordsOf(text).length >= SENTENCE_WORDS;
const hard = readings.filter(({ reading }) => isSentence(reading) && gradeOf(reading) > HARDEST);

describe('the grade', () => {
  it('is that of Flesch and Kincaid', () => {
    expect(gradeOf('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
    expect(gradeOf('Assume a supine position with bilateral flexion.')).toBeGreaterThan(12);
    expect(gradeOf('')).toBe(0);
  });
});

describe('what patients read on the screen', () => {
  it('is more than a few texts', () => {
    expect(readings.length).toBeGreaterThan(800);
  });

  it('has grade 6 at most in every sentence, but for the listed ones', () => {
    const unlisted = hard.filter(({ key }) => READING_EXCEPTIONS[key] === undefined);
    expect(unlisted.map(({ key, reading }) => `${key} ${gradeOf(reading).toFixed(1)}: ${reading}`)).toEqual(
      [],
    );
  });

  it('lists no exception that is not needed any more', () => {
    const needed = new Set(hard.map(({ key }) => key));
    expect(Object.keys(READING_EXCEPTIONS).filter((key) => !needed.has(key))).toEqual([]);
  });

  it('has no long words in its labels, but for the known ones', () => {
    const long = readings
      .filter(({ reading }) => !isSentence(reading))
      .flatMap(({ key, reading }) =>
        wordsOf(reading)
          .filter((word) => syllablesOf(word) >= LONG_WORD && !KNOWN_LONG_WORDS.has(word.toLowerCase()))
          .map((word) => `${key}: ${word}`),
      );
    expect(long).toEqual([]);
  });

  it('speaks of no percent, and blames nobody for missed days', () => {
    const blame = /%|percent|streak|\bfail|you missed|you forgot to|lazy/i;
    expect(readings.filter(({ reading }) => blame.test(reading)).map(({ key }) => key)).toEqual([]);
  });
});

describe('what patients read from the catalog', () => {
  const cards = Object.entries(catalog.cardText.en).map(
    ([id, { title, body }]) => [id, [title, ...body].map(ended).join(' ')] as const,
  );
  const selfCare = Object.entries(catalog.selfCareText.en).map(
    ([id, { title, steps, schedule }]) => [id, [title, ...steps, schedule].map(ended).join(' ')] as const,
  );
  const exercises = Object.entries(catalog.exerciseText.en).map(
    ([slug, { steps, cues, stop }]) => [slug, [...steps, ...cues, ...stop].map(ended).join(' ')] as const,
  );

  it('is all there', () => {
    expect([cards.length, selfCare.length]).toEqual([16, 12]);
    expect(exercises.length).toBeGreaterThanOrEqual(66);
  });

  it.each([...cards, ...selfCare, ...exercises])('%s has grade 6 at most', (_, text) => {
    expect(gradeOf(text)).toBeLessThanOrEqual(HARDEST);
  });
});

describe('reminders', () => {
  const mail = (kind: keyof typeof PUSH_TEXTS) =>
    reminderMail({ to: 'a@example.com', kind, appUrl: 'https://a.example', stopUrl: 'x', stopPostUrl: 'x' })
      .text;

  it.each(Object.entries(PUSH_TEXTS))('%s reads easily and tells of nothing', (kind, { body }) => {
    expect(gradeOf(body)).toBeLessThanOrEqual(HARDEST + 1);
    expect(
      gradeOf(mail(kind as keyof typeof PUSH_TEXTS).replaceAll(/https?:\S+/g, 'here')),
    ).toBeLessThanOrEqual(HARDEST);
    expect(body + mail(kind as keyof typeof PUSH_TEXTS)).not.toMatch(
      /pain|back|leg|sciatic|therap|clinic|exercise/i,
    );
  });
});

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
