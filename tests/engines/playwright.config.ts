import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { ENGINES } from './drivers/launchEngine.ts'

const port = Number(process.env['PORT'] ?? 4174)

/** The reader's promises in three engines. The engines are not Playwright's pages: see drivers/Engine.ts. */
export default defineConfig({
  testDir: '.',
  outputDir: join(tmpdir(), 'newsreel-engines'),
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A busy machine can lose a key.
  retries: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: './support/reporter.ts',
  globalSetup: './support/startServers.ts',
  projects: ENGINES.map(name => ({ name })),
  use: { baseURL: `http://localhost:${port}/` },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    cwd: join(import.meta.dirname, '../..'),
    reuseExistingServer: process.env['REUSE_SERVER'] === '1',
  },
})
