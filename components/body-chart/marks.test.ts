import { expect, it } from 'vitest';
import { kindsAt, toggleMark } from './marks.ts';

it('adds, joins and takes away kinds of one place', () => {
  const pain = toggleMark([], 'calf', 'left', 'pain');
  expect(pain).toEqual([{ region: 'calf', side: 'left', kinds: ['pain'] }]);
  const both = toggleMark(toggleMark(pain, 'calf', 'left', 'numbness'), 'calf', 'left', 'tingling');
  expect(kindsAt(both, 'calf', 'left')).toEqual(['pain', 'tingling', 'numbness']);
  expect(toggleMark(pain, 'calf', 'left', 'pain')).toEqual([]);
});

it('keeps the two sides apart', () => {
  const marks = toggleMark(toggleMark([], 'calf', 'left', 'pain'), 'calf', 'right', 'pain');
  expect(kindsAt(marks, 'calf', 'left')).toEqual(['pain']);
  expect(toggleMark(marks, 'calf', 'right', 'pain')).toEqual([
    { region: 'calf', side: 'left', kinds: ['pain'] },
  ]);
});
