import { expect, type Page, test } from '@playwright/test'
import { readBox } from '../../support/readBox.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const ID = 'us-deports-chinese-migrants'
const CARD_PICTURE = `.card:has(a[href="/${ID}/"]) .card-picture`

/** Holds each view transition at its first frame. */
const holdTransitions = (page: Page) =>
  page.addInitScript(() => {
    const original = Document.prototype.startViewTransition
    Document.prototype.startViewTransition = function (update) {
      const transition = original.call(this, update)
      Object.assign(window, { transition })
      void transition.ready.then(() => {
        for (const animation of document.getAnimations())
          if ((animation.effect as KeyframeEffect).pseudoElement) animation.pause()
        document.documentElement.dataset['held'] = ''
      })
      return transition
    }
  })

const finish = (page: Page) =>
  page.evaluate(async () => {
    const { transition } = window as unknown as { transition: ViewTransition }
    transition.skipTransition()
    await transition.finished
    delete document.documentElement.dataset['held']
  })

/** Where the moving picture starts. */
const readStart = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement, '::view-transition-group(newsreel-cover)')
    const { m41, m42 } = new DOMMatrix(style.transform)
    return [m41, m42, Number.parseFloat(style.width), Number.parseFloat(style.height)].map(Math.round)
  })

test('the picture of a card grows into the cover, and the cover shrinks to it on the way back', async ({ page }) => {
  await holdTransitions(page)
  const consoleMessages = recordConsole(page)
  await page.goto('/')
  const link = page.locator(`.card a[href="/${ID}/"]`)
  const onCard = await readBox(page, CARD_PICTURE)
  await link.hover()
  await link.click()
  await expect(page.locator(':root[data-held]')).toBeAttached()
  expect(await readStart(page)).toEqual(onCard)
  await finish(page)
  await expect(page).toHaveURL(`/${ID}/`)
  const { slide } = new ReaderOnPage(page)
  const onCover = await readBox(page, '.newsreel-slide:not([inert])')
  await slide.locator('.newsreel-home').click()
  await expect(page.locator(':root[data-held]')).toBeAttached()
  expect(await readStart(page)).toEqual(onCover)
  await finish(page)
  await expect(link).toBeVisible()
  expect(await readBox(page, CARD_PICTURE)).toEqual(onCard)
  await expect(page.locator('[style*="view-transition-name"]')).toHaveCount(0)
  expect(consoleMessages).toEqual([])
})

test('an article that is late opens without a transition', async ({ page }) => {
  await holdTransitions(page)
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  await page.route(`**/articles/${ID}/article.json`, async route => {
    await held
    await route.continue()
  })
  await page.goto('/')
  await page.locator(`.card a[href="/${ID}/"]`).click()
  await expect(page).toHaveURL(`/${ID}/`)
  await expect(page.getByRole('status')).toBeAttached()
  release()
  await expect(new ReaderOnPage(page).slide).toBeVisible()
  expect(await page.evaluate(() => 'transition' in window)).toBe(false)
})

test('under reduced motion the page just changes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await holdTransitions(page)
  await page.goto('/')
  await page.locator(`.card a[href="/${ID}/"]`).click()
  await expect(new ReaderOnPage(page).slide).toBeVisible()
  expect(await page.evaluate(() => 'transition' in window)).toBe(false)
})
