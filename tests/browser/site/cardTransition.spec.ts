import { expect, type Page, test } from '@playwright/test'
import { recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

const ID = 'us-deports-chinese-migrants'

const site = new BuiltSite()
test.beforeAll(() => site.start())
test.afterAll(() => site.stop())

/** Holds the transition to a page at its first frame. */
const holdTransition = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      viewTransition?.ready.then(() => {
        for (const animation of document.getAnimations()) animation.pause()
        document.documentElement.dataset['held'] = ''
      })
    })
  })

const readBox = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(each => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return [x, y, width, height].map(Math.round)
    })

/** Reads where the growing picture is, at the start or at the end of the held transition. */
const readMovingBox = (page: Page, place: 'start' | 'end') =>
  page.evaluate(place => {
    for (const animation of document.getAnimations())
      if (place === 'end') animation.currentTime = Number(animation.effect?.getComputedTiming().endTime) - 0.01
    const style = getComputedStyle(document.documentElement, '::view-transition-group(newsreel-cover)')
    const { m41, m42 } = new DOMMatrix(style.transform)
    return [m41, m42, Number.parseFloat(style.width), Number.parseFloat(style.height)].map(Math.round)
  }, place)

/** How large the card's picture is at the end of the transition, in its box. */
const readPictureHeight = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement, '::view-transition-old(newsreel-cover)')
    return Math.round(Number.parseFloat(style.height))
  })

for (const [width, height] of [
  [1280, 760],
  [412, 823],
  [740, 360],
] as const)
  test(`at ${width} × ${height} the picture of a card grows into the cover`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await holdTransition(page)
    const consoleMessages = recordConsole(page)
    await page.goto(site.address)
    const card = page.locator(`li:has(a[href="/${ID}/"])`)
    await card.getByRole('link').scrollIntoViewIfNeeded()
    const onCard = await readBox(page, `li:has(a[href="/${ID}/"]) .card-picture`)
    await card.getByRole('link').click()
    await expect(page.locator(':root[data-held]')).toBeAttached()
    expect(await readMovingBox(page, 'start')).toEqual(onCard)
    const atEnd = await readMovingBox(page, 'end')
    expect(atEnd).toEqual(await readBox(page, '.newsreel-slide'))
    expect(await readPictureHeight(page)).toBe((await readBox(page, '.newsreel-slide .newsreel-frame'))[3])
    expect(consoleMessages).toEqual([])
  })

test('only the picture that was clicked last has the name', async ({ page }) => {
  await page.goto(site.address)
  await page.evaluate(() => addEventListener('click', event => event.preventDefault()))
  for (const name of [/How to Read/, /Chinese/]) {
    const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) })
    await expect(async () => {
      await card.getByRole('link').click() // the script may not have loaded
      await expect(card.locator('picture')).toHaveCSS('view-transition-name', 'newsreel-cover', { timeout: 200 })
    }).toPass()
    await expect(page.locator('[style*="view-transition-name: newsreel-cover"]')).toHaveCount(1)
  }
})

test('under reduced motion the page just changes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      document.documentElement.dataset['transition'] = `${viewTransition}`
    })
  })
  await page.goto(site.address)
  await page.getByRole('link', { name: /Chinese/ }).click()
  await expect(page).toHaveURL(`${site.address}${ID}/`)
  await expect(page.locator('html')).toHaveAttribute('data-transition', 'null')
})
