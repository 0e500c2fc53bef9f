import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { article, section, serve } from '../../support/articles.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const JSON_TEXT = JSON.stringify(article(3))
const FAILED = 'Couldn’t load the article.'

/** Answers requests for the article with a server of its own: Playwright cannot send broken responses. */
async function answerWith(page: Page, listener: RequestListener): Promise<void> {
  const server = createServer(listener)
  server.listen(0, 'localhost')
  await once(server, 'listening')
  page.once('close', () => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  await page.route('**/articles/fault/article.json', route => route.continue({ url }))
}

/** Sends a status, with headers. */
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end('<!doctype html><h1>Error</h1>')

for (const [what, listener, title] of [
  ['403', status(403), FAILED],
  ['404 with a page', status(404, { 'content-type': 'text/html' }), 'Article not found.'],
  ['410', status(410), 'Article not found.'],
  ['429 with Retry-After', status(429, { 'retry-after': '120' }), FAILED],
  ['500', status(500), FAILED],
  ['503 with a date in Retry-After', status(503, { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }), FAILED],
  ['a login page with 200', status(200, { 'content-type': 'text/html' }), 'This article can’t be opened.'],
  ['an empty response', (_, response) => response.end(), 'This article can’t be opened.'],
  ['a connection that is reset', request => request.socket.resetAndDestroy(), FAILED],
  [
    'a response that is cut off',
    (_, response) => {
      response.writeHead(200, { 'content-length': JSON_TEXT.length })
      response.write(JSON_TEXT.slice(0, 300), () => response.destroy())
    },
    FAILED,
  ],
  [
    'more bytes than announced',
    (_, response) => response.writeHead(200, { 'content-length': 20 }).end(JSON_TEXT),
    /load|open/,
  ],
] satisfies [string, RequestListener, string | RegExp][])
  test(`${what}: the page says what happened, and opens the article after it is mended`, async ({ page }) => {
    const path = await serve(page, 'fault', article(3))
    await answerWith(page, listener)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('link', { name: 'All articles' })).toBeVisible()
    await page.unroute('**/articles/fault/article.json')
    await serve(page, 'fault', article(3))
    const again = page.getByRole('button', { name: 'Try again' })
    if (title === 'Article not found.') await page.reload()
    else await again.click()
    await new ReaderOnPage(page).expectSlide(/^1 of 3/)
  })

test('a busy server gets its next request when it asks for it, and then the article is shown', async ({ page }) => {
  await page.clock.install()
  const path = await serve(page, 'fault', article(3))
  let requests = 0
  await answerWith(page, (_, response) => {
    requests++
    response.writeHead(503, { 'retry-after': '120' }).end()
  })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: FAILED })).toBeVisible()
  await page.clock.runFor(110_000)
  expect(requests).toBe(1)
  await page.unroute('**/articles/fault/article.json')
  await serve(page, 'fault', article(3))
  await page.clock.runFor(11_000)
  await new ReaderOnPage(page).expectSlide(/^1 of 3/)
})

test('a response that stalls is given up after ten seconds, and the page says so', async ({ page }) => {
  await page.clock.install()
  const path = await serve(page, 'fault', article(3))
  await answerWith(page, (_, response) => response.write(JSON_TEXT.slice(0, 100)))
  await page.goto(path)
  await expect(page.locator('.skeleton').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'This is taking too long.' })).toBeVisible({
    timeout: 60_000,
  })
})

test('a response of the wrong type that holds the article is shown', async ({ page }) => {
  const path = await serve(page, 'fault', article(3))
  await answerWith(page, (_, response) => response.setHeader('content-type', 'image/png').end(JSON_TEXT))
  await new ReaderOnPage(page).open(path)
})

test('an article that arrives byte by byte opens when it is complete', async ({ page }) => {
  const path = await serve(page, 'fault', article(3))
  let finish = () => {}
  await answerWith(page, (_, response) => {
    response.write(JSON_TEXT.slice(0, 100))
    finish = () => response.end(JSON_TEXT.slice(100))
  })
  await page.goto(path)
  await expect(page.locator('.skeleton').first()).toBeVisible()
  finish()
  await new ReaderOnPage(page).expectSlide(/^1 of 3/)
})

test('a network that comes and goes loads the article, and then every picture that is asked for again', async ({
  page,
}) => {
  const reader = new ReaderOnPage(page)
  let requests = 0
  const path = await serve(page, 'fault', article(3))
  await page.route(/\/articles\/fault\//, route =>
    requests++ % 2 ? route.fallback() : route.abort('internetdisconnected'),
  )
  await reader.open(`${path}#section-2`)
  const picture = reader.slide.getByRole('img', { name: 'Picture 2' })
  const again = reader.slide.getByRole('button', { name: 'Try again' })
  await expect(async () => {
    if (await again.isVisible()) await again.click()
    expect(await picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  }).toPass()
})

test('a full disk changes nothing for readers', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'fault', article(3)))
  await page.keyboard.press('+')
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  expect(consoleMessages).toEqual([])
})

test('2,000 slides are read at both ends and in between, with a few of them in the page', async ({ page }) => {
  const sections = [{ id: 'lead', body: [] }, ...Array.from({ length: 1999 }, (_, i) => section(i + 2))]
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'fault', article(2, { sections })))
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await page.keyboard.press('ArrowLeft')
  await reader.expectSlide(/^2,000 of 2,000/)
  await page.evaluate(() => location.replace('#section-1000'))
  await reader.expectSlide(/^1,000 of 2,000/)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^1,001 of 2,000/)
  expect(await page.locator('[aria-roledescription="slide"]').count()).toBeLessThan(10)
})
