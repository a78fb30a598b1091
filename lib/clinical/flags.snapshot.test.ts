import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { onDay, type PatientSpec, patient, program } from './fixtures/patient.ts';
import type { RuleId } from './rule-id.ts';
import { RULES } from './rules/table.ts';

/** One patient for every rule and every form of its words. */
const CASES: readonly (readonly [rule: RuleId, form: string, spec: PatientSpec])[] = [
  [
    'RF-CES',
    'all signs',
    { day: 6, leg: '6×7', bothLegsOn: [6], ticks: { 5: ['bladder', 'bowel'], 6: ['saddle', 'sexual'] } },
  ],
  ['RF-WEAK', 'once', { day: 6, leg: '6×7', ticks: { 6: ['weakness'] } }],
  ['RF-PAIN', 'with ratings', { day: 6, leg: '9×7', back: '3×7', ticks: { 6: ['unrelieved'] } }],
  ['RF-SYS', 'once', { day: 6, leg: '6×7', ticks: { 6: ['systemic'] } }],
  ['PERIPH', 'thigh to below knee', { day: 9, intake: [5, 3, 3], leg: '5×10', zone: '3×7 4 4 4' }],
  [
    'WORSE',
    'all signs',
    {
      day: 20,
      intake: [4, 3, 4],
      leg: '4×18 6 7 6',
      measures: [
        { day: 0, kind: 'rmdq', value: 10 },
        { day: 20, kind: 'rmdq', value: 16 },
        { day: 0, kind: 'psfs', value: 6 },
        { day: 20, kind: 'psfs', value: 3.5 },
        { day: 20, kind: 'groc', value: -3 },
      ],
    },
  ],
  ['WORSE', 'no main pain', { day: 20, intake: [1, 1, 1], leg: '1×18 4 4 4', back: '1×18 5 5 5' }],
  [
    'RELAPSE',
    'after 40 days',
    { stage: 4, day: 75, leg: 'd74: 4 5', episode: { mode: 'maintenance', recoveredOn: onDay(35) } },
  ],
  [
    'EX-PAIN',
    'review',
    {
      day: 17,
      leg: '6×18',
      logs: [
        { day: 12, exercise: 'bird-dog', done: 1, pain: 6 },
        { day: 14, exercise: 'bird-dog', done: 1, pain: 7 },
      ],
    },
  ],
  [
    'EX-PAIN',
    'moved down',
    { day: 17, leg: '6×18', logs: [{ day: 14, exercise: 'bird-dog', done: 1, movedDown: true }] },
  ],
  [
    'EX-PAIN',
    'once 8',
    { day: 17, leg: '6×18', logs: [{ day: 14, exercise: 'bird-dog', done: 1, pain: 8 }] },
  ],
  [
    'EXR',
    'review',
    {
      day: 17,
      leg: '6×18',
      sessions: [
        { day: 13, peakPain: 6 },
        { day: 15, peakPain: 2, settledByMorning: false },
      ],
    },
  ],
  ['EXR', 'watch', { day: 17, leg: '6×18', sessions: [{ day: 16, peakPain: 6 }] }],
  ['NP-12W', 'plan kept', { stage: 3, day: 90, leg: 'd70: 6×21' }],
  [
    'NP-6W',
    'every measure',
    {
      day: 45,
      leg: 'd25: 5×21',
      zone: '3×21',
      measures: [
        { day: 0, kind: 'rmdq', value: 14 },
        { day: 42, kind: 'rmdq', value: 12 },
        { day: 0, kind: 'psfs', value: 3 },
        { day: 42, kind: 'psfs', value: 4 },
      ],
    },
  ],
  ['DUR-6W', 'plain', { day: 20, leg: '6×21', episode: { onsetDate: onDay(-30), course: 'worse' } }],
  ['NO-PROG', 'ended', { day: 20, leg: '5×21', plan: [program({ endsOn: onDay(10) })] }],
  ['NO-PROG', 'never', { day: 3, leg: '5×4', plan: [] }],
  ['LAPSED', 'watch', { day: 14, leg: '6×12', done: (day) => (day < 12 ? 3 : 0) }],
  ['LAPSED', 'review', { day: 18, leg: '6×12', done: (day) => (day < 12 ? 3 : 0) }],
  ['LAPSED', 'long silence', { day: 30, leg: '6×12', done: (day) => (day < 12 ? 3 : 0) }],
  [
    'FEAR',
    'all scales',
    {
      day: 12,
      leg: '5×13',
      measures: [
        { day: 12, kind: 'fear', value: 7 },
        { day: 11, kind: 'tsk11', value: 36 },
        { day: 10, kind: 'fabq-pa', value: 15 },
      ],
    },
  ],
  [
    'ADH-LOW',
    'with a reason',
    {
      day: 20,
      leg: '6×13 4×8',
      done: () => 1,
      logs: [{ day: 15, exercise: 'prone-press-up', done: 0, skipReason: 'forgot' }],
    },
  ],
  ['PLATEAU', 'watch', { day: 40, intake: [8, 3, 4], leg: 'd28: 5×13' }],
  ['PLATEAU', 'review', { day: 40, intake: [8, 3, 4], leg: 'd13: 5×28' }],
  ['EARLY-NR', 'watch', { day: 20, leg: '6×21' }],
  ['EARLY-NR', 'review', { day: 20, intake: [8, 3, 4], leg: '8×21' }],
  ['FLARE', 'by pain', { day: 12, leg: '6×5 4×5 4 6 7' }],
  ['FLARE', 'by ticks', { day: 12, intake: [4, 3, 4], leg: '4×13', flareDays: [11, 12] }],
  [
    'FLARE',
    'early return',
    { stage: 4, day: 75, leg: 'd74: 4 5', episode: { mode: 'maintenance', recoveredOn: onDay(60) } },
  ],
  ['STAGE-REVIEW', 'Stage 3', { day: 30, leg: 'd16: 4×15', episode: { onsetDate: onDay(-60) } }],
  ['STAGE-REVIEW', 'Stage 2', { stage: 1, day: 10, intake: [8, 3, 4], leg: '6×11' }],
  ['REVIEW-DUE', 'watch', { day: 8, leg: '6×9', reviews: [] }],
  ['REVIEW-DUE', 'review', { day: 15, leg: '5×16', reviews: [] }],
  [
    'WELLBEING',
    'both',
    {
      day: 12,
      leg: '5×13',
      measures: [
        { day: 5, kind: 'sleep', value: 7 },
        { day: 12, kind: 'sleep', value: 8 },
        { day: 5, kind: 'mood', value: 9 },
        { day: 12, kind: 'mood', value: 7 },
      ],
    },
  ],
  ['DATA-THIN', 'plain', { day: 20, leg: '6×5 -×14 6 6' }],
  ['PROG-END', 'in 2 days', { day: 10, leg: '5×11', plan: [program({ endsOn: onDay(12) })] }],
  ['PROG-END', 'today', { day: 10, leg: '5×11', plan: [program({ endsOn: onDay(10) })] }],
  ['RECOVERED', 'RMDQ missing', { day: 30, leg: 'd17: 0×14', back: '0×14', zone: '0×14' }],
  [
    'RECOVERED',
    'RMDQ known',
    {
      day: 30,
      leg: 'd17: 0×14',
      back: '0×14',
      zone: '0×14',
      measures: [{ day: 28, kind: 'rmdq', value: 2 }],
    },
  ],
  [
    'READY',
    'plain',
    {
      day: 9,
      leg: '6 6 6 5 5 5 5 5 4 4',
      sessions: [3, 5, 7, 8].map((day) => ({ day, peakPain: 3, settledByMorning: true })),
    },
  ],
  ['CENTRAL', 'plain', { day: 20, leg: '6×14 5×7', zone: '4×14 3×7' }],
];

describe('the words and numbers of every flag', () => {
  test.each(CASES)('%s: %s', (rule, _form, spec) => {
    const flag = evaluate(patient(spec)).flags.find((candidate) => candidate.rule === rule);
    expect(flag).toBeDefined();
    expect(flag).toMatchSnapshot();
  });

  test('no rule is left out', () => {
    expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(RULES.map((entry) => entry.id)));
  });
});
