import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

// `npm run bench:clicks`: how long the demo clinic's main screens take from the click to painted content.
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: ['clicks.ts'],
  testIgnore: [],
  workers: 1,
  outputDir: '../../test-results/clicks',
  timeout: 300_000,
});
