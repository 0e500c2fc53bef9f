import { expect, type Locator, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'

test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

const middle = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element is not on the page.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

for (const [what, find] of [
  ['the picture', (reader: ReaderOnPage) => reader.slide.getByRole('img')],
  ['the text', (reader: ReaderOnPage) => reader.slide.getByText(/^Paragraph of section/)],
  ['a link', (reader: ReaderOnPage) => reader.slide.getByRole('link')],
  ['the credit', (reader: ReaderOnPage) => reader.slide.getByText(/^Source:/)],
] as const)
  test(`a swipe that starts on ${what} turns one slide, both ways`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    const finger = new Finger(page)
    await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
    await reader.expectSlide(/^3 of 6/)
    await finger.swipe({ ...(await middle(find(reader))), x: 360 }, { x: -300 })
    await reader.expectSlide(/^4 of 6/)
    await finger.swipe({ ...(await middle(find(reader))), x: 50 }, { x: 300 })
    await reader.expectSlide(/^3 of 6/)
    expect(page.url()).toContain('/six/')
  })

test('a swipe changes nothing on the page before it rests', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const finger = new Finger(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
  await reader.expectSlide(/^3 of 6/)
  await finger.down({ x: 360, y: 500 })
  const recorder = await reader.carousel.evaluateHandle(root => ({
    changes: new Promise<number>(resolve => {
      let count = 0
      const observer = new MutationObserver(records => {
        count += records.length
      })
      const attributeFilter = ['inert', 'aria-label', 'aria-current', 'style'] // not those of pictures that load
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter })
      root.addEventListener('scrollend', () => resolve(count + observer.takeRecords().length), {
        capture: true,
        once: true,
      })
    }),
  }))
  await finger.move({ x: 40, y: 500 })
  await finger.up()
  expect(await recorder.evaluate(({ changes }) => changes)).toBe(0)
  await reader.expectSlide(/^4 of 6/)
})

test('a swipe outwards does nothing at both ends', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const finger = new Finger(page)
  await reader.open(await serve(page, 'three', article(3)))
  await finger.swipe({ x: 80, y: 500 }, { x: 250 })
  await reader.expectSlide(/^1 of 3/)
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await finger.swipe({ x: 350, y: 600 }, { x: -250 })
  await reader.expectSlide('End of article')
})

test('a second swipe turns a second slide while the first still settles', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const finger = new Finger(page)
  await reader.open(await serve(page, 'six', article(6)))
  await finger.swipe({ x: 395, y: 500 }, { x: -380 }, 6)
  await finger.swipe({ x: 395, y: 500 }, { x: -380 }, 6)
  await reader.expectSlide('3 of 6: Heading 3')
  await expect(page).toHaveURL(/#section-3$/)
})

test('a flick turns one slide, however fast', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const finger = new Finger(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  for (let position = 1; position < 12; position++) {
    await reader.expectSlide(new RegExp(`^${position} of 12`))
    await finger.swipe({ x: 400, y: 500 }, { x: -380 }, 3)
  }
  await reader.expectSlide(/^12 of 12/)
})

test('an arrow key during a swipe takes effect when the finger lifts', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const finger = new Finger(page)
  await reader.open(await serve(page, 'six', article(6)))
  await finger.down({ x: 350, y: 500 })
  await finger.move({ x: 250, y: 500 })
  await page.keyboard.press('ArrowRight')
  await finger.move({ x: 200, y: 500 })
  await finger.up()
  await reader.expectSlide(/^2 of 6/)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 6/)
  await expect(page).toHaveURL(/#section-3$/)
})

test('a key pressed while a swipe settles takes effect after it', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const finger = new Finger(page)
  await reader.open(await serve(page, 'six', article(6)))
  await finger.swipe({ x: 350, y: 500 }, { x: -300 })
  await expect(reader.slide).toHaveAccessibleName(/^2 of 6/)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 6/)
})

test('a swipe that returns halfway stays on its slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const finger = new Finger(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-2`)
  await finger.down({ x: 350, y: 500 })
  await finger.move({ x: 200, y: 500 })
  // Not all the way: the first 15 px of a touch scroll nothing. Beyond the start this would be a backward flick.
  await finger.move({ x: 310, y: 500 })
  await finger.move({ x: 310, y: 500 }, 6) // rests, or lifting it could be a flick
  await finger.up()
  await reader.expectSlide(/^2 of 6/)
})

test.describe('a long text', () => {
  const long = article(4, {
    sections: [
      { id: 'lead', body: [] },
      section(2),
      { ...section(3), body: [...(section(3)['body'] as []), ...longBody()] },
    ],
  })

  for (const [where, y] of [
    ['the picture', 150],
    ['the text', 600],
  ] as const)
    test(`scrolls by a vertical swipe on ${where}, which never changes the slide`, async ({ page }) => {
      const reader = new ReaderOnPage(page)
      const finger = new Finger(page)
      await reader.open(`${await serve(page, 'long', long)}#section-3`)
      await finger.swipe({ x: 200, y }, { y: -130, x: 4 })
      await expect.poll(() => reader.slide.evaluate(slide => slide.scrollTop)).toBeGreaterThan(60)
      await reader.expectSlide(/^3 of 3/)
    })

  for (const degrees of [30, 40, 50, 60])
    test(`a diagonal swipe at ${degrees}° either scrolls or turns, never both`, async ({ page }) => {
      const reader = new ReaderOnPage(page)
      const finger = new Finger(page)
      await reader.open(`${await serve(page, 'long', long)}#section-3`)
      const angle = (degrees * Math.PI) / 180
      const before = await reader.slide.elementHandle()
      await finger.swipe({ x: 120, y: 600 }, { x: 240 * Math.cos(angle), y: -240 * Math.sin(angle) })
      await expect.poll(() => reader.offset()).toBe(0)
      const turned = !(await reader.slide.getAttribute('aria-label'))?.startsWith('3 of 3')
      const scrolled = (await before?.evaluate(slide => slide.scrollTop)) ?? 0
      expect(turned && scrolled > 8, `turned: ${turned}, scrolled: ${scrolled}`).toBe(false)
    })
})

test('the part of the next slide that a swipe uncovers is not animated', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  const stop = await page.evaluateHandle(() => {
    const seen: number[] = []
    const look = () => {
      for (const text of document.querySelectorAll('[data-index="1"] [data-scene]'))
        seen.push(Number(getComputedStyle(text).opacity))
      frame = requestAnimationFrame(look)
    }
    let frame = requestAnimationFrame(look)
    return () => {
      cancelAnimationFrame(frame)
      return seen
    }
  })
  await new Finger(page).swipe({ x: 380, y: 500 }, { x: -340 })
  await reader.expectSlide(/^2 of 6/)
  const seen = await stop.evaluate(end => end())
  expect(seen.length).toBeGreaterThan(20)
  expect(Math.min(...seen)).toBe(1)
})

for (const scale of [1.5, 2.5])
  test(`a swipe moves the view when pinched to ${scale}, and turns slides again at 1`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    const finger = new Finger(page)
    await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
    await reader.expectSlide(/^3 of 6/)
    const view = () =>
      page.evaluate(() => [visualViewport?.scale ?? 0, Math.round(visualViewport?.offsetLeft ?? 0)] as const)
    await finger.pinch({ x: 200, y: 600 }, scale)
    await expect.poll(async () => (await view())[0]).toBeCloseTo(scale, 1)
    // In both directions, beyond the edges of the view.
    for (const by of [-150, -150, -150, 150, 150, 150, 150]) {
      const [, before] = await view()
      await finger.swipe({ x: 200, y: 400 }, { x: by })
      const end = Math.floor(412 - 412 / scale)
      if (by < 0 ? before < end : before > 0) await expect.poll(async () => (await view())[1]).not.toBe(before)
    }
    await reader.expectSlide(/^3 of 6/)
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(/^4 of 6/)
    await finger.pinch({ x: 100, y: 200 }, 0.2)
    await expect.poll(async () => (await view())[0]).toBe(1)
    await finger.swipe({ x: 350, y: 500 }, { x: -300 })
    await reader.expectSlide(/^5 of 6/)
  })
