import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { randomHistory } from './fixtures/random-history.ts';
import { GATE_TICKS, type History, historySchema } from './history.ts';
import { addDays, daysBetween } from './local-date.ts';
import type { Evaluation } from './result.ts';
import { compareFlags, severityRank } from './rules/precedence.ts';
import { SETTINGS, type SettingName } from './setting-defaults.ts';
import { resolveSettings, settingOverridesSchema } from './settings.ts';

const RUNS = { numRuns: 300 };

/** Each run evaluates up to 200 days. */
const SOUND = { numRuns: 60, endOnFailure: true };
const SOUND_TIMEOUT = 30_000;

const flagSet = ({ flags, hidden }: Evaluation) => ({
  flags: flags.map(({ rule, subject, severity }) => [rule, subject, severity]),
  hidden,
});

/** The worst severity shown, as a rank; 4 when there is none. */
const worstRank = ({ flags }: Evaluation) => Math.min(4, ...flags.map((flag) => severityRank(flag.severity)));

/** The history as it was known on its `evaluateOn`: nothing dated later. */
function cutAt(history: History): History {
  const known = (row: { readonly date: string }) => row.date <= history.evaluateOn;
  return {
    ...history,
    checkIns: history.checkIns.filter(known),
    exerciseLogs: history.exerciseLogs.filter(known),
    sessions: history.sessions.filter(known),
    measures: history.measures.filter(known),
    reviews: history.reviews.filter((review) => review.recordedOn <= history.evaluateOn),
  };
}

function shuffled(history: History, order: <T>(rows: readonly T[]) => T[]): History {
  return {
    ...history,
    programs: order(history.programs.map((program) => ({ ...program, items: order(program.items) }))),
    pauses: order(history.pauses),
    checkIns: order(history.checkIns),
    exerciseLogs: order(history.exerciseLogs),
    sessions: order(history.sessions),
    measures: order(history.measures),
    reviews: order(history.reviews),
  };
}

describe('evaluate on random histories', () => {
  test('answers every history with flags in headline order and adherence from 0 to 100 or null', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const result = evaluate(history);
        expect([...result.flags].sort(compareFlags)).toEqual(result.flags);
        for (const percent of [result.adherence.percent7, result.adherence.percent14]) {
          if (percent !== null) {
            expect(percent).toBeGreaterThanOrEqual(0);
            expect(percent).toBeLessThanOrEqual(100);
          }
        }
        expect(result.adherence.done14).toBeLessThanOrEqual(result.adherence.planned14);
      }),
      RUNS,
    );
  });

  test('gives equal results twice, and survives a round trip through JSON', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const first = evaluate(history);
        expect(evaluate(history)).toEqual(first);
        const copy = historySchema.parse(JSON.parse(JSON.stringify(history)));
        expect(JSON.parse(JSON.stringify(evaluate(copy)))).toEqual(JSON.parse(JSON.stringify(first)));
      }),
      RUNS,
    );
  });

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        randomHistory(),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (history, keys) => {
          const order = <T>(rows: readonly T[]): T[] =>
            rows
              .map((row) => ({ row, key: keys.next().value ?? 0 }))
              .sort((a, b) => a.key - b.key)
              .map(({ row }) => row);
          expect(evaluate(shuffled(history, order))).toEqual(evaluate(history));
        },
      ),
      RUNS,
    );
  });

  test('never looks past the day it speaks of', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        expect(evaluate(cutAt(history))).toEqual(evaluate(history));
      }),
      RUNS,
    );
  });

  test('reads a day that is missing as missing: a row without any answer changes no level', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 60 }), (history, back) => {
        const date = addDays(history.evaluateOn, -back);
        fc.pre(!history.checkIns.some((row) => row.date === date));
        const empty = historySchema.shape.checkIns.parse([{ date }]);
        const before = evaluate(history);
        const after = evaluate({ ...history, checkIns: [...history.checkIns, ...empty] });
        expect(after.base).toEqual(before.base);
        expect(after.current).toEqual(before.current);
        expect(after.trend).toBe(before.trend);
        expect(after.improvementPercent).toBe(before.improvementPercent);
      }),
      RUNS,
    );
  });

  test('has no level where nothing was reported', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const result = evaluate({ ...history, checkIns: [] });
        expect(result.current).toEqual({ leg: null, back: null, zone: null });
        expect(result.improvementPercent).toBeNull();
        expect(result.trend).toBeNull();
      }),
      RUNS,
    );
  });

  test('an added warning sign never lowers the severity, and stays open afterwards', () => {
    fc.assert(
      fc.property(
        randomHistory({ modes: ['active', 'maintenance', 'paused'] }),
        fc.constantFrom(...GATE_TICKS),
        fc.integer({ min: 0, max: 30 }),
        (history, tick, back) => {
          const added = historySchema.shape.checkIns.parse([
            { date: addDays(history.evaluateOn, -back), gate: [tick] },
          ]);
          const before = evaluate(history);
          const after = evaluate({ ...history, checkIns: [...history.checkIns, ...added] });
          expect(worstRank(after)).toBeLessThanOrEqual(worstRank(before));
          expect(worstRank(after)).toBe(severityRank('urgent'));
        },
      ),
      RUNS,
    );
  });

  test('every test of a raised flag that decides it is met, alone or by an alternative', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        for (const flag of evaluate(history).flags) {
          const deciding = flag.evidence.tests.filter((one) => one.decides === 'raise' && one.met === false);
          for (const failed of deciding) {
            const others = flag.evidence.tests.filter((one) => one.alternative === failed.alternative);
            expect(failed.alternative, `${flag.rule} ${failed.id}`).not.toBeNull();
            expect(others.some((one) => one.met === true)).toBe(true);
          }
          expect(flag.evidence.tests.length).toBeGreaterThan(0);
          expect(flag.says).not.toMatch(/undefined|null|NaN/);
          expect(flag.because).not.toMatch(/undefined|null|NaN/);
          expect(flag.next).not.toMatch(/undefined|null|NaN/);
        }
      }),
      RUNS,
    );
  });
});

describe('nextEvaluationOn', () => {
  /** On each day up to the next evaluation (or the horizon) the same flags stand, with nothing new reported. */
  function expectSound(history: History) {
    const now = cutAt(history);
    const result = evaluate(now);
    const next = result.nextEvaluationOn;
    const days = next === null ? 200 : daysBetween(now.evaluateOn, next) - 1;
    expect(next === null || next > now.evaluateOn).toBe(true);
    for (let day = 1; day <= days; day += 1) {
      const later = evaluate({ ...now, evaluateOn: addDays(now.evaluateOn, day) });
      expect(flagSet(later)).toEqual(flagSet(result));
      // Nothing is judged after discharge, so its numbers are let go.
      if (now.episode.mode === 'discharged') continue;
      expect(later.adherence).toEqual(result.adherence);
      expect(later.current).toEqual(result.current);
    }
  }

  test(
    'no flag, level or adherence changes before it',
    () => {
      fc.assert(fc.property(randomHistory(), expectSound), SOUND);
    },
    SOUND_TIMEOUT,
  );

  test(
    'holds for patients who went silent long ago',
    () => {
      const silent = randomHistory({ modes: ['active', 'maintenance'] }).map((history) => {
        const early = <T extends { readonly date: string }>(rows: T[]) =>
          rows.filter((row) => row.date < '2026-01-20');
        return {
          ...history,
          checkIns: early(history.checkIns),
          exerciseLogs: early(history.exerciseLogs),
          sessions: early(history.sessions),
        };
      });
      fc.assert(fc.property(silent, expectSound), SOUND);
    },
    SOUND_TIMEOUT,
  );

  test(
    'holds under any allowed settings',
    () => {
      const override = fc.constantFrom(...(Object.keys(SETTINGS) as SettingName[])).chain((name) => {
        const { min, max, step } = SETTINGS[name];
        return fc
          .integer({ min: Math.ceil(min / step), max: Math.floor(max / step) })
          .map((steps): [SettingName, number] => [name, steps * step]);
      });
      const overrides = fc
        .array(override, { maxLength: 12 })
        .map((pairs) => Object.fromEntries(pairs))
        .filter((pairs) => settingOverridesSchema.safeParse(pairs).success);
      fc.assert(
        fc.property(randomHistory(), overrides, (history, settings) => {
          expect(resolveSettings(settings).version === 'default').toBe(
            Object.entries(settings).every(([name, value]) => SETTINGS[name as SettingName].value === value),
          );
          expectSound({ ...history, settings });
        }),
        SOUND,
      );
    },
    SOUND_TIMEOUT,
  );
});
