import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { articleList } from './src/cli/articleList.ts'
import { contentSecurityPolicy } from './src/cli/contentSecurityPolicy.ts'

export default defineConfig({
  plugins: [react(), articleList()],
  build: {
    // What light-dark() and container queries need, so that the style sheets stay as they were written.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // Vite would write small files into the page as data: addresses, and fonts among them would break the policy below.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
  preview: {
    // Not in dev: hot reload writes inline styles, which this policy forbids.
    headers: { 'Content-Security-Policy': contentSecurityPolicy(), 'X-Content-Type-Options': 'nosniff' },
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    restoreMocks: true,
  },
})
