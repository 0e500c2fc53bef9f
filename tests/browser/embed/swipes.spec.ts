import { expect, type Page, test } from '@playwright/test'
import { examples, openExample } from '../../support/examples.ts'
import { Finger } from '../../support/finger.ts'
import type { ReaderOnPage } from '../../support/reader.ts'

test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

/** A point on the slide in view, at this fraction of the reader's height. */
async function on(reader: ReaderOnPage, x: number, share: number): Promise<{ x: number; y: number }> {
  const box = await reader.slide.boundingBox()
  if (!box) throw new Error('The slide is not on the page.')
  const top = Math.max(box.y, 0)
  const bottom = Math.min(box.y + box.height, 823)
  return { x, y: top + (bottom - top) * share }
}

const scrollOf = (page: Page) => page.evaluate(() => Math.round(scrollY))

for (const example of examples) {
  const { name, slides, rtl } = example

  test(`the example “${name}” can be read to its end by swipes, and back by one slide`, async ({ page, baseURL }) => {
    const reader = await openExample(page, example, baseURL)
    const finger = new Finger(page)
    const before = await scrollOf(page)
    for (const slide of slides.slice(1)) {
      await finger.swipe(await on(reader, rtl ? 60 : 350, 0.6), { x: rtl ? 290 : -290 }, 6)
      await reader.expectSlide(slide)
    }
    await finger.swipe(await on(reader, rtl ? 350 : 60, 0.6), { x: rtl ? -290 : 290 }, 6)
    await reader.expectSlide(slides.at(-2) ?? '')
    expect(await scrollOf(page), 'the page stays where it was').toBe(before)
  })

  test(`the example “${name}” lets the page scroll by a finger that starts on it`, async ({ page, baseURL }) => {
    const reader = await openExample(page, example, baseURL)
    const finger = new Finger(page)
    await page.evaluate(() => document.body.style.setProperty('padding-bottom', '2000px')) // room below, in all of them
    // On a slide whose text overflows, the finger scrolls that first.
    for (const share of [0.3, 0.7]) {
      const before = await scrollOf(page)
      await expect(async () => {
        await finger.swipe(await on(reader, 200, share), { y: -150, x: 5 })
        expect(await scrollOf(page)).toBeGreaterThan(before + 80)
      }).toPass({ timeout: 30_000 })
    }
    await reader.expectSlide(slides[0] ?? '')
  })
}

test('a finger scrolls a long text to its end, and then the page', async ({ page, baseURL }) => {
  const [plain] = examples
  if (!plain) throw new Error('There is no example.')
  const reader = await openExample(page, plain, baseURL)
  const finger = new Finger(page)
  await page.locator('newsreel-reader').evaluate(reader => reader.setAttribute('slide', 'border-crisis'))
  await reader.expectSlide(/^5 of 12/)
  const left = () => reader.slide.evaluate(slide => slide.scrollHeight - slide.clientHeight - slide.scrollTop)
  expect(await left()).toBeGreaterThan(100)
  const before = await scrollOf(page)
  await finger.swipe(await on(reader, 200, 0.8), { y: -60 })
  expect(await scrollOf(page)).toBe(before)
  for (let swipes = 0; (await scrollOf(page)) <= before + 80; swipes++) {
    await finger.swipe(await on(reader, 200, 0.8), { y: -200 })
    expect(swipes).toBeLessThan(20)
  }
  expect(await left()).toBeLessThanOrEqual(2)
})
