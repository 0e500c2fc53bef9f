import { expect, type Page, test } from '@playwright/test'
import { article, section, serve } from '../../support/articles.ts'
import { readBox } from '../../support/readBox.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const DEMO = '/us-deports-chinese-migrants/'
const articleOn = (page: Page) => page.getByRole('region', { name: 'Full article' })

type Recorded = { transitions: ViewTransition[] }

/** Records the view transitions of the page. @param holds pauses each at its first frame */
const recordTransitions = (page: Page, holds: boolean) =>
  page.addInitScript(holds => {
    const transitions: ViewTransition[] = []
    Object.assign(window, { transitions })
    const original = Document.prototype.startViewTransition
    Document.prototype.startViewTransition = function (update) {
      const transition = original.call(this, update)
      transitions.push(transition)
      const hold = () => {
        for (const animation of document.getAnimations())
          if ((animation.effect as KeyframeEffect).pseudoElement) animation.pause()
        document.documentElement.dataset['held'] = String(transitions.length)
      }
      if (holds) void transition.ready.then(hold, () => {})
      return transition
    }
  }, holds)

const countTransitions = (page: Page) => page.evaluate(() => (window as unknown as Recorded).transitions.length)

/** Where a part is now, as x, y, width and height: while it moves, or in the page. */
const readMovingBox = (page: Page, part: string) =>
  page.evaluate(part => {
    const style = getComputedStyle(document.documentElement, `::view-transition-group(newsreel-${part})`)
    const { m41, m42 } = new DOMMatrix(style.transform)
    return [m41, m42, Number.parseFloat(style.width), Number.parseFloat(style.height)].map(Math.round)
  }, part)
/** Where the corner of a moving part is. */
const readTopRight = async (page: Page, part: string) => {
  const [x = 0, y, width = 0] = await readMovingBox(page, part)
  return [x + width, y]
}
/** Moves a held transition to its end, or ends it. */
const goToEnd = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if ((animation.effect as KeyframeEffect).pseudoElement)
        animation.currentTime = Number(animation.effect?.getComputedTiming().endTime) - 0.01
  })
const finish = (page: Page) =>
  page.evaluate(async () => {
    const transition = (window as unknown as Recorded).transitions.at(-1)
    transition?.skipTransition()
    await transition?.finished
  })

for (const [width, height] of [
  [1280, 760],
  [412, 823],
] as const)
  test(`at ${width} × ${height} the picture of a slide moves to its place in the full article, and back`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await recordTransitions(page, true)
    const consoleMessages = recordConsole(page)
    await new ReaderOnPage(page).open(`${DEMO}#cooperation-with-china`)
    const onSlide = await readBox(page, '.newsreel-slide:not([inert]) .newsreel-frame')
    await page.keyboard.press('f')
    await expect(page.locator(':root[data-held="1"]')).toBeAttached()
    expect(await readMovingBox(page, 'picture')).toEqual(onSlide)
    expect(await readTopRight(page, 'enlarge')).toEqual(await readTopRight(page, 'picture'))
    await goToEnd(page)
    expect(await readTopRight(page, 'enlarge')).toEqual(await readTopRight(page, 'picture'))
    const inArticle = await readMovingBox(page, 'picture')
    await finish(page)
    await expect(articleOn(page)).toBeVisible()
    expect(await readBox(page, '.newsreel-article [data-index="2"] .newsreel-frame')).toEqual(inArticle)
    await page.keyboard.press('f')
    await expect(page.locator(':root[data-held="2"]')).toBeAttached()
    expect(await readMovingBox(page, 'picture')).toEqual(inArticle)
    await goToEnd(page)
    expect(await readMovingBox(page, 'picture')).toEqual(onSlide)
    await finish(page)
    expect(await readBox(page, '.newsreel-slide:not([inert]) .newsreel-frame')).toEqual(onSlide)
    const styles = await page.locator('[style*="view-transition-name"]').count()
    expect(styles).toBe(0)
    expect(consoleMessages).toEqual([])
  })

test('without a picture the heading moves', async ({ page }) => {
  await recordTransitions(page, true)
  const reader = new ReaderOnPage(page)
  const sections = [2, 3, 4, 5, 6, 7].map(n => section(n, { body: [{ type: 'paragraph', text: 'Only words.' }] }))
  await reader.open(`${await serve(page, 'seven', article(2, { sections }))}#section-3`)
  await reader.expectSlide(/^3 of 7/)
  const onSlide = await readBox(page, '.newsreel-slide:not([inert]) h2')
  await page.keyboard.press('f')
  await expect(page.locator(':root[data-held="1"]')).toBeAttached()
  expect(await readMovingBox(page, 'heading')).toEqual(onSlide)
  await goToEnd(page)
  const inArticle = await readMovingBox(page, 'heading')
  await finish(page)
  expect(await readBox(page, '.newsreel-article [data-index="2"] h2')).toEqual(inArticle)
})

test('a key ends the movement at once, and does what it always does', async ({ page }) => {
  await recordTransitions(page, true)
  const consoleMessages = recordConsole(page)
  const reader = new ReaderOnPage(page)
  await reader.open(`${DEMO}#border-crisis`)
  await page.keyboard.press('f')
  await expect(page.locator(':root[data-held="1"]')).toBeAttached()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await page.evaluate(() => (window as unknown as Recorded).transitions[0]?.finished)
  expect(consoleMessages).toEqual([])
})

test('nothing moves under reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await recordTransitions(page, false)
  await new ReaderOnPage(page).open(`${DEMO}#border-crisis`)
  await page.keyboard.press('f')
  await expect(articleOn(page)).toBeVisible()
  expect(await countTransitions(page)).toBe(0)
})

test('nothing moves where the reader is only a part of the page', async ({ page }) => {
  await recordTransitions(page, false)
  await new ReaderOnPage(page).open(`${DEMO}#border-crisis`)
  await page.evaluate(() => Object.assign(document.body.style, { width: '900px', transform: 'none' }))
  await expect.poll(() => readBox(page, '.newsreel').then(([, , width]) => width)).toBe(900)
  await page.keyboard.press('f')
  await expect(articleOn(page)).toBeVisible()
  expect(await countTransitions(page)).toBe(0)
})
