import { join } from 'node:path'
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import config from '../../playwright.config.ts'

type TestConfigWebServer = NonNullable<PlaywrightTestConfig['webServer']>

export default defineConfig({
  ...config,
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, '../../test-results'),
  globalSetup: './buildSite.ts',
  retries: 0,
  timeout: 240_000,
  webServer: { ...config.webServer, cwd: join(import.meta.dirname, '../..') } as TestConfigWebServer,
  reporter: [['list'], ['./report.ts']],
})
