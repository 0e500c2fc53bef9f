import { expect, type Page, test } from '@playwright/test'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

// A site that does not begin at the root of its server, as a project's page on GitHub.

const ID = 'us-deports-chinese-migrants'
const OTHER = 'how-to-read-slides'
const BASE = '/news/'
test.use({ serviceWorkers: 'allow' })
const site = new BuiltSite()
test.beforeAll(() => site.start(BASE))
test.afterAll(() => site.stop())

/** What the page asked for that is not below the base, or not there. */
function watch(page: Page): string[] {
  const wrong: string[] = []
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith(BASE) || response.status() >= 400) wrong.push(`${response.status()} ${pathname}`)
  })
  return wrong
}
const open = async (page: Page, path: string) => {
  const reader = new ReaderOnPage(page)
  await page.goto(`${site.address}${path}`)
  await expect(reader.slide).toHaveCount(1) // script has taken over
  return reader
}

test('pages, their pictures and their contents work below a path, and nothing is asked of what is above it', async ({
  page,
}) => {
  const [consoleMessages, wrong] = [recordConsole(page), watch(page)]
  const reader = await open(page, `${ID}/`)
  await reader.contents.click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Border Crisis/ })
    .click()
  await reader.expectSlide(/Border Crisis/)
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${BASE}${ID}/#border-crisis`)
  const picture = reader.slide.getByRole('img')
  await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
  await page.keyboard.press('Home')
  await reader.expectSlide(/^1 of 12/)
  await reader.slide.getByRole('link', { name: 'All articles' }).click()
  await expect(page).toHaveURL(site.address)
  await page.getByRole('link', { name: /Chinese Migrants/ }).click()
  await expect(page).toHaveURL(`${site.address}${ID}/`)
  expect([consoleMessages, wrong]).toEqual([[], []])
})

test('the end leads to the next article', async ({ page }) => {
  const [consoleMessages, wrong] = [recordConsole(page), watch(page)]
  const reader = await open(page, `${ID}/`)
  await page.keyboard.press('End')
  await expect(reader.slide).toHaveAccessibleName('The end')
  await reader.slide.locator(`a[href="${BASE}${OTHER}/"]`).click()
  await expect(page).toHaveURL(`${site.address}${OTHER}/`)
  await expect(reader.slide).toHaveCount(1)
  expect([consoleMessages, wrong]).toEqual([[], []])
})

test('the page for iframes, the page for sharing and the page for what is missing are below it too', async ({
  page,
}) => {
  const wrong = watch(page)
  await open(page, `${ID}/embed/`)
  const referer = 'https://social.example/'
  await page.goto(`${site.address}${ID}/s/border-crisis/?utm_source=x`, { referer })
  await expect(page).toHaveURL(`${site.address}${ID}/?utm_source=x#border-crisis`)
  expect(await page.evaluate(() => sessionStorage.getItem('newsreel.referrer'))).toBe(referer)
  expect(wrong).toEqual([])
  const missing = await page.goto(`${site.address}nowhere/at/all/`)
  expect(missing?.status()).toBe(404)
  await page.getByRole('link', { name: 'All articles' }).click()
  await expect(page).toHaveURL(site.address)
})

test('what is kept for times without a network stays below it', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  await open(page, `${ID}/`)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site.address)
  expect(consoleMessages).toEqual([])
})
