import { defineConfig, devices } from '@playwright/test'
import { getBrowser } from './tests/support/findBrowser.ts'
import { installFonts } from './tests/support/fonts.ts'

// Every worker reads this file; the first one to read it finds the browser, or gets one, for all.
process.env['CHROME_PATH'] ||= getBrowser()
if (!process.env['TEST_WORKER_INDEX']) installFonts()
const port = Number(process.env['PORT'] ?? 4174)

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A machine with other work to do can swallow a touch. What passes only at the second try is reported as flaky.
  retries: 1,
  // Two cores that draw without a graphics card are slow, and slow is no failure: what fails is what never happens.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 760 },
    // One that stood between a page and what a test holds back would answer from its store.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'],
      // A browser that looks for updates and variations while it is tested is slow, and noisy behind a closed network.
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    },
    // Recording doubles the time of a test with many key presses.
    trace: 'on-first-retry',
  },
  webServer: {
    // The production build, under the headers that preview sends.
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: !process.env['CI'],
  },
})
