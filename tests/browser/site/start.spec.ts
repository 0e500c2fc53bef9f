import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { holdRequests } from '../../support/holdRequests.ts'
import { photo } from '../../support/pictures.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { TestSite } from '../../support/site.ts'

// What readers press before a page has loaded its scripts. The first pictures come before these.

const site = new TestSite()

test.beforeAll(async () => {
  mkdirSync(join(site.articles, 'pier'), { recursive: true })
  await photo(1200, 800).jpeg().toFile(join(site.articles, 'pier/pier.jpg'))
  const figure = { type: 'figure', src: 'pier.jpg', alt: 'The pier', credit: 'A. Name' }
  const sections = ['lead', 'two', 'three', 'four'].map((id, index) => ({
    id,
    ...(index ? { heading: `Heading ${id}` } : {}),
    body: [...(index ? [] : [figure]), { type: 'paragraph', text: `The text of ${id}.` }],
  }))
  const article = { version: 1, lang: 'en', headline: 'The harbour', published: '2024-07-04', sections }
  writeFileSync(join(site.articles, 'pier/article.json'), JSON.stringify(article))
  await site.start('--no-offline')
})
test.afterAll(() => site.stop())

const START = /\/start-[^/]*\.js/
const expectInView = (page: Page, index: number) =>
  expect(page.locator(`[data-index="${index}"]`)).toBeInViewport({ ratio: 0.99 })

test('buttons and keys that are pressed before any script has loaded take effect, and need not wait for the picture', async ({
  page,
}) => {
  const consoleMessages = recordConsole(page)
  const pictures = await holdRequests(page, /\/images\//)
  const start = await holdRequests(page, START)
  await page.goto(`${site.address}pier/`, { waitUntil: 'domcontentloaded' })
  await pictures.requested
  const reader = new ReaderOnPage(page)
  await reader.next.click()
  await start.requested
  await page.keyboard.press('ArrowRight')
  await reader.contents.click()
  await expectInView(page, 0)
  start.release()
  await expectInView(page, 2)
  pictures.release()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await page.keyboard.press('Escape')
  await reader.expectSlide(/^3 of 4/)
  expect(consoleMessages).toEqual([])
})

test('a deferred script of the site that does not load delays nothing', async ({ page }) => {
  await page.route(`${site.address}pier/`, async route => {
    const response = await route.fetch()
    const body = (await response.text()).replace('</head>', '<script defer src="/count.js"></script></head>')
    await route.fulfill({ response, body })
  })
  const { requested } = await holdRequests(page, /count\.js/)
  await page.goto(`${site.address}pier/`, { waitUntil: 'commit' })
  await requested
  await new ReaderOnPage(page).next.click()
  await expectInView(page, 1)
})

test('a page whose address names a slide does not wait for pictures with its script', async ({ page }) => {
  const pictures = await holdRequests(page, /\/images\//)
  const start = page.waitForResponse(START)
  await page.goto(`${site.address}pier/embed/#three`, { waitUntil: 'commit' })
  await pictures.requested
  await start
  await expectInView(page, 2)
  pictures.release()
})
