import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { onDay, type PatientSpec, patient, program } from './fixtures/patient.ts';
import { RULE_IDS } from './rule-id.ts';
import { RULES, ruleEntry } from './rules/table.ts';
import { RULES_VERSION, resolveSettings } from './settings.ts';

const rules = (spec: PatientSpec) => evaluate(patient(spec)).flags.map((flag) => flag.rule);

/** Everything at once: silent, worse, afraid, without a plan, with a warning sign. */
const everything: PatientSpec = {
  day: 60,
  leg: 'd40: 6×8 9×5',
  zone: '3×8 5×5',
  done: () => 0,
  plan: [program({ endsOn: onDay(50) })],
  reviews: [],
  ticks: { 52: ['weakness'] },
  logs: [
    { day: 51, exercise: 'bird-dog', done: 1, pain: 8 },
    { day: 52, exercise: 'bird-dog', done: 1, pain: 8 },
  ],
  sessions: [{ day: 60, peakPain: 9 }],
  measures: [
    { day: 55, kind: 'fear', value: 9 },
    { day: 50, kind: 'sleep', value: 9 },
    { day: 57, kind: 'sleep', value: 9 },
  ],
  episode: { onsetDate: onDay(-100) },
};

describe('modes', () => {
  test('active: all that applies', () => {
    expect(rules(everything)).toEqual(
      expect.arrayContaining([
        'RF-WEAK',
        'EX-PAIN',
        'EXR',
        'NO-PROG',
        'LAPSED',
        'FEAR',
        'REVIEW-DUE',
        'WELLBEING',
      ]),
    );
  });

  test('maintenance: red flags, what hurts, silence, fear and the plan only', () => {
    const spec: PatientSpec = { ...everything, episode: { ...everything.episode, mode: 'maintenance' } };
    expect(rules({ ...spec, day: 90, sessions: [{ day: 90, peakPain: 9 }] })).toEqual([
      'RF-WEAK',
      'NO-PROG',
      'LAPSED',
      'EXR',
    ]);
    expect(rules(spec)).toEqual(['RF-WEAK', 'EX-PAIN', 'NO-PROG', 'FEAR', 'EXR']);
  });

  test('paused: red flags only, by mode or by date', () => {
    expect(rules({ ...everything, episode: { ...everything.episode, mode: 'paused' } })).toEqual(['RF-WEAK']);
    expect(rules({ ...everything, rest: { pauses: [{ from: onDay(60), to: onDay(60) }] } })).toEqual([
      'RF-WEAK',
    ]);
    expect(rules({ ...everything, rest: { pauses: [{ from: onDay(61), to: onDay(70) }] } })).not.toEqual([
      'RF-WEAK',
    ]);
  });

  test('discharged: nothing, even in a pause', () => {
    const spec = { ...everything, episode: { ...everything.episode, mode: 'discharged' as const } };
    expect(rules(spec)).toEqual([]);
    expect(rules({ ...spec, rest: { pauses: [{ from: onDay(60) }] } })).toEqual([]);
    expect(evaluate(patient(spec)).nextEvaluationOn).toBeNull();
  });
});

describe('a flag', () => {
  const flag = evaluate(patient({ day: 42, leg: 'd29: 6×14', done: () => 1 })).flags[0];

  test('carries its numbers, versions, sources and what it cannot see', () => {
    expect(flag?.rule).toBe('NP-6W');
    expect(flag?.subject).toBeNull();
    expect(flag?.variant).toBe('plain');
    expect(flag?.sources).toEqual(['KOE07']);
    expect(flag?.evidence).toMatchObject({
      on: onDay(42),
      day: 42,
      rulesVersion: RULES_VERSION,
      settingsVersion: 'default',
      blindSpots: ruleEntry('NP-6W').blindSpots,
    });
    expect(flag?.evidence.tests[0]).toEqual({
      id: 'day-from',
      label: 'Days since the program began',
      value: 42,
      unit: 'days',
      comparison: '>=',
      threshold: 42,
      met: true,
      from: null,
      to: null,
      alternative: null,
      decides: 'raise',
    });
    expect(flag?.evidence.tests.find((one) => one.id === 'known')).toMatchObject({
      from: onDay(36),
      to: onDay(42),
    });
  });

  test('says what may lie behind a lack of progress', () => {
    expect(flag?.causes).toEqual([{ code: 'low-adherence', params: { percent: 33 } }]);
    expect(flag?.because).toBe(
      'Nothing that was measured has changed enough to matter. Low adherence: 33% of the plan done.',
    );
  });

  test('names the settings it was raised under', () => {
    const settings = resolveSettings({ 'noProgress.sixWeeksDay': 40 });
    const history = patient({ day: 40, leg: 'd34: 6×7' });
    expect(evaluate(history).flags.map(({ rule }) => rule)).toEqual(['EARLY-NR']);
    const raised = evaluate(history, settings).flags[0];
    expect(raised?.rule).toBe('NP-6W');
    expect(raised?.evidence.settingsVersion).toBe(settings.version);
    expect(evaluate({ ...history, settings: { 'noProgress.sixWeeksDay': 40 } }).flags[0]).toEqual(raised);
  });

  test('of a subject carries it', () => {
    const { flags } = evaluate(patient(everything));
    expect(flags.find(({ rule }) => rule === 'EX-PAIN')?.subject).toBe('bird-dog');
  });
});

describe('summary', () => {
  test('counts planned, done and the streak', () => {
    const { adherence } = evaluate(patient({ day: 20, leg: 'd14: 5×7', done: (day) => (day < 18 ? 3 : 1) }));
    expect(adherence).toEqual({ percent7: 81, percent14: 90, planned14: 42, done14: 38, streak: 0 });
  });

  test('tells base and current of each series', () => {
    const result = evaluate(
      patient({ day: 20, leg: '7 7 7 -×11 4×7', back: '3 3 3 -×11 2×7', zone: '4 4 4 -×11 3×7' }),
    );
    expect(result.base).toEqual({ leg: 7, back: 3, zone: 4, provisional: false });
    expect(result.current).toEqual({ leg: 4, back: 2, zone: 3 });
  });
});

describe('the table of rules', () => {
  test('lists every rule once, in headline order', () => {
    expect(RULES.map((entry) => entry.id)).toEqual([...RULE_IDS]);
  });

  test.each(RULES)('$id has a source, a blind spot and severities', (entry) => {
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(entry.blindSpots.every((text) => /^[A-Z].*\.$/.test(text))).toBe(true);
    expect(entry.severities.length).toBeGreaterThan(0);
    expect(entry.runsIn).not.toContain('discharged');
    expect(ruleEntry(entry.id)).toBe(entry);
  });
});
