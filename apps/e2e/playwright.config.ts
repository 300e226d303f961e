import { defineConfig, devices } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Distributions' browsers ask their maker for updates whatever the flags say: no name is found, so that what is counted of tries to leave is ours. */
const nameless = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost';

/** `npm run e2e` builds, starts a server of its own with the demo host, finds a browser, and hands both over here. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `../../test-results/${process.env['KUNAK_INTERNAL_E2E_OUTPUT'] ?? 'all'}`,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
  // To keep a trace takes a fifth of a journey's work: one that has failed is gone through once more with it, and has failed whatever comes of that.
  retries: 1,
  failOnFlakyTests: true,
  reporter: [['list'], ['json', { outputFile: process.env['KUNAK_INTERNAL_E2E_REPORT'] ?? '../../test-results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    baseURL: process.env['KUNAK_INTERNAL_E2E_ADDRESS'] ?? 'http://127.0.0.1:4000',
    actionTimeout: 15_000,
    locale: 'ru-RU',
    timezoneId: 'Europe/Stockholm',
    trace: { mode: 'on-first-retry', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['KUNAK_INTERNAL_E2E_SHELL'],
      args: [...quiet, nameless, ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
});
