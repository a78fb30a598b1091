import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

// `npm run screens`: every screen, state and figure as a picture in .screens, for people to look at.
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: ['screens.spec.ts', 'figures.spec.ts'],
  testIgnore: [],
  outputDir: '../../test-results/screens',
  timeout: 120_000,
  retries: 0,
});
