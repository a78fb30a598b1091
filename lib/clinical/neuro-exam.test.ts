import { expect, test } from 'vitest';
import { footDropSides, STRENGTH_TESTS, strengthFalls } from './neuro-exam.ts';

test.each(STRENGTH_TESTS)('a fall of one grade in %s is found on its side', (name) => {
  expect(
    strengthFalls(
      { left: { [name]: 5 }, right: { [name]: 5 } },
      { left: { [name]: 5 }, right: { [name]: 4 } },
    ),
  ).toEqual([{ side: 'right', test: name, before: 5, now: 4 }]);
});

test.each([
  ['less than a grade', { tiptoe: 5 }, { tiptoe: 4.5 }],
  ['the same', { tiptoe: 4 }, { tiptoe: 4 }],
  ['better', { tiptoe: 3 }, { tiptoe: 5 }],
  ['not tested before', {}, { tiptoe: 1 }],
  ['not tested now', { tiptoe: 5 }, {}],
])('%s is no fall', (_name, before, now) => {
  expect(strengthFalls({ left: before, right: {} }, { left: now, right: {} })).toEqual([]);
});

test.each([
  [{ 'foot-lift': 3 }, { 'foot-lift': 5 }, ['left']],
  [{ 'foot-lift': 4 }, { 'foot-lift': 2 }, ['right']],
  [{ 'foot-lift': 3.5 }, {}, []],
  [{ tiptoe: 0 }, {}, []],
])('foot drop with %j and %j: %j', (left, right, sides) => {
  expect(footDropSides({ left, right })).toEqual(sides);
});
