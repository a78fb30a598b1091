import { expect, it } from 'vitest';
import { sizeWords } from './size-words.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [3_440_000, '3.4 MB'],
])('%i: %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
