import { expect, type Page, test } from '@playwright/test'
import { readBox } from '../../support/readBox.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

const ID = 'us-deports-chinese-migrants'

test.use({ serviceWorkers: 'allow' })

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

/** Reads where the growing picture is, at the start or at the end of the held transition. */
const readMovingBox = (page: Page, place: 'start' | 'end') =>
  page.evaluate(place => {
    for (const animation of document.getAnimations())
      if (place === 'end') animation.currentTime = Number(animation.effect?.getComputedTiming().endTime) - 0.01
    const style = getComputedStyle(document.documentElement, '::view-transition-group(newsreel-cover)')
    const { m41, m42 } = new DOMMatrix(style.transform)
    return [m41, m42, Number.parseFloat(style.width), Number.parseFloat(style.height)].map(each => Math.round(each) + 0)
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

const NAMED = '[style*="view-transition-name"]'

/** Opens an article at its end card, with the picture of the next article, and returns the link to that. */
async function openEndCard(page: Page) {
  const script = page.waitForResponse(/\/growNextPicture-/).then(response => response.finished())
  await page.goto(`${site.address}${ID}/#end`)
  const link = new ReaderOnPage(page).slide.getByRole('link', { name: /^Next article/ })
  await expect
    .poll(() => link.locator('img').evaluate(img => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await script
  return link
}

for (const [width, height] of [
  [1280, 760],
  [412, 823],
  [740, 360],
] as const)
  test(`at ${width} × ${height} the picture of the end card grows into the cover of the next article`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await holdTransition(page)
    const consoleMessages = recordConsole(page)
    const link = await openEndCard(page)
    const [, y, seenWidth = 0, seenHeight = 0] = await readBox(page, '.newsreel-next-article .newsreel-frame')
    await link.click()
    await expect(page.locator(':root[data-held]')).toBeAttached()
    // With what is cropped of it.
    const [left = 0, top, wholeWidth = 0, wholeHeight = 0] = await readMovingBox(page, 'start')
    expect([top, wholeHeight]).toEqual([y, seenHeight])
    expect(left).toBeLessThanOrEqual(0)
    expect(left + wholeWidth).toBeGreaterThanOrEqual(seenWidth)
    expect(wholeWidth).toBeGreaterThan(seenWidth + (width > height ? 100 : -1))
    expect(await readMovingBox(page, 'end')).toEqual(await readBox(page, '.newsreel-slide'))
    expect(await readPictureHeight(page)).toBe((await readBox(page, '.newsreel-slide .newsreel-frame'))[3])
    expect(consoleMessages).toEqual([])
  })

test('Next on the end card lets the picture grow, too, and nothing of that is left after going back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      const names = document.querySelectorAll('[style*="view-transition-name"]').length
      const { dataset } = document.documentElement
      viewTransition?.ready.then(() => {
        const isNamed = ({ effect }: Animation) =>
          (effect as KeyframeEffect).pseudoElement === '::view-transition-old(newsreel-words)'
        dataset['grows'] = `${document.getAnimations().some(isNamed)} ${names}`
      })
    })
  })
  await openEndCard(page)
  const before = await readBox(page, '.newsreel-next-article .newsreel-frame')
  await page.getByRole('button', { name: /^Next article/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-grows', 'true 0')
  await expect(page).not.toHaveURL(new RegExp(ID))
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-grows', 'false 0')
  await expect(page.locator(NAMED)).toHaveCount(0)
  expect(await readBox(page, '.newsreel-next-article .newsreel-frame')).toEqual(before)
})

test('the way from the end card to another page than the next article names nothing', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      viewTransition?.ready.then(() => {
        const parts = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).pseudoElement)
        document.documentElement.dataset['parts'] = parts.filter(part => part?.includes('newsreel')).join()
      })
    })
  })
  // Chromium skips transitions to a page whose style sheet, with the rule for them, is not cached.
  await page.goto(site.address)
  await openEndCard(page)
  await page.evaluate(address => location.assign(address), site.address)
  await expect(page.locator('html')).toHaveAttribute('data-parts', '')
})
