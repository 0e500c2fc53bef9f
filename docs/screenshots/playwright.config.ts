import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

// For `npm run screenshots`: the browser and server of the tests, one screenshot at a time.
const root = join(import.meta.dirname, '../..')
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: 'take.ts',
  outputDir: join(root, 'test-results'),
  workers: 1,
  retries: 0,
  webServer: [base.webServer ?? []].flat().map(server => ({ ...server, cwd: root })),
})
