import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'

// How a key or a click moves wide slides. The browser's smooth scrolling would take 0.84 s at this width.

test.use({ viewport: { width: 2560, height: 1440 } })

/** Opens an article of six slides, waits for the code that moves them, and stops the clock. */
async function open(page: Page, options: { lang?: string } = {}): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page)
  await page.clock.install()
  const motion = page.waitForResponse(/\/motion-[^/]*\.js$/)
  await reader.open(await serve(page, 'six', article(6, options)))
  await (await motion).finished()
  await waitForFrames(page)
  await page.clock.pauseAt(Date.now() + 3600_000)
  return reader
}

/** Reads how many slides the scroller is from the first, and whether it snaps. */
const read = (page: Page) =>
  page.locator('.newsreel-carousel').evaluate(carousel => ({
    at: Math.abs(carousel.scrollLeft) / carousel.clientWidth,
    snaps: getComputedStyle(carousel).scrollSnapType === 'x mandatory',
  }))

for (const [what, lang, key] of [
  ['a left-to-right', 'en', 'ArrowRight'],
  ['a right-to-left', 'ar', 'ArrowLeft'],
] as const)
  test(`a key moves the slides of ${what} article in 280 ms, faster at the start`, async ({ page }) => {
    await open(page, { lang })
    await page.keyboard.press(key)
    await page.clock.runFor(140)
    const { at, snaps } = await read(page)
    expect(at).toBeGreaterThan(0.75)
    expect(at).toBeLessThan(0.99)
    expect(snaps).toBe(false)
    await page.clock.runFor(180)
    expect(await read(page)).toEqual({ at: 1, snaps: true })
  })

test('a second key during a movement goes on from where the slides are', async ({ page }) => {
  await open(page)
  await page.keyboard.press('ArrowRight')
  await page.clock.runFor(50)
  const { at } = await read(page)
  await page.keyboard.press('ArrowRight')
  await page.clock.runFor(17)
  const now = await read(page)
  expect(now.at).toBeGreaterThanOrEqual(at)
  expect(now.snaps).toBe(false)
  await page.clock.runFor(300)
  expect(await read(page)).toEqual({ at: 2, snaps: true })
})

test('a wheel during a movement ends it at its slide, and the next wheel scrolls on', async ({ page }) => {
  const reader = await open(page)
  await page.keyboard.press('ArrowRight')
  await page.clock.runFor(50)
  await page.mouse.move(1200, 600)
  await page.mouse.wheel(1500, 0)
  await expect.poll(() => read(page)).toMatchObject({ snaps: true })
  await page.clock.resume()
  await reader.expectSlide(/^2 of 6/)
  await page.mouse.wheel(1500, 0)
  await reader.expectSlide(/^3 of 6/)
})

test('in a page that is not drawn, the slides still arrive', async ({ page }) => {
  const reader = await open(page)
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 1 // as in a hidden page
  })
  await page.keyboard.press('ArrowRight')
  await page.clock.resume()
  await reader.expectSlide(/^2 of 6/)
  expect(await read(page)).toEqual({ at: 1, snaps: true })
})

test.describe('on a tablet', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('the browser moves the slides, so that a finger can catch them', async ({ page }) => {
    const reader = await open(page)
    await page.keyboard.press('ArrowRight')
    expect(await read(page)).toMatchObject({ snaps: true })
    await page.clock.resume()
    await reader.expectSlide(/^2 of 6/)
  })
})
