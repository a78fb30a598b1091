import { describe, expect, it } from 'vitest';
import { isCurrent } from './nav-links.tsx';

describe('isCurrent', () => {
  it('covers the page and what lies under it', () => {
    expect(isCurrent('/programs', '/programs')).toBe(true);
    expect(isCurrent('/programs/12/edit', '/programs')).toBe(true);
  });
  it('does not cover a neighbor that begins alike', () => {
    expect(isCurrent('/programs-old', '/programs')).toBe(false);
    expect(isCurrent('/', '/programs')).toBe(false);
  });
});
