import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { createAxe } from '../../support/axe.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { makeArticle, writeArticle } from '../../support/manyArticles.ts'
import { readBox } from '../../support/readBox.ts'
import { recordConsole } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'
import { TestSite } from '../../support/site.ts'

const KICKERS = ['Sport', 'City', 'Weather']
const site = new TestSite()

test.beforeAll(async () => {
  for (let number = 0; number < 70; number++) {
    const article = makeArticle(number, { sections: 2, lang: 'en' })
    writeArticle(site.articles, number, { ...article, kicker: KICKERS[number % 3] })
  }
  await site.start('--no-pictures')
})
test.afterAll(() => site.stop())

test('readers get from the front page to the oldest article, and to the articles of a topic', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  await page.goto(site.address)
  const list = page.getByRole('list', { name: 'Articles' })
  await expect(list.getByRole('listitem')).toHaveCount(60)
  await page.getByRole('link', { name: 'Older articles' }).click()
  await expect(page).toHaveURL(`${site.address}page/2/`)
  await expect(list.getByRole('listitem')).toHaveCount(10)
  await expect(list.getByRole('link').last()).toHaveAttribute('href', '/article-00000/')
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'City' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'City' })).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(23)
  await page.getByRole('link', { name: 'All topics' }).click()
  await expect(page.getByRole('link', { name: /^Sport 24$/ })).toBeVisible()
  expect(consoleMessages).toEqual([])
})

test('the columns follow the width, up to four', async ({ page }) => {
  const counts: number[] = []
  for (const width of [412, 740, 1280, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(site.address)
    const lefts = await page
      .locator('.library-list > li')
      .evaluateAll(cards => cards.map(card => Math.round(card.getBoundingClientRect().left)))
    counts.push(new Set(lefts).size)
  }
  expect(counts).toEqual([1, 2, 3, 4, 4])
})

for (const [what, end] of [
  [
    'until it has loaded',
    async ({ page, release }) => {
      release()
      await expect
        .poll(() => page.locator('.card-lead img').evaluate((image: HTMLImageElement) => image.complete))
        .toBe(true)
      await page.clock.runFor(100) // until it is painted
    },
  ],
  ['for 1.5 s at most', ({ page }) => page.clock.runFor(1500)],
] as [string, (options: { page: Page; release: () => void }) => unknown][])
  test(`the other pictures of a list wait for that of the lead story, ${what}`, async ({ page }) => {
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 3600_000)
    const { requested, release } = await holdRequests(page, /\/article-00069\/images\//)
    const pictures: string[] = []
    page.on('request', request => /\/images\//.test(request.url()) && pictures.push(request.url()))
    await page.goto(site.address, { waitUntil: 'commit' })
    await requested
    await expect(page.locator('.card-lead')).toBeVisible()
    await expect(page.locator('.card-lead + .card .card-picture')).toBeVisible()
    await expect(page.locator('.card-lead + .card img')).toBeHidden()
    expect(pictures).toEqual([expect.stringContaining('/article-00069/')])
    await end({ page, release })
    await expect(page.locator('.card-lead + .card img')).toBeVisible()
    await expect.poll(() => pictures.length).toBeGreaterThan(1)
  })

test('the picture of the lead story is as high as a longer text beside it', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 })
  await page.goto(site.address)
  const lead = page.locator('.card-lead')
  await lead.locator('h2 a').evaluate(link => (link.textContent = 'A long headline '.repeat(9)))
  const [picture, text] = [
    await readBox(page, '.card-lead .card-picture'),
    await readBox(page, '.card-lead .card-text'),
  ]
  expect([picture[1], picture[3]]).toEqual([text[1], text[3]])
})

test('words are hyphenated in languages with long compounds', async ({ page }) => {
  await page.goto(site.address)
  const [name, headline] = [page.locator('.library-name'), page.locator('.card h2').first()]
  for (const text of [name, headline]) await expect(text).toHaveCSS('hyphens', 'manual')
  await page.locator('html').evaluate(html => html.setAttribute('lang', 'de'))
  await page
    .locator('.card')
    .first()
    .evaluate(card => card.setAttribute('lang', 'en'))
  await expect(name).toHaveCSS('hyphens', 'auto')
  await expect(headline).toHaveCSS('hyphens', 'manual')
  await page
    .locator('.card')
    .first()
    .evaluate(card => card.setAttribute('lang', 'de-AT'))
  await expect(headline).toHaveCSS('hyphens', 'auto')
})

test('a number beside a long topic stays on its line, at the end of a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 400 })
  await page.goto(`${site.address}topic/`)
  const topic = page.locator('.library-all-topics a').first()
  const count = topic.locator('.library-count')
  const before = await count.boundingBox()
  await topic
    .locator('span')
    .first()
    .evaluate(name => (name.textContent = 'Hochschulzulassungsverordnungen'))
  expect(await count.boundingBox()).toMatchObject({ x: before?.x, width: before?.width, height: before?.height })
})

/** Runs in the page. Counts the marks that do not lie on the picture of their card. */
function countMarksBesidePictures(cards: Element[]): number {
  const isBeside = (card: Element) => {
    const [mark, picture] = [card.querySelector('.card-mark'), card.querySelector('.card-picture')]
    if (!mark || !picture) return false
    const [inner, outer] = [mark.getBoundingClientRect(), picture.getBoundingClientRect()]
    const isAcross = inner.left >= outer.left - 1 && inner.right <= outer.right + 1
    return !isAcross || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1
  }
  return cards.filter(isBeside).length
}

for (const [width, height, textSize] of [
  [280, 400, 16],
  [412, 823, 32],
  [1280, 760, 16],
] as const)
  test(`at ${width} × ${height} with text of ${textSize} px, progress appears and nothing moves or overflows`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    // As the browser's setting of the text size: 200 % is 32 px.
    await page.addInitScript(size => {
      const setSize = () => document.documentElement?.style.setProperty('font-size', `${size}px`)
      new MutationObserver(setSize).observe(document, { childList: true }) // before anything is painted
    }, textSize)
    await page.addInitScript(() => {
      const source = (id: string) => `${location.origin}/articles/${id}/article.json`
      const places = [
        [source('article-00068'), 'x', true, 2, 2, 0],
        [source('article-00069'), 'part-2', false, 2, 3, 1],
        [source('article-00020'), 'part-2', false, 2, 3, 1],
      ]
      localStorage.setItem('newsreel.places', JSON.stringify(places))
    })
    await recordShifts(page)
    const script = page.waitForResponse(
      response => response.url().includes('/library-') && response.url().endsWith('.js'),
    )
    await page.goto(site.address)
    await expect(page.locator('.card-mark')).toHaveText(['Slide 2 of 3', '✓ Read', 'Slide 2 of 3'])
    const offer = page.getByRole('link', { name: /^Continue: .*Slide 2 of 3 · 1 min left$/ })
    await expect(offer).toBeInViewport()
    expect(gzipSync(await (await script).body()).length).toBeLessThanOrEqual(1000)
    expect(await getShifts(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await page.locator('.card:not(.card-plain)').evaluateAll(countMarksBesidePictures)).toBe(0)
    const texts = page.locator('.card-text')
    expect(await texts.evaluateAll(all => all.filter(text => text.scrollWidth > text.clientWidth).length)).toBe(0)
    for (const link of await page.locator('nav a, .library-more a, .library-continue').all())
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect((await (await createAxe(page)).analyze()).violations).toEqual([])
    // The offer does not hide the focused link.
    await page.evaluate(() => scrollTo(0, 0))
    for (let count = 0; count < 20; count++) {
      await page.keyboard.press('Tab')
      const [link, box] = [await page.locator(':focus').boundingBox(), await offer.boundingBox()]
      expect(link && box && link.y + Math.min(link.height, 44) <= box.y).toBe(true)
    }
    await offer.click()
    await expect(page).toHaveURL(/article-00020/)
  })
