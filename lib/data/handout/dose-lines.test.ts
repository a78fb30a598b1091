import { describe, expect, it } from 'vitest';
import type { Prescription } from '#lib/clinical/prescription.ts';
import { doseLines } from './dose-lines.ts';

/** Says the key and its numbers: what the sheet asks for, whatever the language. */
const t = (key: string, values: Record<string, string | number> = {}) =>
  [key, ...Object.values(values)].join(' ');

const base: Prescription = {
  exercise: 'pelvic-tilt',
  side: 'none',
  dose: {
    kind: 'reps',
    sets: 1,
    reps: 10,
    setReps: null,
    holdSeconds: null,
    minutes: null,
    meters: null,
    restSeconds: 0,
    loadKg: null,
    perSide: false,
  },
  timesPerDay: 2,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  timesPerWeek: null,
  asNeeded: false,
};
const lines = (dose: Partial<Prescription['dose']>, more: Partial<Prescription> = {}, times: string[] = []) =>
  doseLines({ ...base, ...more, dose: { ...base.dose, ...dose } }, times, t);

describe('the dose on paper', () => {
  it.each([
    [{}, 'dose.reps 10', ['dose.perDay 2']],
    [{ holdSeconds: 5 }, 'dose.reps 10', ['dose.hold 5', 'dose.perDay 2']],
    [{ sets: 3 }, 'dose.sets 3 10', ['dose.perDay 2']],
    [{ perSide: true }, 'dose.repsEach 10', ['dose.perDay 2']],
    [{ sets: 2, perSide: true }, 'dose.sets 2 10', ['dose.eachSide', 'dose.perDay 2']],
    [{ sets: 3, setReps: [6, 4, 2] }, 'dose.setReps 6, 4, 2', ['dose.perDay 2']],
    [{ kind: 'hold', sets: 3, reps: 1, holdSeconds: 30 }, 'dose.reps 3', ['dose.hold 30', 'dose.perDay 2']],
    [{ kind: 'minutes', minutes: 12 }, 'dose.minutes 12', ['dose.perDay 2']],
    [
      { kind: 'interval', sets: 4, minutes: 2, restSeconds: 60 },
      'dose.rounds 4 dose.minutes 2',
      ['dose.rest 60', 'dose.perDay 2'],
    ],
    [
      { kind: 'distance', sets: 2, meters: 20, loadKg: 5 },
      'dose.rounds 2 dose.meters 20',
      ['dose.load 5', 'dose.perDay 2'],
    ],
  ] as const)('%o', (dose, main, more) => {
    expect(lines(dose as Partial<Prescription['dose']>)).toEqual({ main, more });
  });

  it('names the side in the name, not as each side', () => {
    expect(lines({ perSide: true }, { side: 'left' }).main).toBe('dose.reps 10');
  });

  it('says when, where each round has its own part of the day', () => {
    expect(lines({}, {}, ['10:59', '17:00']).more).toEqual(['part.morning, part.evening']);
    expect(lines({}, {}, ['11:00', '13:00']).more).toEqual(['part.midday, part.afternoon']);
    expect(lines({}, {}, ['08:00', '09:00']).more).toEqual(['dose.perDay 2']);
    expect(lines({}, {}, ['08:00']).more).toEqual(['dose.perDay 2']);
  });

  it('says how often in a week, or as needed', () => {
    expect(lines({}, { timesPerWeek: 3 }).more).toEqual(['dose.perWeek 3']);
    expect(lines({}, { asNeeded: true }).more).toEqual(['dose.asNeeded']);
  });
});
