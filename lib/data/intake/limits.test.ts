import { expect, it } from 'vitest';
import { type Limit, tagsInForce } from './limits.ts';

const LIMITS: Limit[] = [
  { what: 'bending', until: '2026-03-12' },
  { what: 'heavy-lifting', until: '2026-03-31' },
  { what: 'pregnancy', until: '2026-05-01' },
  { what: 'neck', until: null },
];

it('holds what is to be left out through its last day', () => {
  expect(tagsInForce(LIMITS, '2026-03-12')).toContain('flexion-worsens');
  expect(tagsInForce(LIMITS, '2026-03-13')).not.toContain('flexion-worsens');
});

it('keeps precautions by their own name, for good without a day, and loads without a tag out', () => {
  expect(tagsInForce(LIMITS, '2026-03-13')).toEqual(['pregnancy', 'neck']);
  expect(tagsInForce(LIMITS, '2026-05-02')).toEqual(['neck']);
});
