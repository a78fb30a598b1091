import { describe, expect, it } from 'vitest';
import { fateOf, refusalOf } from './delivery.ts';

describe('fateOf', () => {
  it.each([
    [null, 'offline'],
    [199, 'server'],
    [200, 'done'],
    [299, 'done'],
    [300, 'server'],
    [400, 'refused'],
    [401, 'sign-in'],
    [403, 'refused'],
    [408, 'server'],
    [409, 'refused'],
    [422, 'refused'],
    [423, 'server'],
    [429, 'server'],
    [499, 'refused'],
    [500, 'server'],
    [503, 'server'],
  ] as const)('of status %j is %s', (status, fate) => {
    expect(fateOf(status)).toBe(fate);
  });
});

describe('refusalOf', () => {
  it('reads the sentence of the envelope and nothing else', () => {
    expect(refusalOf({ ok: false, error: { code: 'conflict', message: 'Kept.' } })).toBe('Kept.');
    expect(refusalOf({ ok: false })).toBeNull();
    expect(refusalOf(null)).toBeNull();
    expect(refusalOf('<html>')).toBeNull();
  });
});
