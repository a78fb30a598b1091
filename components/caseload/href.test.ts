import { describe, expect, it } from 'vitest';
import type { CaseloadFilter } from '#lib/data/caseload/view.ts';
import { caseloadHref, caseloadInput, nextPageInput, WIDE } from './href.ts';

const rest: CaseloadFilter = {
  mine: true,
  therapist: null,
  group: null,
  stage: null,
  program: null,
  rule: null,
  name: null,
};
const THERAPIST = '019b8e75-2300-7382-b99e-dfcc642b7012';
const full: CaseloadFilter = {
  mine: false,
  therapist: null,
  group: 'review',
  stage: 2,
  program: 'Calm & unload',
  rule: 'EX-PAIN',
  name: 'de la Ó & co',
};

describe('caseloadHref', () => {
  it('is short at rest', () => {
    expect(caseloadHref(rest)).toBe('/caseload');
  });

  it('changes one part and keeps the others', () => {
    expect(caseloadHref(full, { group: null })).toBe(
      '/caseload?mine=false&stage=2&program=Calm+%26+unload&rule=EX-PAIN&name=de+la+%C3%93+%26+co',
    );
  });

  it('comes back as the same input', () => {
    const query = Object.fromEntries(new URL(caseloadHref(full), 'http://x').searchParams);
    expect(caseloadInput(query)).toEqual({
      mine: 'false',
      group: 'review',
      stage: '2',
      program: 'Calm & unload',
      rule: 'EX-PAIN',
      name: 'de la Ó & co',
    });
  });
});

it('names one therapist instead of mine or everyone', () => {
  expect(caseloadHref(full, { therapist: THERAPIST, ...WIDE })).toBe(`/caseload?therapist=${THERAPIST}`);
});

describe('caseloadInput', () => {
  it.each([
    { group: 'nonsense' },
    { stage: '0' },
    { stage: '5' },
    { mine: 'perhaps' },
    { name: 'x'.repeat(101) },
    { name: '   ' },
    { rule: 'EX' },
    { therapist: 'me' },
    { therapist: `${THERAPIST}0` },
    { program: 'x'.repeat(201) },
  ])('leaves out %j, which is no filter', (query) => {
    expect(caseloadInput(query)).toEqual({});
  });

  it('takes a name of 100 characters', () => {
    expect(caseloadInput({ name: 'x'.repeat(100) })).toEqual({ name: 'x'.repeat(100) });
  });

  it('leaves out what is empty, doubled or unknown', () => {
    expect(caseloadInput({ name: '', stage: ['1', '2'], utm: 'x', group: 'watch' })).toEqual({
      group: 'watch',
    });
  });
});

it('asks for the next page with the same filter', () => {
  expect(nextPageInput(full, 'abc')).toEqual({
    mine: 'false',
    group: 'review',
    stage: '2',
    program: 'Calm & unload',
    rule: 'EX-PAIN',
    name: 'de la Ó & co',
    after: 'abc',
  });
});
