import { defineConfig, devices } from '@playwright/test'
import { getBrowser } from './tests/support/findBrowser.ts'
import { installFonts } from './tests/support/fonts.ts'

// The main process finds or installs the browser; its workers inherit the variable.
process.env['CHROME_PATH'] ||= getBrowser()
if (!process.env['TEST_WORKER_INDEX']) installFonts()
const port = Number(process.env['PORT'] ?? 4174)

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A busy machine can lose a touch. Tests that pass only on the retry are reported as flaky.
  retries: 1,
  // Two cores without a graphics card are slow. A test should fail only if something never happens.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 760 },
    // A service worker would answer requests from its cache that a test intercepts.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'],
      // Updates and background requests would slow down tests, and cause errors without a network.
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    },
    // Recording doubles the time of a test with many key presses.
    trace: 'on-first-retry',
  },
  webServer: {
    // The production build with the headers of `vite preview`.
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    // A server that runs already may serve another build. REUSE_SERVER=1 uses it.
    reuseExistingServer: process.env['REUSE_SERVER'] === '1',
  },
})
