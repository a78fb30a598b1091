import { describe, expect, it } from 'vitest';
import type { GateClause } from '#lib/clinical/gate.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { startingPrescription } from '#lib/clinical/prescription.ts';
import type { EpisodeRecord, ItemRecord, LogRecord, ReportRecord } from './episode-record.ts';
import { gateMetOn, gateOn } from './gate-state.ts';

const START = '2026-03-02';
const day = (index: number) => addDays(START, index);
const days = (count: number) => Array.from({ length: count }, (_, index) => index);

function item(exercise: string, minutes: number): ItemRecord {
  const dose = {
    kind: 'minutes',
    sets: 1,
    reps: [1, 1],
    minutes: [minutes, minutes],
    restSeconds: 0,
    timesPerDay: [1, 1],
    daysPerWeek: [7, 7],
    perSide: false,
  } as const;
  return {
    ...startingPrescription(exercise, dose, 'none'),
    id: exercise,
    note: null,
    keptReason: null,
  };
}

function report(index: number, values: Partial<ReportRecord> = {}): ReportRecord {
  return {
    id: `r${index}`,
    date: day(index),
    madeAt: `${day(index)}T18:00:00.000Z`,
    receivedAt: `${day(index)}T18:00:00.000Z`,
    leg: 4,
    back: 2,
    zone: 3,
    legs: 'one',
    numbness: 0,
    gate: [],
    flareDay: false,
    sessionPeak: 2,
    sessionResponse: 'same',
    settledByMorning: true,
    supersedesId: null,
    source: 'patient',
    ...values,
  };
}

function log(index: number, done = 1, exercise = 'short-walks'): LogRecord {
  return {
    reportId: `r${index}`,
    date: day(index),
    exercise,
    done,
    pain: null,
    movedDown: false,
    skipReason: null,
  };
}

type Setup = { gate: GateClause[]; logs?: LogRecord[]; reports?: ReportRecord[]; phases?: number };

function record({ gate, logs, reports, phases = 2 }: Setup): EpisodeRecord {
  const items = [item('short-walks', 5)];
  return {
    episode: {
      id: 'e',
      patientId: 'p',
      therapistId: 't',
      stage: 2,
      mode: 'active',
      openedOn: START,
      programStartedOn: START,
      recoveredOn: null,
      onsetDate: null,
      course: null,
      direction: 'extension',
      earlierEpisodes: 0,
      legs: 'one',
      intakeLeg: 6,
      intakeBack: 2,
      intakeZone: 4,
      intakeNumbness: 0,
    },
    patient: { name: 'Anna Whitfield', birthDate: '1973-06-04', phone: null, timezone: 'UTC' },
    clinic: { timezone: 'UTC', ruleSettings: {} },
    programs: [
      {
        id: 'g',
        title: 'Bring it back up',
        templateSlug: 's2-extension-centralize',
        startsOn: START,
        endsOn: null,
        phaseStarts: [{ position: 1, startedOn: START }],
        versions: [
          {
            id: 'v',
            version: 1,
            effectiveFrom: START,
            fromToday: false,
            halfUntil: null,
            phases: days(phases).map((index) => ({
              id: `h${index}`,
              position: index + 1,
              title: 'Calm',
              weeks: 2,
              minDays: 7,
              gate: index === 0 ? gate : [],
              items,
            })),
          },
        ],
      },
    ],
    pauses: [],
    reports: reports ?? days(8).map((index) => report(index)),
    logs: logs ?? days(8).map((index) => log(index)),
    warnings: [],
    measures: [],
    reviews: [],
    flags: [],
    status: null,
  };
}

const CG: GateClause = { kind: 'cg', minDays: 7 };

describe('gateMetOn', () => {
  it('holds from the first day that the phase has lasted long enough', () => {
    expect(gateMetOn(record({ gate: [CG] }), day(6))).toBe(false);
    expect(gateMetOn(record({ gate: [CG] }), day(7))).toBe(true);
  });

  it('fails with one measured clause above its limit, holds at the limit', () => {
    expect(gateMetOn(record({ gate: [CG, { kind: 'leg-pain-max', value: 3 }] }), day(7))).toBe(false);
    expect(gateMetOn(record({ gate: [CG, { kind: 'leg-pain-max', value: 4 }] }), day(7))).toBe(true);
  });

  it('is unknown without reports, not met and not failed', () => {
    const silent = record({ gate: [{ kind: 'leg-pain-max', value: 4 }], reports: [] });
    expect(gateMetOn(silent, day(7))).toBeNull();
  });

  it('is unknown before the program starts and where the last phase has no gate', () => {
    expect(gateMetOn(record({ gate: [CG] }), day(-1))).toBeNull();
    expect(gateMetOn(record({ gate: [], phases: 1 }), day(7))).toBeNull();
  });

  it('names what only the therapist sees and is not held back by it', () => {
    const withCheck = record({ gate: [CG, { kind: 'therapist-check', key: 'lean-gone' }] });
    expect(gateMetOn(withCheck, day(7))).toBe(true);
    expect(gateOn(withCheck, day(7))?.checks).toEqual(['lean-gone']);
  });

  it('counts the phase in force from its own start', () => {
    const moved = record({ gate: [CG] });
    moved.programs[0]?.phaseStarts.push({ position: 2, startedOn: day(7) });
    expect(gateOn(moved, day(8))).toMatchObject({ position: 2, phaseStartedOn: day(7) });
    expect(gateOn(moved, day(6))).toMatchObject({ position: 1, phaseStartedOn: START });
  });
});

describe('minutes of walking since the phase began', () => {
  const gate: GateClause[] = [{ kind: 'minutes-gain', exercises: ['short-walks'], percent: 50 }];
  const walks = (counts: number[]) => counts.map((done, index) => log(index, done));

  it('holds at 50 % more, fails below', () => {
    expect(gateMetOn(record({ gate, logs: walks([2, 2, 2, 3, 3, 3]) }), day(7))).toBe(true);
    expect(gateMetOn(record({ gate, logs: walks([2, 2, 2, 3, 3, 2]) }), day(7))).toBe(false);
  });

  it('is unknown with fewer than six days of walking', () => {
    expect(gateMetOn(record({ gate, logs: walks([1, 1, 1, 4, 4]) }), day(7))).toBeNull();
  });

  it('ignores other exercises', () => {
    const others = days(8).map((index) => log(index, 1, 'belly-breathing'));
    expect(gateMetOn(record({ gate, logs: others }), day(7))).toBeNull();
  });
});
