import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const serverOnly = fileURLToPath(
  new URL('./node_modules/next/dist/compiled/server-only/empty.js', import.meta.url),
);

export default defineConfig({
  resolve: { alias: { 'server-only': serverOnly } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,prisma,scripts,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{lib,prisma,scripts,e2e}/**/*.db.test.ts'],
          fileParallelism: false,
          // Disk and neighbors decide how long a commit takes.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
