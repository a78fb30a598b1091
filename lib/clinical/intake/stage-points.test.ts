import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Answers } from './answers.ts';
import { type PointCode, stagePoints } from './stage-points.ts';

const TODAY = '2026-03-12';
const met = (answers: Answers, stage: 1 | 2 | 3 | 4, code: PointCode) =>
  stagePoints(answers, TODAY, DEFAULT_SETTINGS)[stage].find((point) => point.code === code)?.isMet;

describe('points for and against a stage', () => {
  it('are unknown before anything was answered', () => {
    const all = Object.values(stagePoints({}, TODAY, DEFAULT_SETTINGS)).flat();
    expect(all.filter(({ isMet }) => isMet !== null)).toEqual([]);
  });

  it('count leg pain from 5', () => {
    expect(met({ leg: 5 }, 2, 'F1')).toBe(true);
    expect(met({ leg: 4 }, 2, 'F1')).toBe(false);
  });

  it('turn at 12 weeks', () => {
    const since = (date: string): Answers => ({ onset: { date, precision: 'day' } });
    expect(met(since('2025-12-18'), 3, 'over-12-weeks')).toBe(true);
    expect(met(since('2025-12-18'), 1, 'under-12-weeks')).toBe(false);
    expect(met(since('2025-12-19'), 3, 'over-12-weeks')).toBe(false);
  });

  it('need an earlier episode for a pain-free time', () => {
    expect(met({ earlier: 0, painFreeMonths: 6 }, 4, 'pain-free-before')).toBe(false);
    expect(met({ earlier: 1, painFreeMonths: 1 }, 4, 'pain-free-before')).toBe(true);
    expect(met({ earlier: 1, painFreeMonths: 0 }, 4, 'pain-free-before')).toBe(false);
    expect(met({ earlier: 1 }, 4, 'pain-free-before')).toBeNull();
  });

  it('call it acute from three features', () => {
    const two: Answers = { leg: 6, sharp: 'yes', cough: 'no' };
    expect(met(two, 1, 'few-features')).toBe(true);
    expect(met({ ...two, cough: 'yes' }, 1, 'few-features')).toBe(false);
  });
});
