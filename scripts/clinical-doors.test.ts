import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { patient } from '#lib/clinical/fixtures/patient.ts';

function run(script: 'evaluate' | 'suggest-stage', input: string) {
  return spawnSync(process.execPath, [`scripts/${script}.ts`], { input, encoding: 'utf8' });
}

const history = {
  evaluateOn: '2026-03-21',
  settings: {},
  episode: {
    stage: 2,
    mode: 'active',
    programStartedOn: '2026-03-01',
    onsetDate: '2026-01-30',
    course: 'same',
    earlierEpisodes: 0,
    recoveredOn: null,
    legs: 'one',
    intake: { leg: 7, back: 3, zone: 4, numbness: 0 },
  },
  checkIns: [
    {
      date: '2026-03-21',
      leg: 7,
      back: 3,
      zone: 4,
      numbness: 1,
      legs: 'one',
      gate: ['bladder'],
      flareDay: false,
    },
  ],
};

const intake = {
  on: '2026-03-01',
  onsetDate: '2026-02-09',
  leg: 7,
  back: 3,
  zone: 5,
  course: 'same',
  features: ['F1', 'F2', 'F3', 'F4'],
  gate: [],
  earlierEpisodes: 0,
  painFreeDaysBefore: null,
  longestPainFreeGapDays: null,
};

describe('evaluate', () => {
  test('prints one result object and nothing else', () => {
    const { status, stdout, stderr } = run('evaluate', JSON.stringify(history));
    const result = JSON.parse(stdout);
    expect([status, stderr]).toEqual([0, '']);
    expect(Object.keys(result)).toEqual([
      'base',
      'current',
      'primaryPain',
      'improvementPercent',
      'importantImprovement',
      'trend',
      'adherence',
      'flags',
      'hidden',
      'nextEvaluationOn',
    ]);
    expect(result.flags[0]).toMatchObject({ rule: 'RF-CES', subject: null, severity: 'urgent' });
  });

  test('says the same as the function that the server calls', () => {
    const spec = patient({ day: 20, leg: '7 7 6 7 6 6 6 6 5 6 5 5 5 4 5 4 4 4 3 4 3', zone: '4×14 3×7' });
    const { stdout } = run('evaluate', JSON.stringify(spec));
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(evaluate(spec))));
  });

  test.each([
    ['a wrong value', { ...history, checkIns: [{ date: '2026-03-21', leg: 12 }] }, /^checkIns\[0\]\.leg: /],
    ['a wrong date', { ...history, evaluateOn: '2026-02-29' }, /^evaluateOn: Expected a calendar date/],
    [
      'an unknown field',
      { ...history, episode: { ...history.episode, stages: 2 } },
      /^episode\.stages: unknown field$/m,
    ],
    ['a missing field', { ...history, episode: undefined }, /^episode: missing$/m],
    [
      'a setting out of range',
      { ...history, settings: { 'worse.points': 99 } },
      /^settings\.worse\.points: Must be from 1 to 4/,
    ],
    ['an unknown field on top', { ...history, note: 1 }, /^note: unknown field$/m],
    ['no object', [1], /^input: /],
  ])('%s is named on standard error, with exit code 2 and no output', (_name, input, message) => {
    const { status, stdout, stderr } = run('evaluate', JSON.stringify(input));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test.each(['', '{', 'hello'])('text that is no JSON is refused: %j', (input) => {
    const { status, stdout, stderr } = run('evaluate', input);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^input: not JSON/);
  });
});

describe('suggest-stage', () => {
  test('prints the suggestion', () => {
    const { status, stdout, stderr } = run('suggest-stage', JSON.stringify(intake));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      stage: 2,
      tags: [],
      confidence: 'clear',
      reasons: [expect.stringContaining('4 acute features')],
      urgent: false,
    });
  });

  test('names a wrong field', () => {
    const { status, stdout, stderr } = run('suggest-stage', JSON.stringify({ ...intake, course: 'fine' }));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^course: /);
  });
});
