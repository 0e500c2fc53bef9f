import { expect, test } from '@playwright/test'
import { article, longBody, serve } from '../../support/articles.ts'
import { emulateWebKitSnapping } from '../../support/emulateWebKitSnapping.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'
import { waitUntilStable } from '../../support/waitUntilStable.ts'

test('60 presses of the right arrow key, 60 ms apart, end on slide 61', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'thousand', article(1000)))
  for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowRight', { delay: 60 })
  await reader.expectSlide('61 of 1,000: Heading 61')
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await page.keyboard.press('ArrowLeft')
  await reader.expectSlide('1,000 of 1,000: Heading 1000')
  await page.keyboard.press('Home')
  await reader.expectSlide('1 of 1,000: A tested article')
})

test('a key moves the slides before anything on the page changes', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  await reader.expectSlide(/^1 of 12/)
  const recorder = await reader.carousel.evaluateHandle(root => ({
    changes: new Promise<number>(resolve => {
      const observer = new MutationObserver(() => {})
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
      const { scrollTo } = Element.prototype
      Element.prototype.scrollTo = function (this: Element, options?: unknown) {
        resolve(observer.takeRecords().length)
        Element.prototype.scrollTo = scrollTo
        return Reflect.apply(scrollTo, this, [options])
      }
    }),
  }))
  await page.keyboard.press('ArrowRight')
  expect(await recorder.evaluate(({ changes }) => changes)).toBe(0)
  await reader.expectSlide(/^2 of 12/)
})

test('mounts as many elements at 10,000 slides as at 12', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const count = async (slides: number) => {
    await reader.open(`${await serve(page, `deck-${slides}`, article(slides))}#section-8`)
    await reader.expectSlide(`8 of ${slides.toLocaleString('en')}: Heading 8`)
    return page.locator('*').count()
  }
  expect(await count(10_000)).toBe(await count(12))
})

test('stays on its slide when the page is resized or rotated', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'twelve', article(12))}#section-7`)
  for (const [width, height] of [
    [412, 823],
    [823, 412],
    [2560, 1440],
    [280, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    await reader.expectSlide('7 of 12: Heading 7')
  }
})

test('keeps the paragraph of a long text when the phone is rotated and rotated back', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 823 })
  const sections = [
    { id: 'lead', body: [] },
    { id: 'long', heading: 'Long', body: longBody(30) },
  ]
  await reader.open(`${await serve(page, 'long', article(2, { sections }))}#long`)
  await reader.expectSlide(/^2 of 2/)
  const paragraph = page.getByText(/^Paragraph 20\./)
  const rested = page.evaluate(() =>
    new Promise(done => addEventListener('scrollend', done, { capture: true, once: true })).then(() => {}),
  )
  await paragraph.evaluate(each => each.scrollIntoView({ block: 'start' }))
  await rested
  // The code that keeps the paragraph loads on the first scroll.
  const loaded = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('keepBlockInView'))
  await page.waitForFunction(loaded)
  for (const [width, height] of [
    [823, 412],
    [412, 823],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(paragraph).toBeInViewport()
  }
  // The full article has a reading position of its own.
  await page.keyboard.press('f')
  const whole = page.getByRole('region', { name: 'Full article' })
  await expect(whole).toBeFocused()
  const readTop = () => whole.evaluate(each => each.scrollTop)
  const opened = await waitUntilStable(readTop)
  await whole.hover()
  await page.mouse.wheel(0, -1500)
  await expect.poll(readTop).toBeLessThan(opened - 1000)
  const top = await waitUntilStable(readTop)
  await page.setViewportSize({ width: 823, height: 412 })
  await waitForFrames(page)
  expect(await readTop()).toBe(top)
})

test('rests exactly on a slide after something has left the scroller 1 px away', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'ten', article(10)))
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 10/)
  await page.locator('.newsreel-carousel').evaluate(each => {
    each.style.scrollSnapType = 'none'
    each.scrollTo({ left: each.clientWidth - 1, behavior: 'instant' })
  })
  await reader.expectSlide(/^2 of 10/)
})

test('settles in a browser without scrollend events', async ({ page }) => {
  await page.addInitScript(() => addEventListener('scrollend', event => event.stopImmediatePropagation(), true))
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  for (const [key, name, hash] of [
    ['ArrowRight', /^2 of 6/, '#section-2'],
    ['ArrowRight', /^3 of 6/, '#section-3'],
    ['End', 'End of article', '#end'],
  ] as const) {
    await page.keyboard.press(key)
    await reader.expectSlide(name)
    await expect(page).toHaveURL(new RegExp(`${hash}$`))
  }
})

test.describe('in a browser that snaps by the number of the mounted slide, like WebKit', () => {
  for (const [lang, forward, back] of [
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const)
    test(`keys lead to the right slide: ${lang}`, async ({ page }) => {
      await emulateWebKitSnapping(page)
      const reader = new ReaderOnPage(page)
      await reader.open(await serve(page, 'twelve', article(12, { lang })))
      for (let i = 0; i < 10; i++) await page.keyboard.press(forward)
      await reader.expectSlide(/Heading 11/)
      for (let i = 0; i < 8; i++) await page.keyboard.press(back)
      await reader.expectSlide(/Heading 3/)
      for (const heading of [4, 5]) {
        await page.keyboard.press(forward)
        await reader.expectSlide(new RegExp(`Heading ${heading}$`))
        await expect(page).toHaveURL(new RegExp(`#section-${heading}$`))
      }
    })

  test('a deep link and a resize keep the slide', async ({ page }) => {
    await emulateWebKitSnapping(page)
    const reader = new ReaderOnPage(page)
    await reader.open(`${await serve(page, 'twelve', article(12))}#section-7`)
    await reader.expectSlide('7 of 12: Heading 7')
    await page.setViewportSize({ width: 900, height: 500 })
    await reader.expectSlide('7 of 12: Heading 7')
    await expect(page).toHaveURL(/#section-7$/)
  })
})

test('finds its slides in a box with a fractional width', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.body.style.width = '412.5px'
    }),
  )
  await reader.open(`${await serve(page, 'thousand', article(1000))}#section-990`)
  await reader.expectSlide('990 of 1,000: Heading 990')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide('991 of 1,000: Heading 991')
})

test('a link with a text fragment opens its slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const address = await serve(page, 'six', article(6))
  for (const [fragment, position] of [
    ['#section-3:~:text=lead', 3],
    ['#:~:text=Paragraph%20of%20section%205', 5],
  ] as const) {
    await page.goto('about:blank')
    await reader.open(address + fragment)
    await reader.expectSlide(new RegExp(`^${position} of 6`))
    await expect(page).toHaveURL(new RegExp(`#section-${position}$`))
  }
})

test('a glide that is interrupted still reaches its slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  await page.evaluate(() => {
    const scroller = document.querySelector('.newsreel-carousel')
    scroller?.addEventListener(
      'scroll',
      () => scroller.scrollTo({ left: scroller.scrollLeft, behavior: 'instant' }), // ends the smooth scroll
      { once: true },
    )
  })
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 6/)
  await expect(page).toHaveURL(/#section-2$/)
})

test('a glide that does not begin becomes a jump, as in WebKit after opening at a fragment', async ({ page }) => {
  await page.addInitScript(() => {
    const { scrollTo } = Element.prototype
    Element.prototype.scrollTo = function (this: Element, options?: ScrollToOptions | number) {
      if (typeof options !== 'object' || options.behavior !== 'smooth') Reflect.apply(scrollTo, this, [options])
    }
  })
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'twelve', article(12))}#section-3`)
  await reader.expectSlide(/^3 of 12/)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^4 of 12/)
  await reader.next.click()
  await reader.expectSlide(/^5 of 12/)
})
