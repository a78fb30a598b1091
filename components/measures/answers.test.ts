import { describe, expect, it, test } from 'vitest';
import { scorePsfs, scoreRmdq } from '#lib/clinical/measures.ts';
import {
  type Answers,
  isAnswered,
  isHarderFromPain,
  isWeaker,
  measuresOf,
  NOTHING_SAID,
  notYetSent,
  questionsFor,
  sentParts,
  withoutAnswer,
} from './answers.ts';

const activities = [
  { id: 'g1', activity: 'Climb stairs' },
  { id: 'g2', activity: 'Sit at work' },
];
const said = (given: Partial<Answers>): Answers => ({ ...NOTHING_SAID, ...given });
const all = questionsFor({ due: 'both', activities });

describe('questionsFor', () => {
  test.each([
    [null, []],
    ['weekly', ['strength', 'psfs:g1', 'psfs:g2', 'groc', 'fear', 'sleep', 'mood']],
    ['rmdq', ['rmdq']],
    ['both', ['strength', 'psfs:g1', 'psfs:g2', 'groc', 'fear', 'sleep', 'mood', 'rmdq']],
  ] as const)('%s asks %j', (due, questions) => {
    expect(questionsFor({ due, activities })).toEqual(questions);
  });

  it('asks about no activity when there is none', () => {
    expect(questionsFor({ due: 'weekly', activities: [] })).not.toContain('psfs:g1');
  });
});

describe('measuresOf', () => {
  it('is nothing when nothing was answered', () => {
    expect(measuresOf(all, NOTHING_SAID)).toBeNull();
    expect(measuresOf(all, said({ strength: 'cant' }))).toBeNull();
  });

  it('takes 0 for an answer, and leaves out what was not answered', () => {
    expect(measuresOf(all, said({ groc: 0, fear: 0 }))).toEqual({ groc: 0, fear: 0 });
  });

  it('names each activity once, in the order of the record', () => {
    const content = measuresOf(all, said({ psfs: { g2: 6, g1: 3, gone: 9 } }));
    expect(content).toEqual({
      psfs: [
        { id: 'g1', value: 3 },
        { id: 'g2', value: 6 },
      ],
    });
    expect(scorePsfs((content?.psfs ?? []).map(({ value }) => value))).toEqual({ ok: true, value: 4.5 });
  });

  it('sends a form without ticks only with "none of these"', () => {
    expect(measuresOf(['rmdq'], NOTHING_SAID)).toBeNull();
    const none = measuresOf(['rmdq'], said({ noneApply: true }))?.rmdq;
    expect(none).toEqual({ ticked: [], noneApply: true });
    expect(scoreRmdq(none?.ticked ?? [], none?.noneApply ?? false)).toEqual({ ok: true, value: 0 });
    expect(measuresOf(['rmdq'], said({ ticked: [4] }))).toEqual({
      rmdq: { ticked: [4], noneApply: false },
    });
  });

  it('sends no answer to a question that is not asked now', () => {
    expect(measuresOf(['rmdq'], said({ mood: 8, psfs: { g1: 2 } }))).toBeNull();
    expect(measuresOf(['mood'], said({ mood: 8, ticked: [1] }))).toEqual({ mood: 8 });
  });
});

describe('the look at strength', () => {
  test.each([
    [null, null, false, false, false],
    ['same', null, true, false, false],
    ['harder', null, false, false, false],
    ['harder', 'hurts', true, false, true],
    ['harder', 'weak', true, true, false],
    ['cant', null, true, true, false],
  ] as const)(
    '%s because %s: answered %s, weaker %s, hurts %s',
    (strength, because, answered, weaker, hurts) => {
      const answers = said({ strength, because });
      expect(isAnswered('strength', answers)).toBe(answered);
      expect(isWeaker(answers)).toBe(weaker);
      expect(isHarderFromPain(answers)).toBe(hurts);
    },
  );
});

describe('the look at strength as it is sent', () => {
  test.each([
    ['same', null, { strength: 'same' }],
    ['harder', 'hurts', { strength: 'hurts' }],
    ['harder', 'weak', null],
    ['cant', null, null],
    [null, null, null],
  ] as const)('%s because %s: %j', (strength, because, content) => {
    expect(measuresOf(['strength'], said({ strength, because }))).toEqual(content);
  });

  it('does not stand for the questions of the week', () => {
    expect(sentParts({ strength: 'same' }, { weekly: false, rmdq: false })).toEqual({
      weekly: false,
      rmdq: false,
    });
  });
});

describe('withoutAnswer', () => {
  test.each(all)('%s is open again, the others stay', (question) => {
    const full = said({
      strength: 'harder',
      because: 'hurts',
      psfs: { g1: 0, g2: 0 },
      groc: 0,
      fear: 0,
      sleep: 0,
      mood: 0,
      ticked: [1],
    });
    const left = withoutAnswer(question, full);
    expect(all.filter((one) => !isAnswered(one, left))).toEqual([question]);
  });
});

describe('parts that went out today', () => {
  const none = { weekly: false, rmdq: false };

  test.each([
    [{ mood: 0 }, { weekly: true, rmdq: false }, ['rmdq']],
    [{ rmdq: { ticked: [], noneApply: true } }, { weekly: false, rmdq: true }, all.slice(0, -1)],
    [{ mood: 0, rmdq: { ticked: [1], noneApply: false } }, { weekly: true, rmdq: true }, []],
  ])('%j: %j', (content, sent, left) => {
    expect(sentParts(content, none)).toEqual(sent);
    expect(notYetSent(all, sent)).toEqual(left);
  });

  it('add up over the day', () => {
    expect(sentParts({ mood: 1 }, { weekly: false, rmdq: true })).toEqual({ weekly: true, rmdq: true });
    expect(notYetSent(all, none)).toEqual(all);
  });
});
