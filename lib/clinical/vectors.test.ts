import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { onDay, type PatientSpec, patient, program } from './fixtures/patient.ts';

interface Vector {
  readonly id: string;
  readonly spec: PatientSpec;
  /** base(P), cur(P), improvement percent. */
  readonly numbers: readonly [number, number | null, number | null];
  readonly flags: readonly string[];
  readonly hidden?: readonly string[];
}

const READY_SESSIONS = [
  { day: 3, peakPain: 3, settledByMorning: true },
  { day: 5, peakPain: 2, settledByMorning: true },
  { day: 7, peakPain: 2, settledByMorning: true },
  { day: 8, peakPain: 4, settledByMorning: true },
];

const V19_LEG = '6 6 6 6 5 6 5 5 5 5 5 5 5 4 5 5 4 4';

/** The worked vectors of the rules, word for word; expected values were worked out independently. */
const VECTORS: readonly Vector[] = [
  {
    id: 'V01',
    spec: { day: 20, intake: [7, 3, 4], leg: '7 7 6 7 6 6 6 6 5 6 5 5 5 4 5 4 4 4 3 4 3', zone: '4×14 3×7' },
    numbers: [7, 4, 43],
    flags: ['CENTRAL:good'],
  },
  {
    id: 'V02',
    spec: {
      stage: 1,
      day: 14,
      intake: [4, 4, 3],
      leg: '4 4 5 4 4 4 4 4 3 4 4 4 5 4 4',
      back: '4×15',
      zone: '3×15',
    },
    numbers: [4, 4, 0],
    flags: ['EARLY-NR:watch'],
  },
  {
    id: 'V04',
    spec: {
      day: 42,
      leg: '6 6 6 5 6 6 6 5 6 5 6 5 5 6 5 5 6 5 5 5 6 5 5 5 5 6 5 5 5 5 5 6 5 5 5 5 6 5 5 5 5 5 5',
      measures: [
        { day: 0, kind: 'rmdq', value: 14 },
        { day: 42, kind: 'rmdq', value: 12 },
        { day: 0, kind: 'psfs', value: 3 },
        { day: 42, kind: 'psfs', value: 4 },
      ],
    },
    numbers: [6, 5, 17],
    flags: ['NP-6W:review'],
    hidden: ['PLATEAU'],
  },
  {
    id: 'V06',
    spec: {
      stage: 3,
      day: 84,
      intake: [6, 5, 4],
      leg: 'd70: 6 5 6 6 5 6 6 6 5 6 6 6 6 5 6',
      back: '5×15',
      measures: [
        { day: 0, kind: 'rmdq', value: 15 },
        { day: 83, kind: 'rmdq', value: 14 },
      ],
    },
    numbers: [6, 6, 0],
    flags: ['NP-12W:review'],
    hidden: ['PLATEAU'],
  },
  {
    id: 'V07',
    spec: { day: 12, intake: [4, 3, 4], leg: '4 4 5 4 4 4 5 5 5 6 6 7 6' },
    numbers: [4, 6, -50],
    flags: ['WORSE:review'],
  },
  {
    id: 'V09',
    spec: { day: 11, intake: [5, 4, 3], leg: '5 5 5 4 5 5 4 5 5 5 5 4', back: '4×12', zone: '3×9 4 3 3' },
    numbers: [5, 5, 0],
    flags: [],
  },
  {
    id: 'V10',
    spec: { day: 6, leg: '6 6 6 5 6 6 6', ticks: { 6: ['bladder'] } },
    numbers: [6, 6, 0],
    flags: ['RF-CES:urgent'],
  },
  {
    id: 'V11',
    spec: { stage: 3, day: 9, intake: [5, 3, 4], leg: '5×10', bothLegsOn: [9] },
    numbers: [5, 5, 0],
    flags: ['RF-CES:urgent'],
  },
  {
    id: 'V12',
    spec: {
      day: 20,
      intake: [7, 3, 4],
      leg: '7 7 6 6 6 5 5 5 4 4 4 3 3 3 2 2 2 2 1 1 1',
      ticks: { 20: ['weakness'] },
    },
    numbers: [6.5, 2, 69],
    flags: ['RF-WEAK:urgent'],
  },
  {
    id: 'V14',
    spec: {
      stage: 3,
      day: 14,
      intake: [5, 5, 4],
      leg: '5 - 5 5 - 5 5 - 5 5 5 - 5 5 5',
      plan: [program({}, 4)],
      done: (day) => (day % 2 === 0 ? 2 : 1),
    },
    numbers: [5, 5, 0],
    flags: ['ADH-LOW:review'],
  },
  {
    id: 'V16',
    spec: { day: 14, leg: '6 6 6 6 5 5 6 5 5 5', done: (day) => (day <= 9 ? 3 : 0) },
    numbers: [6, null, null],
    flags: ['LAPSED:review'],
    hidden: ['DATA-THIN'],
  },
  {
    id: 'V19',
    spec: {
      day: 17,
      leg: V19_LEG,
      sessions: [
        { day: 12, peakPain: 3, settledByMorning: true },
        { day: 13, peakPain: 4, settledByMorning: false },
        { day: 14, peakPain: 2, settledByMorning: true },
        { day: 15, peakPain: 5, settledByMorning: false },
        { day: 16, peakPain: 2, settledByMorning: true },
      ],
    },
    numbers: [6, 5, 17],
    flags: ['EXR:review'],
  },
  {
    id: 'V20',
    spec: {
      day: 17,
      leg: V19_LEG,
      logs: [
        { day: 12, exercise: 'hamstring-stretch-step', done: 1, pain: 6 },
        { day: 14, exercise: 'hamstring-stretch-step', done: 1, pain: 7 },
        { day: 12, exercise: 'prone-press-up', done: 1, pain: 2 },
        { day: 14, exercise: 'prone-press-up', done: 1, pain: 1 },
      ],
      sessions: [
        { day: 12, peakPain: 6, settledByMorning: true },
        { day: 14, peakPain: 7, settledByMorning: true },
      ],
    },
    numbers: [6, 5, 17],
    flags: ['EX-PAIN:hamstring-stretch-step:review'],
  },
  {
    id: 'V22',
    spec: {
      stage: 3,
      day: 16,
      intake: [5, 5, 4],
      leg: '5 5 5 5 4 5 4×11',
      measures: [
        { day: 7, kind: 'fear', value: 6 },
        { day: 14, kind: 'fear', value: 8 },
      ],
    },
    numbers: [5, 4, 20],
    flags: ['FEAR:review'],
  },
  {
    id: 'V23',
    spec: {
      day: 29,
      leg: '6 6 6 6 5 5 5 5 5 4 4 4 4 4 3 3 3 3 3 3 3 2 2 3 2 2 2 2 2 2',
      zone: '4×14 3×8 2×8',
      plan: [program({ endsOn: onDay(27) })],
    },
    numbers: [6, 2, 67],
    flags: ['NO-PROG:review', 'CENTRAL:good'],
  },
  {
    id: 'V24',
    spec: { day: 9, leg: '6 6 6 5 5 5 5 5 4 4', sessions: READY_SESSIONS },
    numbers: [6, 5, 17],
    flags: ['READY:good'],
  },
  {
    id: 'V26',
    spec: {
      stage: 4,
      day: 75,
      intake: [5, 4, 4],
      leg: 'd36: 0 - - - - - - 0 - - - - - - 1 - - - - - - 0 - - - - - - 0 - - - - - - 0 - - 4 5',
      back: '0×40',
      zone: '0×38 4×2',
      episode: { mode: 'maintenance', recoveredOn: onDay(35) },
    },
    numbers: [5, 4, 20],
    flags: ['RELAPSE:review'],
  },
  {
    id: 'V28',
    spec: {
      day: 10,
      intake: [6, 3, 5],
      leg: '6 6 6 5 5 4 4 4 3 3 3',
      back: '3 3 4 4 4 5 5 6 5 6 5',
      zone: '5 5 4 4 4 3 3 3 2 2 2',
    },
    numbers: [6, 4, 33],
    flags: ['CENTRAL:good'],
  },
  {
    id: 'V29',
    spec: {
      day: 15,
      leg: '6 6 6 6 6 5 6 6 6 6 6 5 6 6 6 6',
      episode: { onsetDate: onDay(-30), course: 'same' },
    },
    numbers: [6, 6, 0],
    flags: ['DUR-6W:review'],
    hidden: ['EARLY-NR'],
  },
  {
    id: 'V31',
    spec: {
      stage: 3,
      day: 28,
      intake: [5, 5, 4],
      leg: 'd14: 5 5 5 4 5 5 5 4 5 5 5 5 4 5 5',
      measures: [
        { day: 0, kind: 'rmdq', value: 10 },
        { day: 28, kind: 'rmdq', value: 16 },
      ],
    },
    numbers: [5, 5, 0],
    flags: ['WORSE:review'],
    hidden: ['PLATEAU', 'EARLY-NR'],
  },
  {
    id: 'V32',
    spec: {
      day: 30,
      leg: 'd16: 5 5 4 5 4 4 4 4 4 3 4 4 3 4 3',
      zone: '4×15',
      episode: { onsetDate: onDay(-56) },
    },
    numbers: [6, 4, 33],
    flags: ['STAGE-REVIEW:watch'],
  },
  {
    id: 'V33',
    spec: { day: 9, leg: '6 6 6 5 5 5 5 5 5 5', sessions: [{ day: 8, peakPain: 6, settledByMorning: true }] },
    numbers: [6, 5, 17],
    flags: ['EXR:watch'],
  },
  {
    id: 'V35',
    spec: { day: 9, leg: '6 6 6 5 5 5 5 5 4 4', sessions: READY_SESSIONS, ticks: { 9: ['saddle'] } },
    numbers: [6, 5, 17],
    flags: ['RF-CES:urgent'],
    hidden: ['READY'],
  },
  {
    id: 'V36',
    spec: {
      stage: 3,
      day: 20,
      intake: [5, 5, 4],
      leg: '5 5 5 5 5 4 4 4 4 4 4 4 4 4 4 4 4 4 5 5 5',
      flareDays: [19, 20],
    },
    numbers: [5, 4, 20],
    flags: ['FLARE:watch'],
  },
];

describe('worked vectors of the progress rules', () => {
  test.each(VECTORS)('$id', ({ spec, numbers, flags, hidden = [] }) => {
    const result = evaluate(patient(spec));
    const primary = result.primaryPain ?? 'leg';

    expect([result.base[primary], result.current[primary], result.improvementPercent]).toEqual(numbers);
    expect(
      result.flags.map(({ rule, subject, severity }) => [rule, subject, severity].filter(Boolean).join(':')),
    ).toEqual(flags);
    expect(result.hidden.map((flag) => flag.rule)).toEqual(hidden);
  });
});
