import { defineConfig, devices } from '@playwright/test';

// `npm test -- e2e` starts the server, the database and the demo clinic, and says here where they are.
const { BASE_URL, CHROMIUM_PATH, CI } = process.env;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: 'screens/**',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  // A slow moment of the machine is no fault of the product; what needed the second try is named and counted.
  retries: 1,
  forbidOnly: CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    ...(BASE_URL ? { baseURL: BASE_URL } : {}),
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
});
