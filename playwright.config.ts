import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './scripts/browser.mjs'

/** The address comes from `npm run test:e2e`, which starts the production build on data of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  reporter: 'list',
  retries: 0,
  workers: 2,
  timeout: 600_000,
  // Patience costs nothing where all is well, and a machine may be many times slower than another.
  expect: { timeout: 60_000 },
  use: {
    baseURL: process.env.GROUNDPLAN_URL,
    video: 'off',
    trace: 'off',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs() },
  },
})
