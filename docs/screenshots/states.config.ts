import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'

// For `npm run screenshots:states`: two screenshots at a time.
export default defineConfig({
  ...base,
  testMatch: 'states.ts',
  workers: 2,
})
