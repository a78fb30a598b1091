import { describe, expect, it } from 'vitest';
import { gapPath } from './path.ts';

const at = (x: number, y = 0) => ({ x, y });

describe('gapPath', () => {
  it('joins neighbors and rounds to a tenth', () => {
    expect(gapPath([at(0, 1.04), at(1, 2.06)])).toBe('M0 1L1 2.1');
  });
  it('starts a new stroke after a missing day', () => {
    expect(gapPath([at(0), at(1), null, at(3), at(4)])).toBe('M0 0L1 0M3 0L4 0');
  });
  it('draws a lone day as a dot, at the ends too', () => {
    expect(gapPath([at(0), null, at(2), null, at(4)])).toBe('M0 0L0 0M2 0L2 0M4 0L4 0');
  });
  it('is empty when every day is missing', () => {
    expect(gapPath([null, null])).toBe('');
    expect(gapPath([])).toBe('');
  });
});
