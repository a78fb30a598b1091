import { describe, expect, test } from 'vitest';
import { onDay, type PatientSpec, patient, program } from './fixtures/patient.ts';
import type { GateClause } from './gate.ts';
import { evaluateGate, type GateFacts } from './gate-evaluation.ts';

/** A second phase that began on day 10; level at its start: leg 6, zone 4. */
const spec: PatientSpec = { day: 20, leg: '6×11 5×10', zone: '4×11 3×10' };

const gate = (clauses: GateClause[], over: Partial<PatientSpec> = {}, facts: Partial<GateFacts> = {}) =>
  evaluateGate(clauses, patient({ ...spec, ...over }), { phaseStartedOn: onDay(10), checks: {}, ...facts });

const met = (clause: GateClause, over: Partial<PatientSpec> = {}, facts: Partial<GateFacts> = {}) =>
  gate([clause], over, facts).met;

describe('common part', () => {
  const cg: GateClause = { kind: 'cg', minDays: 7 };

  test.each([
    ['all met', {}, {}, true],
    ['day 7 of the phase', {}, { phaseStartedOn: onDay(13) }, true],
    ['day 6 of the phase', {}, { phaseStartedOn: onDay(14) }, false],
    ['adherence under 80 %', { done: () => 2 }, {}, false],
    ['nothing planned', { plan: [] }, {}, null],
    ['a red session', { sessions: [{ day: 14, peakPain: 6 }] }, {}, false],
    ['a red session 8 days back', { sessions: [{ day: 13, peakPain: 6 }] }, {}, true],
    ['furthest symptom as at phase start', { zone: '4×21' }, {}, true],
    ['furthest symptom lower', { zone: '4×11 5×10' }, {}, false],
    ['furthest symptom not reported', { zone: '4×11 -×10' }, {}, null],
  ] as [string, Partial<PatientSpec>, Partial<GateFacts>, boolean | null][])(
    '%s',
    (_name, over, facts, expected) => {
      expect(met(cg, over, facts)).toBe(expected);
    },
  );

  test('shows each of its parts', () => {
    expect(gate([cg]).clauses[0]?.parts).toEqual([
      { id: 'phase-days', value: 10, comparison: '>=', threshold: 7, met: true },
      { id: 'adherence', value: 100, comparison: '>=', threshold: 80, met: true },
      { id: 'red-sessions', value: 0, comparison: '<=', threshold: 0, met: true },
      { id: 'zones-up', value: 1, comparison: '>=', threshold: 0, met: true },
    ]);
  });
});

describe('clauses', () => {
  test.each([
    ['pain at most 5', { kind: 'pain-max', value: 5 }, {}, true],
    ['pain just above', { kind: 'pain-max', value: 5 }, { leg: '6×11 5.5×10' }, false],
    ['pain not reported lately', { kind: 'pain-max', value: 5 }, { leg: '6×11' }, null],
    [
      'main pain is the back',
      { kind: 'pain-max', value: 5 },
      { intake: [0, 7, 1], leg: '0×21', back: '7×21' },
      false,
    ],
    [
      'leg pain alone',
      { kind: 'leg-pain-max', value: 5 },
      { intake: [0, 7, 1], leg: '0×21', back: '7×21' },
      true,
    ],
    ['leg pain down by 1', { kind: 'leg-pain-drop', by: 1 }, {}, true],
    ['leg pain down by 2: not yet', { kind: 'leg-pain-drop', by: 2 }, {}, false],
    ['one zone up', { kind: 'zone-up', by: 1 }, {}, true],
    ['two zones up: not yet', { kind: 'zone-up', by: 2 }, {}, false],
    ['7 days not below the thigh', { kind: 'zone-max', zone: 3, days: 7 }, {}, true],
    ['one day below it', { kind: 'zone-max', zone: 3, days: 7 }, { zone: '4×11 3×3 4 3×6' }, false],
    [
      'one day below it, 8 days back',
      { kind: 'zone-max', zone: 3, days: 7 },
      { zone: '4×11 3×2 4 3×7' },
      true,
    ],
    ['too few reports of the zone', { kind: 'zone-max', zone: 3, days: 7 }, { zone: '4×11 -×8 3 3' }, null],
    [
      'sessions up to 4',
      { kind: 'session-pain-max', value: 4 },
      { sessions: [{ day: 10, peakPain: 4 }] },
      true,
    ],
    [
      'one session above',
      { kind: 'session-pain-max', value: 4 },
      { sessions: [{ day: 10, peakPain: 4.5 }] },
      false,
    ],
    [
      'a session before the phase',
      { kind: 'session-pain-max', value: 4 },
      { sessions: [{ day: 9, peakPain: 9 }] },
      null,
    ],
    ['no session', { kind: 'session-pain-max', value: 4 }, {}, null],
    [
      'PSFS up by 1',
      { kind: 'psfs-gain', by: 1 },
      {
        measures: [
          { day: 0, kind: 'psfs', value: 4 },
          { day: 14, kind: 'psfs', value: 5 },
        ],
      },
      true,
    ],
    [
      'PSFS up by 0.9',
      { kind: 'psfs-gain', by: 1 },
      {
        measures: [
          { day: 0, kind: 'psfs', value: 4 },
          { day: 14, kind: 'psfs', value: 4.9 },
        ],
      },
      false,
    ],
    ['PSFS not asked', { kind: 'psfs-gain', by: 1 }, {}, null],
  ] as [string, GateClause, Partial<PatientSpec>, boolean | null][])(
    '%s',
    (_name, clause, over, expected) => {
      expect(met(clause, over)).toBe(expected);
    },
  );

  test('in the first phase the start of the program is the level to compare with', () => {
    const first = { phaseStartedOn: onDay(0) };
    const over = { intake: [8, 3, 5] as const, leg: '8×5 6×16', zone: '5×5 4×16' };
    expect(met({ kind: 'leg-pain-drop', by: 2 }, over, first)).toBe(true);
    expect(met({ kind: 'zone-up', by: 1 }, over, first)).toBe(true);
  });

  test('without reports around its start a later phase is compared with the start of the program', () => {
    const over = { intake: [9, 3, 4] as const, leg: 'd14: 5×7', zone: '3×7' };
    expect(met({ kind: 'leg-pain-drop', by: 4 }, over)).toBe(true);
    expect(met({ kind: 'leg-pain-drop', by: 5 }, over)).toBe(false);
  });

  test.each([
    [1, 1, true],
    [1, 2, false],
    [2, 1, true],
    [null, 1, null],
  ])('numbness %s at the start, %d now: %s', (before, now, expected) => {
    const checkIns = [17, 18, 19, 20].map((day) => ({ date: onDay(day), leg: 5, numbness: now }));
    const over = { leg: '-', rest: { checkIns }, episode: { intake: { leg: 6, numbness: before } } };
    expect(met({ kind: 'numbness-not-growing' }, over)).toBe(expected);
  });

  test.each([
    [{ atStart: 10, now: 15 }, true],
    [{ atStart: 10, now: 14 }, false],
    [{ atStart: 0, now: 14 }, null],
    [null, null],
    [undefined, null],
  ])('minutes %j up by half: %s', (minutes, expected) => {
    const clause: GateClause = { kind: 'minutes-gain', exercises: ['short-walks'], percent: 50 };
    expect(met(clause, {}, minutes === undefined ? {} : { minutes })).toBe(expected);
  });

  test.each([
    [8, true],
    [7, false],
    [0, false],
  ])('%d of 10 planned walks done: %s', (walks, expected) => {
    const plan = [
      program({
        items: [
          { exercise: 'short-walks', timesPerDay: 1, from: onDay(10) },
          { exercise: 'prone-press-up', timesPerDay: 3, from: onDay(0) },
        ],
      }),
    ];
    const logs = Array.from({ length: walks }, (_, index) => ({
      day: 10 + index,
      exercise: 'short-walks',
      done: 1,
    }));
    expect(met({ kind: 'exercise-adherence', exercise: 'short-walks', percent: 80 }, { plan, logs })).toBe(
      expected,
    );
  });

  test('a walk that was never planned is not known', () => {
    expect(met({ kind: 'exercise-adherence', exercise: 'short-walks', percent: 80 })).toBeNull();
  });

  test('before the phase begins nothing was planned in it', () => {
    const clause: GateClause = { kind: 'exercise-adherence', exercise: 'prone-press-up', percent: 80 };
    expect(met(clause, {}, { phaseStartedOn: onDay(25) })).toBeNull();
  });

  test.each([
    [{ lean: true }, true],
    [{ lean: false }, false],
    [{}, null],
    [{ other: true }, null],
  ])('therapist ticks %j: %s', (checks, expected) => {
    expect(met({ kind: 'therapist-check', key: 'lean' }, {}, { checks })).toBe(expected);
  });
});

describe('together', () => {
  const yes: GateClause = { kind: 'pain-max', value: 9 };
  const no: GateClause = { kind: 'pain-max', value: 1 };
  const unknown: GateClause = { kind: 'therapist-check', key: 'lean' };

  test.each([
    ['nothing asked', [], true],
    ['all met', [yes, yes], true],
    ['one not met', [yes, no], false],
    ['one unknown', [yes, unknown], null],
    ['one not met, one unknown', [no, unknown], false],
    ['any: one met', [{ kind: 'any', of: [no, yes] }], true],
    ['any: none met', [{ kind: 'any', of: [no, no] }], false],
    ['any: one unknown', [{ kind: 'any', of: [no, unknown] }], null],
    ['any: one met, one unknown', [{ kind: 'any', of: [unknown, yes] }], true],
  ] as [string, GateClause[], boolean | null][])('%s', (_name, clauses, expected) => {
    expect(gate(clauses).met).toBe(expected);
  });

  test('an alternative shows the parts of all its options', () => {
    const [result] = gate([
      {
        kind: 'any',
        of: [
          { kind: 'zone-up', by: 1 },
          { kind: 'leg-pain-drop', by: 2 },
        ],
      },
    ]).clauses;
    expect(result?.met).toBe(true);
    expect(result?.parts.map((part) => [part.id, part.met])).toEqual([
      ['zones-up', true],
      ['leg-pain-drop', false],
    ]);
  });

  test('nothing after the day itself is looked at', () => {
    expect(met({ kind: 'pain-max', value: 5 }, { leg: '6×11 5×10 9×5' })).toBe(true);
  });
});
