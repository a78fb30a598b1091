import { describe, expect, it, test } from 'vitest';
import { ANSWER_KEYS, ANSWERS, type AnswerKey, PATIENT_KEYS } from './answers.ts';
import { GATE_SIGNS, HEALTH, LIMITS, MAX_GOALS, POSITIONS } from './options.ts';

const takes = (key: AnswerKey, value: unknown) => ANSWERS[key].safeParse(value).success;
const text = (length: number) => 'a'.repeat(length);
const goals = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `g${index}`, activity: 'sit', baseline: 3 }));
const goal = (over: object) => [{ id: 'g', activity: 'sit', baseline: 3, ...over }];
const marks = (over: object) => [{ region: 'calf', side: 'left', kinds: ['pain'], ...over }];
const none = { left: {}, right: {} };
const exam = (over: object) => ({
  strength: none,
  reflexes: none,
  straightLegRaise: {},
  touch: none,
  slump: {},
  ...over,
});

describe('an answer is taken at its ends and not past them', () => {
  test.each<[AnswerKey, unknown, unknown[]]>([
    ['leg', 0, [-1, 0.5, '0', null]],
    ['leg', 10, [11]],
    ['back', 10, [11, -1]],
    ['worry', 10, [11, -1]],
    ['sleep', 10, [11, -1]],
    ['numbness', 0, [-1, 1.5]],
    ['numbness', 3, [4]],
    ['earlier', 0, [-1, 0.5]],
    ['earlier', 99, [100]],
    ['painFreeMonths', 0, [-1, 0.5]],
    ['painFreeMonths', 600, [601]],
    ['onset', { date: '2026-03-01', precision: 'week' }, [{ date: '2026-02-30', precision: 'week' }]],
    [
      'onset',
      { date: '2026-03-01', precision: 'day' },
      [{ date: '2026-03-01' }, { date: '2026-03-01', precision: 'year' }],
    ],
    [
      'onset',
      { date: '2026-03-01', precision: 'month' },
      [{ date: '2026-03-01', precision: 'month', more: 1 }],
    ],
    ['course', 'better', ['best', '']],
    ['pattern', 'constant', ['never', '']],
    ['sharp', 'yes', ['maybe', true]],
    ['worse', [...POSITIONS], [['flying'], [...POSITIONS, POSITIONS[0]]]],
    ['easier', [], [['flying'], [...POSITIONS, POSITIONS[0]]]],
    ['health', [...HEALTH], [['tired'], [...HEALTH, HEALTH[0]]]],
    ['cause', text(200), [text(201), 7]],
    ['goals', goals(MAX_GOALS), [goals(MAX_GOALS + 1), [...goals(1), ...goals(1)]]],
    [
      'goals',
      goal({ activity: text(80), id: text(40) }),
      [goal({ activity: text(81) }), goal({ id: text(41) })],
    ],
    [
      'goals',
      goal({ baseline: null }),
      [goal({ activity: '  ' }), goal({ id: '' }), goal({ baseline: 11 }), goal({ more: 1 })],
    ],
    [
      'marks',
      marks({ kinds: ['pain', 'tingling', 'numbness'] }),
      [marks({ kinds: [] }), marks({ kinds: ['itch'] })],
    ],
    [
      'marks',
      [...marks({}), ...marks({ side: 'right' })],
      [[...marks({}), ...marks({})], marks({ region: 'tail' })],
    ],
    [
      'marks',
      [],
      [marks({ side: 'up' }), marks({ more: 1 }), marks({ kinds: ['pain', 'pain', 'pain', 'pain'] })],
    ],
    ['direction', { extension: 'centralized' }, [{ extension: 'fine' }, { up: 'eased' }]],
    ['direction', { flexion: 'peripheralized', side: 'no-effect' }, [{ flexion: 1 }, { side: 'x' }]],
    ['direction', { conclusion: 'none' }, [{ conclusion: 'up' }]],
    [
      'rmdq',
      { ticked: [1, 24], noneApply: false },
      [
        { ticked: [0], noneApply: false },
        { ticked: [25], noneApply: false },
      ],
    ],
    [
      'rmdq',
      { ticked: [], noneApply: true },
      [{ ticked: [] }, { ticked: [1.5], noneApply: true }, { ticked: [], noneApply: 1 }],
    ],
    [
      'limits',
      [{ what: LIMITS[0], until: null }],
      [[{ what: LIMITS[0] }], [{ what: 'flying', until: null }]],
    ],
    [
      'limits',
      LIMITS.map((what) => ({ what, until: '2026-03-01' })),
      [[...LIMITS, LIMITS[0]].map((what) => ({ what, until: null }))],
    ],
    ['limits', [], [[{ what: LIMITS[0], until: '2026-02-30' }], [{ what: LIMITS[0], until: null, more: 1 }]]],
    ['decision', { stage: 1, reason: '' }, [{ stage: 0, reason: '' }, { stage: 1 }]],
    [
      'decision',
      { stage: 4, reason: text(300) },
      [
        { stage: 5, reason: '' },
        { stage: 4, reason: text(301) },
      ],
    ],
  ])('%s: %j', (key, good, bad) => {
    expect(takes(key, good)).toBe(true);
    for (const value of bad) expect(takes(key, value), JSON.stringify(value)).toBe(false);
  });
});

describe('the examination', () => {
  test.each([
    [
      'strength',
      { left: { tiptoe: 0 }, right: { tiptoe: 5 } },
      [
        { left: { tiptoe: 6 }, right: {} },
        { left: { tiptoe: -1 }, right: {} },
        { left: { nose: 1 }, right: {} },
        { left: {} },
      ],
    ],
    [
      'reflexes',
      { left: { knee: 'absent' }, right: { ankle: 'brisk' } },
      [
        { left: { knee: 'gone' }, right: {} },
        { left: { elbow: 'absent' }, right: {} },
      ],
    ],
    [
      'touch',
      { left: { L4: 'reduced' }, right: { S1: 'normal', L5: 'normal' } },
      [
        { left: { L4: 'gone' }, right: {} },
        { left: { L3: 'normal' }, right: {} },
      ],
    ],
    [
      'straightLegRaise',
      { left: 5, right: 90 },
      [{ left: 4 }, { right: 91 }, { left: 'high' }, { left: 30.5 }, { up: 30 }],
    ],
    ['straightLegRaise', { left: 'free' }, [{ left: null }]],
    ['slump', { left: 'yes', right: 'no' }, [{ left: 'maybe' }, { up: 'yes' }]],
    ['crossed', 'yes', ['maybe', null]],
  ])('%s: %j', (part, good, bad) => {
    expect(takes('exam', exam({ [part]: good }))).toBe(true);
    for (const value of bad)
      expect(takes('exam', exam({ [part]: value })), JSON.stringify(value)).toBe(false);
  });

  it('names every part, and nothing else', () => {
    expect(takes('exam', exam({ more: 1 }))).toBe(false);
    for (const part of ['strength', 'reflexes', 'straightLegRaise', 'touch', 'slump']) {
      expect(takes('exam', exam({ [part]: undefined })), part).toBe(false);
    }
  });
});

describe('who answers what', () => {
  it('every warning sign is a question, of the patient too, with yes or no', () => {
    for (const sign of GATE_SIGNS) {
      expect(ANSWER_KEYS).toContain(`gate.${sign}`);
      expect(PATIENT_KEYS).toContain(`gate.${sign}`);
      expect(takes(`gate.${sign}`, 'yes')).toBe(true);
      expect(takes(`gate.${sign}`, '')).toBe(false);
    }
  });

  it('the patient is not asked what only a therapist can tell', () => {
    const staffOnly = ANSWER_KEYS.filter((key) => !PATIENT_KEYS.includes(key));
    expect(staffOnly.sort()).toEqual(
      ['cause', 'decision', 'direction', 'exam', 'limits', 'rmdq', 'weakStable'].sort(),
    );
    expect(new Set(PATIENT_KEYS).size).toBe(PATIENT_KEYS.length);
  });
});
