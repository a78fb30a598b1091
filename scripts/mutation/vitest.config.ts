import { defineConfig } from 'vitest/config';

/** The tests that mutants of the clinical engine are tried against: all but the slow property tests. */
export default defineConfig({
  test: {
    include: ['lib/clinical/**/*.test.ts'],
    exclude: ['**/*.property.test.ts', 'node_modules/**'],
  },
});
