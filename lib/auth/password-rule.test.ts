import { expect, it } from 'vitest';
import { isGoodPassword } from './password-rule.ts';

const about = ['ana.lopez@example.com', 'Ana Lopez'];

it.each([
  ['walk bend lift', true],
  ['walkbendlif1', true],
  ['walkbendlif', false],
  ['aaaaaaaaaaaaaa', false],
  ['abcdabcdabcd', false],
  ['abcdeabcdeabcde', true],
  ['password123456789', false],
  ['analopez12345', false],
  ['analopez123456', true],
  ['password12345', false],
  ['analopez123analopez', false],
  ['ana.lopez@example.com', false],
  ['x'.repeat(5) + 'abcde'.repeat(204), false],
])('%j', (password, isGood) => {
  expect(isGoodPassword(password, about)).toBe(isGood);
});
