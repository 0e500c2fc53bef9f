import { expect, type Page, test } from '@playwright/test'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

// A site below a base path, like a project page on GitHub.

const ID = 'us-deports-chinese-migrants'
const OTHER = 'how-to-read-slides'
const BASE = '/news/'
test.use({ serviceWorkers: 'allow' })
const site = new BuiltSite()
test.beforeAll(() => site.start(BASE))
test.afterAll(() => site.stop())

/** Records requests that fail or are outside the base path. */
function recordBadRequests(page: Page): string[] {
  const badRequests: string[] = []
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith(BASE) || response.status() >= 400) badRequests.push(`${response.status()} ${pathname}`)
  })
  return badRequests
}
const open = async (page: Page, path: string) => {
  const reader = new ReaderOnPage(page)
  await page.goto(`${site.address}${path}`)
  await expect(reader.slide).toHaveCount(1) // hydrated
  return reader
}

test('pages, pictures and contents work below a base path, and request nothing outside it', async ({ page }) => {
  const [consoleMessages, badRequests] = [recordConsole(page), recordBadRequests(page)]
  const reader = await open(page, `${ID}/`)
  await reader.contents.click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Border Crisis/ })
    .click()
  await reader.expectSlide(/Border Crisis/)
  await expect(page).toHaveURL(`${site.address}${ID}/#border-crisis`)
  const picture = reader.slide.getByRole('img')
  await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
  await page.keyboard.press('Home')
  await reader.expectSlide(/^1 of 12/)
  await reader.slide.getByRole('link', { name: 'All articles' }).click()
  await expect(page).toHaveURL(site.address)
  await page.getByRole('link', { name: /Chinese Migrants/ }).click()
  await expect(page).toHaveURL(`${site.address}${ID}/`)
  expect([consoleMessages, badRequests]).toEqual([[], []])
})

test('the end card links to the next article', async ({ page }) => {
  const [consoleMessages, badRequests] = [recordConsole(page), recordBadRequests(page)]
  const reader = await open(page, `${ID}/`)
  await page.keyboard.press('End')
  await expect(reader.slide).toHaveAccessibleName('End of article')
  await reader.slide.locator(`a[href="${BASE}${OTHER}/"]`).click()
  await expect(page).toHaveURL(`${site.address}${OTHER}/`)
  await expect(reader.slide).toHaveCount(1)
  expect([consoleMessages, badRequests]).toEqual([[], []])
})

test('from any slide, the menu leads to the next article and to all articles', async ({ page }) => {
  const reader = await open(page, `${ID}/#border-crisis`)
  await reader.more.click()
  const menu = page.getByRole('dialog', { name: 'More' })
  await menu.getByRole('link', { name: /^Next article/ }).click()
  await expect(page).toHaveURL(`${site.address}${OTHER}/`)
  await page.goBack()
  await expect(menu).toBeHidden()
  await reader.more.click()
  await menu.getByRole('link', { name: 'All articles' }).click()
  await expect(page).toHaveURL(site.address)
})

test('the embed page, the share page and the 404 page work below a base path', async ({ page }) => {
  const badRequests = recordBadRequests(page)
  await open(page, `${ID}/embed/`)
  const referer = 'https://social.example/'
  await page.goto(`${site.address}${ID}/s/border-crisis/?utm_source=x`, { referer })
  await expect(page).toHaveURL(`${site.address}${ID}/?utm_source=x#border-crisis`)
  expect(await page.evaluate(() => sessionStorage.getItem('newsreel.referrer'))).toBe(referer)
  expect(badRequests).toEqual([])
  const missing = await page.goto(`${site.address}nowhere/at/all/`)
  expect(missing?.status()).toBe(404)
  await page.getByRole('link', { name: 'All articles' }).click()
  await expect(page).toHaveURL(site.address)
})

test('the scope of the service worker is the base path', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  await open(page, `${ID}/`)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site.address)
  expect(consoleMessages).toEqual([])
})
