import { expect, it } from 'vitest';
import { verbWords } from './verb-words.ts';

it.each([
  ['flag.close-red', 'Flag: close red'],
  ['account.get', 'Account: get'],
  ['record.give-fhir', 'Record: give fhir'],
])('%s: %s', (verb, words) => {
  expect(verbWords(verb)).toBe(words);
});
