import { expect, test } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

// The app as `npm start` serves it. React's StrictMode then mounts each component twice.

let server: ViteDevServer
test.beforeAll(async () => {
  server = await createServer({ server: { port: 0, open: false }, logLevel: 'error', cacheDir: test.info().outputDir })
  await server.listen()
})
test.afterAll(() => server.close())

test('under npm start each dialog is visible, and gives the page back', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const reader = new ReaderOnPage(page)
  await reader.open(`${server.resolvedUrls?.local[0]}us-deports-chinese-migrants/`)
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  for (const [key, name] of [
    ['c', 'Contents'],
    ['m', 'More'],
    ['?', 'Help'],
  ] as const) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    await expect(dialog).toHaveCSS('opacity', '1')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 12/)
  expect(consoleMessages).toEqual([])
})
