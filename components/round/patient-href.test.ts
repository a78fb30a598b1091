import { expect, it } from 'vitest';
import { patientHref, withList } from './patient-href.ts';

it('is short when the list is at rest', () => {
  expect(patientHref('a', '')).toBe('/patients/a');
  expect(withList('/patients/a#act-call', '')).toBe('/patients/a#act-call');
});

it('carries the filter whole, before the hash', () => {
  const address = new URL(withList('/patients/a#act-call', 'mine=false&name=a%26b'), 'http://x');
  expect(address.searchParams.get('list')).toBe('mine=false&name=a%26b');
  expect(address.hash).toBe('#act-call');
});
