import { expect, it } from 'vitest';
import type { EvidenceTest } from '#lib/clinical/result.ts';
import { evidenceBullet } from './evidence-scale.ts';

const test: EvidenceTest = {
  id: 'x',
  label: 'x',
  value: 5,
  unit: 'points',
  comparison: '>=',
  threshold: 2,
  met: true,
  from: null,
  to: null,
  alternative: null,
  decides: 'raise',
};

it('draws pains on the scale from 0 to 10', () => {
  expect(evidenceBullet(test)).toEqual({ value: 5, limit: 2, max: 10 });
  expect(evidenceBullet({ ...test, value: 10 })).toEqual({ value: 10, limit: 2, max: 10 });
});

it('gives larger scores room beyond the larger of both', () => {
  expect(evidenceBullet({ ...test, value: 20, threshold: 5 })?.max).toBeCloseTo(28);
  expect(evidenceBullet({ ...test, unit: 'days', value: 31, threshold: 42 })?.max).toBeCloseTo(58.8);
});

it('draws percent up to 100, and farther only for more', () => {
  expect(evidenceBullet({ ...test, unit: 'percent', value: 86, threshold: 70 })?.max).toBe(100);
  expect(evidenceBullet({ ...test, unit: 'percent', value: 120, threshold: 70 })?.max).toBe(120);
});

it('keeps an unknown value unknown', () => {
  expect(evidenceBullet({ ...test, value: null, met: null })).toEqual({ value: null, limit: 2, max: 10 });
});

it.each([
  { ...test, unit: 'zone' as const },
  { ...test, unit: 'yes-no' as const, value: 1, threshold: 1 },
  { ...test, unit: 'text' as const, value: 'same', threshold: 'same, worse' },
  { ...test, value: -4, threshold: -3, comparison: '<=' as const },
])('draws no bar for %j', (line) => {
  expect(evidenceBullet(line)).toBeNull();
});
