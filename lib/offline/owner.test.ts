import { describe, expect, it } from 'vitest';
import { ownerOf } from './owner.ts';

describe('ownerOf', () => {
  it('is the same for the same link and different for another', () => {
    expect(ownerOf('link-a')).toBe(ownerOf('link-a'));
    expect(ownerOf('link-a')).not.toBe(ownerOf('link-b'));
  });

  it('does not contain the link', () => {
    expect(ownerOf('secret')).not.toContain('secret');
    expect(ownerOf('x'.repeat(200)).length).toBeLessThan(14);
  });
});
