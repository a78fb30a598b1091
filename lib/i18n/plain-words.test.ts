import { expect, it } from 'vitest';
import { readingsOf, textsOf } from './plain-words.ts';

it('finds every text with its key', () => {
  expect([...textsOf({ a: 'one', b: { c: 'two' } })]).toEqual([
    { key: 'a', text: 'one' },
    { key: 'b.c', text: 'two' },
  ]);
});

it.each([
  ['Call {number}.', ['Call Ann.']],
  ['<b>Stop</b> now', ['Stop now']],
  ['{count, plural, one {# day} other {# days}} left', ['3 day left', '3 days left']],
  [
    '{a, select, x {left {name}} other {right}} {b, plural, one {one} other {#}}',
    ['left Ann one', 'left Ann 3', 'right one', 'right 3'],
  ],
])('%s', (message, readings) => {
  expect(readingsOf(message)).toEqual(readings);
});
