import { expect, it } from 'vitest';
import { SLUG } from './input.ts';
import { slugFor } from './slug-for.ts';

it.each([
  ['Glute bridge', 'glute-bridge'],
  ['  Bridge, one leg (hard!) ', 'bridge-one-leg-hard'],
  ['Étirement à genoux', 'etirement-a-genoux'],
  ['ブリッジ', 'exercise'],
  ['--', 'exercise'],
  ['a'.repeat(61), 'a'.repeat(60)],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('makes “%s” into %s', (name, slug) => {
  expect(slugFor(name)).toBe(slug);
  expect(SLUG.safeParse(`own-${slugFor(name)}-12`).success).toBe(true);
});
