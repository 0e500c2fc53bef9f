import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { getOtherOrigin } from '../../support/examples.ts'
import { ARTICLE, EMBED, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForTypeface } from '../../support/typeface.ts'

/** Bytes of script, gzipped: of a page with a reader far away, of the iframe's script, and of all once it is near. */
const [FAR, FRAME, NEAR] = [3_000, 2_500, 125_000]

/** The scripts that a page fetches from now on, with their gzipped bytes. One that is fetched twice is listed twice. */
function scriptsOf(page: Page): { name: string; bytes: number }[] {
  const scripts: { name: string; bytes: number }[] = []
  page.on('response', async response => {
    if (response.request().resourceType() !== 'script') return
    const body = await response.body().catch(() => null) // one that comes as the test ends
    if (body) scripts.push({ name: new URL(response.url()).pathname, bytes: gzipSync(body).length })
  })
  return scripts
}
const sumOf = (scripts: { bytes: number }[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0)

test('a reader 3,000 px below costs 3 kB of script and no article until it comes near, then 125 kB in all', async ({
  page,
}) => {
  const scripts = scriptsOf(page)
  const articles: string[] = []
  page.on('request', request => request.url().includes('/articles/') && articles.push(request.url()))
  const body = `<p style="height: 3000px">A long article.</p><newsreel-reader src="${ARTICLE}"></newsreel-reader>`
  await page.goto(await hostPage(page, body + SCRIPT))
  await page.waitForLoadState('networkidle')
  expect(scripts.map(({ name }) => name)).toEqual(['/newsreel-element.js'])
  expect(sumOf(scripts)).toBeLessThanOrEqual(FAR)
  expect(articles).toEqual([])
  await page.evaluate(() => scrollTo(0, 2000))
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^1 of 12/)
  await waitForTypeface(page)
  expect(sumOf(scripts)).toBeLessThanOrEqual(NEAR)
  expect(sumOf(scripts)).toBeGreaterThan(60_000)
})

test('an iframe costs the page 2.5 kB of script, and loads no more than the element', async ({ page, baseURL }) => {
  const scripts = scriptsOf(page)
  const body = `<iframe src="${getOtherOrigin(baseURL)}${EMBED}" data-newsreel width="700" height="600"></iframe>`
  await page.goto(await hostPage(page, `${body}<script type="module" src="/newsreel-frame.js"></script>`))
  const reader = new ReaderOnPage(page, undefined, page.frameLocator('iframe'))
  await reader.expectSlide(/^1 of 12/)
  await waitForTypeface(page.frames().at(-1) ?? page)
  expect(sumOf(scripts.filter(({ name }) => name === '/newsreel-frame.js'))).toBeLessThanOrEqual(FRAME)
  expect(sumOf(scripts)).toBeLessThanOrEqual(NEAR)
})

test('a reader that is not displayed loads nothing until it is', async ({ page }) => {
  const scripts = scriptsOf(page)
  await page.goto('/examples/hidden.html')
  await page.waitForLoadState('networkidle')
  expect(scripts.map(({ name }) => name).sort()).toEqual(['/examples/hidden.js', '/newsreel-element.js'])
  await page.getByRole('button', { name: 'Show the slides' }).click()
  await new ReaderOnPage(page).expectSlide(/^1 of 12/)
  expect(scripts.length).toBeGreaterThan(2)
})

test('five readers load each script once, and have independent positions', async ({ page }) => {
  const scripts = scriptsOf(page)
  // The first reader would offer to continue where the second one is.
  await page.addInitScript(() => Object.assign(Storage.prototype, { setItem() {} }))
  await page.goto('/examples/five.html')
  const readers = [0, 1, 2, 3, 4].map(
    index => new ReaderOnPage(page, undefined, page.locator('newsreel-reader').nth(index)),
  )
  for (const [index, name] of [/^1 of 12/, /^5 of 12/, null, /^1 of 6/, /^3 of 12/].entries()) {
    await page.locator('newsreel-reader').nth(index).scrollIntoViewIfNeeded()
    const reader = readers[index]
    if (name) await reader?.expectSlide(name)
    else await expect(reader?.within.getByRole('button', { name: 'Slides' }) ?? page.locator('none')).toBeVisible()
  }
  const last = readers[4]
  await last?.contents.focus()
  await page.keyboard.press('ArrowRight')
  await last?.expectSlide(/^4 of 12/)
  await readers[0]?.next.click()
  await readers[0]?.expectSlide(/^2 of 12/)
  await readers[1]?.expectSlide(/^5 of 12/)
  await readers[3]?.expectSlide(/^1 of 6/)
  await last?.expectSlide(/^4 of 12/)
  const names = scripts.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
