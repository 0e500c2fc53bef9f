import { expect, type Locator, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForTypeface } from '../../support/typeface.ts'

test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

const open = async (page: Page, change: object = {}): Promise<ReaderOnPage> => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', { ...article(6), ...change }))
  return reader
}
const isMoving = (slide: Locator) => slide.evaluate(each => each.getAnimations().length > 0)

/** Waits until a slide moves, and returns its left edge in each frame of that. */
const recordMove = (slide: Locator) =>
  slide.evaluate(
    each =>
      new Promise<number[]>(resolve => {
        const lefts: number[] = []
        const step = () => {
          if (each.getAnimations().length) lefts.push(each.getBoundingClientRect().left)
          else if (lefts.length) return resolve(lefts)
          requestAnimationFrame(step)
        }
        step()
      }),
  )

/** Makes ten seconds pass at once. */
const skipTime = (page: Page) => page.clock.fastForward(10_000)

for (const [lang, sign] of [
  ['en', -1],
  ['ar', 1],
] as const)
  test(`on a first visit by touch, the resting cover moves aside once and back (${lang})`, async ({ page }) => {
    const reader = await open(page, { lang })
    const lefts = (await recordMove(reader.slide)).map(left => left * sign)
    expect(Math.max(...lefts)).toBeGreaterThan(15)
    expect(Math.max(...lefts)).toBeLessThanOrEqual(40)
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(0)
    await expect.poll(() => reader.slide.evaluate(slide => slide.getBoundingClientRect().left)).toBe(0)
    expect(await page.locator('.newsreel-carousel').evaluate(each => each.scrollLeft)).toBe(0)
    await page.clock.install()
    await open(page, { lang })
    await skipTime(page)
    expect(await isMoving(reader.slide)).toBe(false)
  })

test('an input before it prevents the nudge, also on the next visit', async ({ page }) => {
  await page.clock.install()
  const reader = await open(page)
  await waitForTypeface(page)
  await page.touchscreen.tap(200, 600)
  await skipTime(page)
  expect(await isMoving(reader.slide)).toBe(false)
  await open(page)
  await skipTime(page)
  expect(await isMoving(reader.slide)).toBe(false)
})

test('a finger ends the nudge at once, and can swipe', async ({ page }) => {
  const reader = await open(page)
  const finger = new Finger(page)
  await reader.slide.evaluate(
    slide =>
      new Promise<void>(resolve => {
        const step = () => {
          const animations = slide.getAnimations()
          for (const each of animations) each.updatePlaybackRate(0.01)
          if (animations.length) resolve()
          else requestAnimationFrame(step)
        }
        step()
      }),
  )
  await finger.down({ x: 360, y: 600 })
  await expect.poll(() => isMoving(reader.slide)).toBe(false)
  await finger.move({ x: 40, y: 600 })
  await finger.up()
  await reader.expectSlide(/^2 of 6/)
})

test('without storage, the nudge happens at most once on a page', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError')
      },
    }),
  )
  await page.clock.install()
  const reader = await open(page)
  await recordMove(reader.slide)
  await page.getByRole('link', { name: 'All articles' }).click()
  await page.getByRole('listitem').getByRole('link').first().click()
  await expect(reader.slide).toBeVisible()
  await page.waitForLoadState('networkidle')
  await skipTime(page)
  expect(await isMoving(reader.slide)).toBe(false)
})

for (const [who, options] of [
  ['who prefers reduced motion', { reducedMotion: 'reduce' }],
  ['with a mouse', { hasTouch: false, isMobile: false }],
] as const)
  test.describe(() => {
    test.use(options)
    test(`a reader ${who} sees no nudge`, async ({ page }) => {
      const scripts: string[] = []
      page.on('request', request => scripts.push(request.url()))
      await open(page)
      await waitForTypeface(page)
      await expect.poll(() => scripts.some(url => /\/EndCard-/.test(url))).toBe(true)
      expect(scripts.filter(url => /\/nudge-/.test(url))).toEqual([])
    })
  })
