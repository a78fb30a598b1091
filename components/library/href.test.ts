import { describe, expect, it } from 'vitest';
import { isAtRest, libraryHref, libraryInput } from './href.ts';

describe('libraryHref', () => {
  it('names only what narrows the list', () => {
    expect(libraryHref({ q: '' })).toBe('/library');
    expect(libraryHref({ q: 'one leg', stage: 2, from: 'own' })).toBe('/library?q=one+leg&from=own&stage=2');
  });

  it('changes one filter and keeps the others', () => {
    expect(libraryHref({ q: 'bridge', stage: 2 }, { stage: undefined })).toBe('/library?q=bridge');
  });

  it('names pages after the first', () => {
    expect(libraryHref({ q: '' }, {}, 1)).toBe('/library');
    expect(libraryHref({ q: '' }, {}, 2)).toBe('/library?page=2');
  });
});

describe('libraryInput', () => {
  it('passes on known words with one value and drops the rest', () => {
    expect(libraryInput({ q: 'tilt', stage: ['1', '2'], page: '3', evil: 'x', category: '' })).toEqual({
      q: 'tilt',
      page: '3',
    });
  });
});

describe('isAtRest', () => {
  it('tells a narrowed list from the whole one', () => {
    expect(isAtRest({ q: '' })).toBe(true);
    expect(isAtRest({ q: '', position: 'prone' })).toBe(false);
  });
});
