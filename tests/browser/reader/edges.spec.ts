import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { en } from '../../../src/i18n/en/reader.ts'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

/** Pictures on the second and the fourth slide; the third has a short text, the fifth a long one. */
const SECTIONS = [
  { id: 'lead', body: [{ type: 'paragraph', text: 'The lead of the article.' }] },
  section(2),
  section(3, { body: [{ type: 'paragraph', text: 'A short text.' }] }),
  section(4),
  section(5, { body: longBody() }),
]
const open = async (page: Page, hash = '', lang = 'en') => {
  const reader = new ReaderOnPage(page, lang === 'ar' ? ar : en)
  await reader.open(`${await serve(page, 'five', article(5, { sections: SECTIONS, lang }))}${hash}`)
  return reader
}

/** The arrow of the margin under the mouse. */
const arrow = (page: Page) => page.locator('.newsreel-slide:not([inert]) > .newsreel-edge:hover .newsreel-icon')

for (const [lang, next, previous] of [
  ['en', 1260, 20],
  ['ar', 20, 1260],
] as const)
  test(`with a mouse, the margins beside the text turn slides (${lang})`, async ({ page }) => {
    const reader = await open(page, '', lang)
    const heading = (n: number) => reader.slide.getByRole('heading', { name: `Heading ${n}` })
    await page.mouse.move(next, 300)
    await expect(arrow(page)).toHaveCSS('opacity', '1')
    await expect(arrow(page)).toHaveAttribute('data-icon', 'next')
    for (const n of [2, 3]) {
      await page.mouse.click(next, 300)
      await expect(heading(n)).toBeVisible()
      await expect.poll(() => reader.offset()).toBe(0)
    }
    await page.mouse.move(previous, 300)
    await expect(arrow(page)).toHaveAttribute('data-icon', 'previous')
    await page.mouse.click(previous, 300)
    await expect(heading(2)).toBeVisible()
  })

for (const [width, height] of [
  [1100, 760],
  [1280, 760],
  [1920, 1080],
  [2560, 1440],
] as const)
  test(`at ${width} × ${height} the margins cover nothing, and are at least 44 px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const reader = await open(page)
    for (let position = 1; position <= 6; position++) {
      await reader.expectSlide(position < 6 ? new RegExp(`^${position} of 5`) : 'End of article')
      const found = await reader.slide.evaluate(slide => {
        const things = slide.querySelectorAll('h1, h2, p, a, button, figcaption, .newsreel-frame')
        const boxes = [...things].map(each => ({
          name: each.outerHTML.slice(0, 60),
          box: each.getBoundingClientRect(),
        }))
        return [...slide.querySelectorAll(':scope > .newsreel-edge')].map(edge => {
          const own = edge.getBoundingClientRect()
          const isOver = (box: DOMRect) => own.left < box.right && box.left < own.right && box.width > 1
          return {
            covered: boxes.filter(({ box }) => isOver(box)).map(({ name }) => name),
            isWide: own.width >= 44,
            isOnScrollBar: own.right > slide.getBoundingClientRect().left + slide.clientWidth,
          }
        })
      })
      expect(found).toEqual(found.map(() => ({ covered: [], isWide: true, isOnScrollBar: false })))
      // The cover has nothing before it, and pictures fill one margin.
      expect(found, `${position}`).toHaveLength([1, 1, 2, 1, 2, 1][position - 1] ?? 0)
      await page.keyboard.press(position < 5 ? 'ArrowRight' : 'End')
    }
  })

test('a wheel over the margin scrolls a long text, and the arrow stays in the middle', async ({ page }) => {
  const reader = await open(page, '#section-5')
  await page.mouse.move(1240, 300)
  const top = async () => (await arrow(page).boundingBox())?.y
  await expect(arrow(page)).toBeVisible()
  const before = await top()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => reader.slide.evaluate(slide => slide.scrollTop)).toBeGreaterThan(300)
  expect(await top()).toBe(before)
})

test('on the end card the margin opens the next article, like the button', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/')
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await expect(reader.slide.getByRole('link', { name: /^Next article/ })).toBeVisible()
  await page.mouse.click(1260, 200)
  await expect(page).toHaveURL(/how-to-read-slides/)
})

for (const [where, options] of [
  ['by touch', { hasTouch: true, isMobile: true }],
  ['in a narrow window', { viewport: { width: 900, height: 700 } }],
  ['in a low window', { viewport: { width: 1280, height: 400 } }],
] as const)
  test.describe(() => {
    test.use(options)
    test(`there are no such margins ${where}`, async ({ page }) => {
      const reader = await open(page, '#section-3')
      await expect(reader.slide.locator('.newsreel-edge').first()).toBeHidden()
    })
  })
