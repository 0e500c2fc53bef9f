import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { measureContrast } from '../../support/contrast.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { RunningCommand } from '../../support/site.ts'

const ID = 'us-deports-chinese-migrants'
type Json = { headline: string; sections: { body: unknown[] }[] } & Record<string, unknown>

let folder = ''
let dev: RunningCommand
let address = ''
const file = () => join(folder, ID, 'article.json')
const whole = readFileSync(`public/articles/${ID}/article.json`, 'utf8')
/** Saves the article with a change. */
const save = (change: (article: Json) => void) => {
  const article = JSON.parse(whole) as Json
  change(article)
  writeFileSync(file(), JSON.stringify(article, null, 2))
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-dev-'))
  cpSync('public/articles', folder, { recursive: true })
  dev = new RunningCommand(['dev', folder, '--port', '0', '--name', 'The Example'])
  address = await dev.address()
})
test.afterEach(async () => {
  await dev.stop()
  rmSync(folder, { recursive: true, force: true })
})

const panel = (page: Page) => page.getByRole('complementary', { name: 'Problems' })

test('a saved article reloads at once at the same slide, under the Content-Security-Policy', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const reader = new ReaderOnPage(page)
  const response = await page.goto(`${address}${ID}/`)
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'")
  expect(await response?.text()).not.toMatch(/ style=|<style|<script>| on[a-z]+=/)
  await expect(reader.slide).toHaveCount(1) // hydrated
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 12/)
  save(article => article.sections[2]?.body.push({ type: 'paragraph', text: 'What the editor has just written.' }))
  await expect(page.getByText('What the editor has just written.')).toBeAttached()
  await expect(reader.slide).toHaveCount(1)
  await reader.expectSlide(/^3 of 12/)
  await expect(panel(page)).toHaveCount(0)
  expect(consoleMessages).toEqual([])
})

test('problems are shown above the page with their position, cover nothing, and disappear when fixed', async ({
  page,
}) => {
  const consoleMessages = recordConsole(page)
  await page.goto(`${address}${ID}/`)
  save(article => {
    article['<img src=x onerror=alert(1)>'] = 1
    article.sections[1]?.body.push({ type: '<script>alert(1)</script>' })
  })
  await expect(panel(page)).toContainText(`1 error, 1 warning in ${ID}/article.json`)
  await page.getByText('1 error, 1 warning').click()
  const problems = panel(page).getByRole('listitem')
  await expect(problems).toHaveCount(2)
  await expect(problems.filter({ hasText: '<script>alert(1)</script>' })).toContainText(
    /article\.json:\d+:\d+ \$\.sections\[1\]\.body\[\d+\]\.type/,
  )
  await expect(problems.filter({ hasText: '<img src=x onerror' })).toContainText('Warning')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const text of await panel(page).locator('summary, b, .position').all())
      expect(await measureContrast(text)).toBeGreaterThanOrEqual(4.5)
  }
  save(article => {
    article['odd'] = 1
  })
  await expect(problems).toHaveCount(1) // the panel stays open
  await expect(problems).toBeVisible()
  await page.getByText('1 warning').click()
  const reader = new ReaderOnPage(page)
  await expect(reader.next).toBeInViewport({ ratio: 1 })
  const [above, below] = [await panel(page).boundingBox(), await reader.carousel.boundingBox()]
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
  writeFileSync(file(), whole)
  await expect(panel(page)).toHaveCount(0)
  expect(consoleMessages).toEqual([])
})

test('the page of an article that cannot be shown lists its problems, and shows the article once they are fixed', async ({
  page,
}) => {
  await page.goto(`${address}${ID}/`)
  writeFileSync(file(), whole.slice(0, 2000))
  await expect(page.getByRole('heading', { name: `“${ID}” cannot be shown` })).toBeVisible()
  await expect(page.getByText(/article\.json:\d+:\d+/)).toBeVisible()
  await expect.poll(() => dev.stderr).toMatch(/✗ .*article\.json:\d+:\d+: .*\n +\d+ \|/)
  await page.getByRole('link', { name: 'All articles' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Cannot be shown' })).toContainText(ID)
  await panel(page).getByText('1 of 2 articles has problems').click()
  await panel(page)
    .getByRole('link', { name: `“${ID}” cannot be shown` })
    .click()
  writeFileSync(file(), whole)
  await expect(page.getByRole('heading', { level: 1, name: (JSON.parse(whole) as Json).headline })).toBeVisible()
  renameSync(join(folder, ID), join(folder, 'renamed'))
  await expect(page.getByRole('heading', { name: 'Page not found.' })).toBeVisible()
  renameSync(join(folder, 'renamed'), join(folder, ID))
  await expect(page.getByRole('heading', { level: 1, name: (JSON.parse(whole) as Json).headline })).toBeVisible()
  await expect.poll(() => dev.stderr).toMatch(/✗ .*article\.json:\d+:\d+: [\s\S]*✓ .*no problems/)
})

test('a changed picture is shown at once', async ({ page }) => {
  const svg = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="9" height="9"/></svg>`
  writeFileSync(join(folder, ID, 'drawing.svg'), svg(60))
  save(article =>
    article.sections.unshift({
      body: [{ type: 'figure', src: 'drawing.svg', width: 60, height: 40, alt: 'A drawing', credit: 'C' }],
    }),
  )
  await page.goto(`${address}${ID}/`)
  const drawing = page.getByRole('img', { name: 'A drawing' })
  await expect(drawing).toHaveJSProperty('naturalWidth', 60)
  writeFileSync(join(folder, ID, 'drawing.svg'), svg(90))
  await expect(drawing).toHaveJSProperty('naturalWidth', 90)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 } })

  test('the problem panel takes its height from the page and leaves the bar in view', async ({ page }) => {
    save(article => {
      article['odd'] = 1
    })
    await page.goto(`${address}${ID}/`)
    const reader = new ReaderOnPage(page)
    await expect(reader.slide).toHaveCount(1)
    await expect(panel(page)).toBeInViewport({ ratio: 1 })
    await expect(reader.next).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  })
})

test('Ctrl+C stops the server', async () => {
  await dev.stop()
  await expect(fetch(address)).rejects.toThrow()
})
