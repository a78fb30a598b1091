import { describe, expect, test } from 'vitest';
import { ACUTE_FEATURES, type AcuteAnswers, acuteFeatures } from './acute-features.ts';
import { addDays } from './local-date.ts';
import { type StageInput, stageInputSchema, suggestStage } from './stages.ts';

const ON = '2026-03-01';

interface Intake extends Partial<Omit<StageInput, 'on' | 'onsetDate'>> {
  readonly days?: number;
}

const suggest = ({ days, ...rest }: Intake) =>
  suggestStage(
    stageInputSchema.parse({
      on: ON,
      onsetDate: days === undefined ? null : addDays(ON, -days),
      leg: 3,
      back: 4,
      ...rest,
    }),
  );

const features = (count: number) => ACUTE_FEATURES.slice(0, count);

describe('vectors of the stage suggestion', () => {
  test('ST1 10 d; 2/4; buttock; none; first episode: Stage 1', () => {
    expect(suggest({ days: 10, leg: 2, back: 4, zone: 2 })).toMatchObject({
      stage: 1,
      tags: [],
      urgent: false,
    });
  });

  test('ST2 20 d; 7/3; foot; F1 F2 F3 F4; first: Stage 2', () => {
    const result = suggest({ days: 20, leg: 7, back: 3, zone: 5, features: ['F1', 'F2', 'F3', 'F4'] });
    expect(result).toMatchObject({ stage: 2, tags: [], confidence: 'clear' });
  });

  test('ST4 120 d; 5/5; calf; F1 F3; first: Stage 3', () => {
    expect(suggest({ days: 120, leg: 5, back: 5, zone: 4, features: ['F1', 'F3'] })).toMatchObject({
      stage: 3,
      tags: [],
      confidence: 'clear',
    });
  });

  test('ST5 14 d; 3/4; thigh; none; 2 earlier, 4 months free: Stage 4', () => {
    const result = suggest({
      days: 14,
      leg: 3,
      back: 4,
      zone: 3,
      earlierEpisodes: 2,
      painFreeDaysBefore: 120,
    });
    expect(result).toMatchObject({ stage: 4, tags: [], confidence: 'clear' });
  });

  test('ST6 7 d; 8/3; foot; F1 F2 F3 F4; 1 earlier, 90 d free: Stage 4 + acute', () => {
    const result = suggest({
      days: 7,
      leg: 8,
      back: 3,
      zone: 5,
      features: ['F1', 'F2', 'F3', 'F4'],
      earlierEpisodes: 1,
      painFreeDaysBefore: 90,
    });
    expect(result).toMatchObject({ stage: 4, tags: ['acute'] });
  });

  test('ST8 no current episode; 0/1 now; 1 earlier, last pain 45 d ago: Stage 4 + well-now', () => {
    const result = suggest({ leg: 0, back: 1, zone: 1, earlierEpisodes: 1, painFreeDaysBefore: 45 });
    expect(result).toMatchObject({ stage: 4, tags: ['well-now'] });
  });

  test('ST10 5 d; saddle numbness: no stage, urgent', () => {
    expect(suggest({ days: 5, gate: ['saddle'] })).toEqual({
      stage: null,
      tags: [],
      confidence: 'clear',
      reasons: ['Warning sign reported: saddle. No stage is suggested before it is checked.'],
      urgent: true,
    });
  });

  test('ST11 0/0 now; no earlier: no stage, prevention', () => {
    expect(suggest({ leg: 0, back: 0, zone: 0 })).toMatchObject({
      stage: null,
      tags: ['prevention'],
      urgent: false,
    });
  });
});

test('R0 names every warning sign', () => {
  expect(suggest({ gate: ['bladder', 'weakness'] }).reasons).toEqual([
    'Warning sign reported: bladder, weakness. No stage is suggested before it is checked.',
  ]);
});

describe('R1 chronic', () => {
  test.each([
    [83, 1, 'fits'],
    [84, 3, 'fits'],
    [98, 3, 'fits'],
    [99, 3, 'clear'],
  ])('%d days: Stage %d, %s', (days, stage, confidence) => {
    expect(suggest({ days })).toMatchObject({ stage, confidence });
  });

  test.each([
    [29, 3],
    [30, 4],
  ])('a pain-free gap of %d days inside: Stage %d', (longestPainFreeGapDays, stage) => {
    expect(suggest({ days: 120, longestPainFreeGapDays }).stage).toBe(stage);
    expect(suggest({ days: 120, longestPainFreeGapDays, earlierEpisodes: 1 }).stage).toBe(stage);
  });

  test('without an earlier episode there is one reason', () => {
    expect(suggest({ days: 120 })).toEqual({
      stage: 3,
      tags: [],
      confidence: 'clear',
      reasons: ['120 days since onset, 84 or more, without a pain-free gap of 30 days.'],
      urgent: false,
    });
  });

  test('an earlier episode is a tag and a reason', () => {
    const result = suggest({ days: 120, earlierEpisodes: 2, painFreeDaysBefore: 200 });
    expect(result).toMatchObject({ stage: 3, tags: ['recurrent-history'] });
    expect(result.reasons).toEqual([
      '120 days since onset, 84 or more, without a pain-free gap of 30 days.',
      '2 earlier episodes.',
    ]);
  });
});

describe('R2 recurring', () => {
  test.each([
    [29, 1, 'fits'],
    [30, 4, 'fits'],
    [44, 4, 'fits'],
    [45, 4, 'clear'],
  ])('%d pain-free days before: Stage %d, %s', (painFreeDaysBefore, stage, confidence) => {
    expect(suggest({ days: 10, earlierEpisodes: 1, painFreeDaysBefore })).toMatchObject({
      stage,
      confidence,
    });
  });

  test('without an earlier episode pain-free days mean nothing', () => {
    expect(suggest({ days: 10, painFreeDaysBefore: 90 }).stage).toBe(1);
  });

  test.each([
    [1, 1, 4],
    [1.5, 1, 1],
    [1, 1.5, 1],
  ])('leg %d, back %d now: Stage %d', (leg, back, stage) => {
    expect(suggest({ days: 10, earlierEpisodes: 1, leg, back }).stage).toBe(stage);
  });

  test.each([
    [2, []],
    [3, ['acute']],
  ])('%d acute features: %j', (count, tags) => {
    const result = suggest({
      days: 10,
      earlierEpisodes: 1,
      painFreeDaysBefore: 40,
      features: features(count),
    });
    expect(result).toMatchObject({ stage: 4, tags, confidence: 'fits' });
  });

  test('four features make it clear', () => {
    const result = suggest({ days: 10, earlierEpisodes: 1, painFreeDaysBefore: 40, features: features(4) });
    expect(result.confidence).toBe('clear');
  });

  test('tells its reasons', () => {
    const result = suggest({
      earlierEpisodes: 1,
      painFreeDaysBefore: 45,
      leg: 0,
      back: 1,
      features: features(3),
    });
    expect(result.tags).toEqual(['acute', 'well-now']);
    expect(result.reasons).toEqual([
      'There was an earlier episode.',
      '45 pain-free days before this pain, 30 or more.',
      'Leg and back pain are both 1 or less now.',
      '3 acute features: F1 leg pain 5 of 10 or more; F2 sharp, shooting or electric leg pain; F3 symptoms below the knee.',
    ]);
  });

  test('gives only the reasons that hold', () => {
    expect(suggest({ days: 10, earlierEpisodes: 1, painFreeDaysBefore: 40 })).toEqual({
      stage: 4,
      tags: [],
      confidence: 'fits',
      reasons: ['There was an earlier episode.', '40 pain-free days before this pain, 30 or more.'],
      urgent: false,
    });
    expect(suggest({ earlierEpisodes: 1, leg: 1, back: 1 })).toEqual({
      stage: 4,
      tags: ['well-now'],
      confidence: 'fits',
      reasons: ['There was an earlier episode.', 'Leg and back pain are both 1 or less now.'],
      urgent: false,
    });
  });

  test('the longer of the two pain-free spells counts', () => {
    const result = suggest({ days: 120, longestPainFreeGapDays: 40, painFreeDaysBefore: 90 });
    expect(result.reasons).toContain('90 pain-free days before this pain, 30 or more.');
  });

  test('a long gap inside counts as the pain-free time', () => {
    const result = suggest({ days: 120, longestPainFreeGapDays: 50, painFreeDaysBefore: 10 });
    expect(result).toMatchObject({ stage: 4, confidence: 'clear' });
    expect(result.reasons).toContain('50 pain-free days before this pain, 30 or more.');
  });
});

describe('R3 exacerbating and R5 early', () => {
  test.each([
    [0, 1, [], 'fits'],
    [1, 1, [], 'fits'],
    [2, 1, ['borderline'], 'borderline'],
    [3, 2, [], 'fits'],
    [4, 2, [], 'clear'],
    [8, 2, [], 'clear'],
  ])('%d acute features: Stage %d', (count, stage, tags, confidence) => {
    expect(suggest({ days: 10, features: features(count) })).toMatchObject({ stage, tags, confidence });
  });

  test('with a long gap inside the early stages no longer apply', () => {
    const result = suggest({ days: 84, course: 'same', longestPainFreeGapDays: 30 });
    expect(result).toMatchObject({ stage: 4, tags: [] });
  });

  test('is not urgent', () => {
    expect(suggest({ days: 10, features: features(3) }).urgent).toBe(false);
    expect(suggest({ days: 10 }).urgent).toBe(false);
  });

  test('a feature named twice counts once', () => {
    expect(suggest({ days: 10, features: ['F1', 'F1', 'F2'] }).stage).toBe(1);
  });

  test.each([
    [41, 'same', false],
    [42, 'same', true],
    [42, 'worse', true],
    [42, 'better', false],
    [42, null, false],
    [83, 'same', true],
    [90, 'same', false],
  ] as const)('%d days, course %s: not improving %s', (days, course, expected) => {
    for (const count of [0, 3]) {
      const result = suggest({ days, course, features: features(count) });
      expect(result.tags.includes('not-improving-6w')).toBe(expected);
      expect(result.reasons.includes(`${days} days since onset and the course is ${course}.`)).toBe(expected);
    }
  });

  test('tells what is not known', () => {
    expect(suggest({ earlierEpisodes: 1 }).reasons).toEqual([
      'No acute features.',
      'The onset date is not known.',
      'The pain-free time before this episode is not known.',
    ]);
    expect(suggest({ days: 10, earlierEpisodes: 1, painFreeDaysBefore: 5 }).reasons).toEqual([
      'No acute features.',
    ]);
    expect(suggest({ days: 10, features: ['F8'] }).reasons).toEqual([
      '1 acute feature: F8 getting worse over the last 2 weeks.',
    ]);
  });
});

describe('R4 well', () => {
  test.each([
    [1, 1, null],
    [1.5, 1, 1],
    [1, 1.5, 1],
  ])('leg %d, back %d: %s', (leg, back, stage) => {
    expect(suggest({ leg, back }).stage).toBe(stage);
  });

  test('says what to offer', () => {
    expect(suggest({ leg: 1, back: 1 })).toEqual({
      stage: null,
      tags: ['prevention'],
      confidence: 'fits',
      reasons: [
        'Leg and back pain are both 1 or less and there was no earlier episode: offer prevention cards.',
      ],
      urgent: false,
    });
  });
});

describe('input', () => {
  test.each([
    ['an onset after the day itself', { onsetDate: '2026-03-02' }, 'onsetDate'],
    ['an unknown field', { pain: 3 }, ''],
    ['an unknown feature', { features: ['F9'] }, 'features.0'],
    ['pain above 10', { leg: 11 }, 'leg'],
  ])('%s is refused', (_name, over, path) => {
    const parsed = stageInputSchema.safeParse({ on: ON, leg: 3, back: 3, ...over });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  test('says what is wrong with a date', () => {
    const messages = (over: object) =>
      stageInputSchema
        .safeParse({ on: ON, leg: 3, back: 3, ...over })
        .error?.issues.map((issue) => issue.message);
    expect(messages({ onsetDate: '2026-03-02' })).toEqual(['May not be later than "on"']);
    expect(messages({ onsetDate: '1 March' })).toEqual(['Expected a calendar date, YYYY-MM-DD']);
  });

  test('what is left out is empty', () => {
    expect(stageInputSchema.parse({ on: ON, leg: 3, back: 3 })).toMatchObject({
      features: [],
      gate: [],
      earlierEpisodes: 0,
    });
  });

  test('an onset on the day itself is taken', () => {
    expect(stageInputSchema.safeParse({ on: ON, onsetDate: ON, leg: 3, back: 3 }).success).toBe(true);
  });
});

describe('acute features of the answers', () => {
  const none: AcuteAnswers = {
    leg: null,
    zone: null,
    numbness: null,
    isSharp: false,
    isWorseOnCough: false,
    isWeakAndStable: false,
    cannotStandOrWalk: false,
    isGettingWorse: false,
  };

  test.each([
    [{ leg: 5 }, ['F1']],
    [{ leg: 4.5 }, []],
    [{ isSharp: true }, ['F2']],
    [{ zone: 4 }, ['F3']],
    [{ zone: 3 }, []],
    [{ isWorseOnCough: true }, ['F4']],
    [{ numbness: 2 }, ['F5']],
    [{ numbness: 1 }, []],
    [{ isWeakAndStable: true }, ['F6']],
    [{ cannotStandOrWalk: true }, ['F7']],
    [{ isGettingWorse: true }, ['F8']],
    [{}, []],
  ])('%j shows %j', (answers, expected) => {
    expect(acuteFeatures({ ...none, ...answers })).toEqual(expected);
  });
});
