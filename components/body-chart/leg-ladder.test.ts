import { describe, expect, it } from 'vitest';
import { isReachComplete } from './leg-ladder.tsx';

describe('isReachComplete', () => {
  it('needs a zone', () => {
    expect(isReachComplete({ zone: null, side: 'left' })).toBe(false);
  });
  it('needs a side from the buttock down, not above', () => {
    expect(isReachComplete({ zone: 0, side: null })).toBe(true);
    expect(isReachComplete({ zone: 1, side: null })).toBe(true);
    expect(isReachComplete({ zone: 2, side: null })).toBe(false);
    expect(isReachComplete({ zone: 2, side: 'both' })).toBe(true);
  });
});
