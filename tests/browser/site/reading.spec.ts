import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Finger } from '../../support/finger.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { readPdf } from '../../support/pdf.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'
import { BuiltSite } from '../../support/site.ts'
import { waitForTypeface } from '../../support/typeface.ts'

const ID = 'us-deports-chinese-migrants'
type Block = { type: string; text?: string; alt?: string; credit?: string }
type Section = { id: string; heading?: string; body: Block[] }
const seed = JSON.parse(readFileSync(`public/articles/${ID}/article.json`, 'utf8')) as {
  headline: string
  sections: Section[]
}
const letters = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

const site = new BuiltSite()
test.beforeAll(() => site.start())
test.afterAll(() => site.stop())

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('every heading, paragraph, picture and credit is shown, and no button', async ({ page }) => {
    const consoleMessages = recordConsole(page)
    await page.goto(`${site.address}${ID}/`)
    await expect(page.getByRole('heading', { level: 1, name: seed.headline })).toBeVisible()
    for (const { heading, body } of seed.sections) {
      if (heading) await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeAttached()
      for (const { type, text, alt, credit } of body) {
        if (typeof text === 'string') await expect(page.getByText(text, { exact: true })).toBeAttached()
        if (type !== 'figure') continue
        // The cover shows the first picture, too.
        await expect(page.getByRole('img', { name: alt ?? '' }).first()).toBeAttached()
        await expect(page.getByText(`Source: ${credit}`).first()).toBeAttached()
      }
    }
    await expect(page.getByRole('button')).toHaveCount(0)
    expect(consoleMessages).toEqual([])
  })

  test('fragments and the contents lead to a slide with its picture', async ({ page }) => {
    await page.goto(`${site.address}${ID}/#border-crisis`)
    const slide = (id: string) => page.locator(`[id="${id}"]`)
    await expect(slide('border-crisis')).toBeInViewport({ ratio: 0.9 })
    const picture = slide('border-crisis').getByRole('img')
    await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
    await page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: /Gripped by Fear/ })
      .click()
    await expect(slide('gripped-by-fear')).toBeInViewport({ ratio: 0.9 })
  })

  test('the printed page has every section, picture and credit', async ({ page }) => {
    await page.goto(`${site.address}${ID}/`)
    const { pages, pictures } = await readPdf(await page.pdf({ format: 'A4' }))
    const text = letters(pages.join(' '))
    for (const { heading, body } of seed.sections) {
      expect(text).toContain(letters(heading ?? seed.headline))
      for (const block of body) {
        if (typeof block.text === 'string') expect(text).toContain(letters(block.text))
        if (block.credit) expect(text).toContain(letters(block.credit))
      }
    }
    expect(pictures).toBeGreaterThanOrEqual(11)
  })
})

test.describe('with scripts', () => {
  // Also with the service worker, which loads pictures itself.
  test.use({ serviceWorkers: 'allow' })

  test('hydration causes no console message, layout shift or extra picture, under the Content-Security-Policy', async ({
    page,
  }) => {
    const consoleMessages = recordConsole(page)
    const pictures: string[] = []
    page.on('request', request => request.resourceType() === 'image' && pictures.push(request.url()))
    // Saving for offline use would load all pictures as soon as the page is idle.
    await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
    await recordShifts(page)
    const reader = new ReaderOnPage(page)
    const response = await page.goto(`${site.address}${ID}/`)
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'")
    const html = (await response?.text()) ?? ''
    expect(html).not.toMatch(/ style=|<style|<script>| on[a-z]+=/)
    await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(2)
    await reader.expectSlide(/^1 of 12/)
    expect(pictures.filter(url => url.includes('/images/')).length).toBeLessThanOrEqual(1)
    for (let position = 2; position <= 4; position++) {
      await page.keyboard.press('ArrowRight')
      await reader.expectSlide(new RegExp(`^${position} of 12`))
    }
    expect(await getShifts(page)).toEqual([])
    expect(consoleMessages).toEqual([])
    const write = () => page.evaluate(() => Object.assign(document.createElement('p'), { innerHTML: '<b>' }).innerHTML)
    await expect(write()).rejects.toThrow('TrustedHTML')
  })

  test('pictures between paragraphs are not covered by their placeholder', async ({ page }) => {
    await page.goto(`${site.address}${ID}/`)
    await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(2)
    await page.keyboard.press('f')
    const pictures = page.getByRole('article').getByRole('img')
    await expect(pictures).toHaveCount(11)
    // A click fails if anything covers the picture.
    await pictures.nth(3).click({ timeout: 15_000 })
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  })
})

test('a page keeps its slide after a reload and after Back', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const expectHydrated = () => expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(3)
  await page.goto(`${site.address}${ID}/#border-crisis`)
  await expectHydrated()
  await page.reload()
  await expectHydrated()
  await reader.expectSlide(/^5 of 12/)
  await page.goto(`${site.address}`)
  await page.goBack()
  await expectHydrated()
  await reader.expectSlide(/^5 of 12/)
  expect(page.url()).toContain('#border-crisis')
})

for (const [fragment, position, hash] of [
  ['#border-crisis:~:text=border', 5, '#border-crisis'],
  ['#:~:text=Resuming%20Cooperation', 4, '#resuming-cooperation'],
] as const)
  test(`a text fragment opens its slide: ${fragment}`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await page.goto(`${site.address}${ID}/${fragment}`)
    await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(3)
    await reader.expectSlide(new RegExp(`^${position} of 12`))
    await expect(page).toHaveURL(new RegExp(`${hash}$`))
  })

test.describe('before scripts load', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  for (const [what, hash, first, then] of [
    ['from the cover', '', 0, 'Homeland Security Statement'],
    ['from a deep link', '#border-crisis', 4, 'Chinese Immigration'],
  ] as const)
    test(`a swipe ${what} changes the slide, and hydration keeps it`, async ({ page }) => {
      const { release } = await holdRequests(page, '**/assets/start-*.js')
      await page.goto(`${site.address}${ID}/${hash}`, { waitUntil: 'commit' })
      const slides = page.locator('[aria-roledescription="slide"]')
      await expect(slides).toHaveCount(13)
      await expect(slides.nth(first)).toBeInViewport({ ratio: 0.9 })
      // Not farther: when a slow frame carries a swipe past the slide's end, Chromium goes on to the one after it.
      await new Finger(page).swipe({ x: 380, y: 500 }, { x: -260 })
      await expect(slides.nth(first + 1)).toBeInViewport({ ratio: 0.9 })
      release()
      await expect(slides).toHaveCount(3)
      const reader = new ReaderOnPage(page)
      await reader.expectSlide(new RegExp(then))
      await page.keyboard.press('ArrowLeft')
      await reader.expectSlide(new RegExp(`^${first + 1} of 12`))
    })
})

test('before hydration controls and keys change the slide, and a press of another button is replayed after it', async ({
  page,
}) => {
  const { release } = await holdRequests(page, '**/assets/hydrate-*.js')
  const reader = new ReaderOnPage(page)
  await page.goto(`${site.address}${ID}/`)
  const slides = page.locator('[aria-roledescription="slide"]')
  await reader.next.click()
  await expect(slides.nth(1)).toBeInViewport({ ratio: 0.99 })
  await page.keyboard.press('ArrowRight')
  await expect(slides.nth(2)).toBeInViewport({ ratio: 0.99 })
  await page.keyboard.press('ArrowLeft')
  await expect(slides.nth(1)).toBeInViewport({ ratio: 0.99 })
  await reader.contents.click()
  await expect(slides).toHaveCount(13)
  release()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await page.keyboard.press('Escape')
  await reader.expectSlide(/^2 of 12/)
  await reader.next.click()
  await reader.expectSlide(/^3 of 12/)
})

for (const presses of [1, 2])
  test(`hydration lets a move by ${presses === 1 ? 'a key' : 'two keys'} go on`, async ({ page }) => {
    const { release } = await holdRequests(page, '**/article.*.json')
    const loaded = page.waitForResponse('**/assets/hydrate-*.js')
    await page.goto(`${site.address}${ID}/`)
    await loaded
    const slides = page.locator('[aria-roledescription="slide"]')
    for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowRight')
    release()
    await expect(slides).toHaveCount(3)
    await new ReaderOnPage(page).expectSlide(new RegExp(`^${presses + 1} of 12`))
  })

test('a deep link shows no position until hydration', async ({ page }) => {
  const { release } = await holdRequests(page, '**/assets/hydrate-*.js')
  await page.goto(`${site.address}${ID}/#border-crisis`)
  await expect(page.getByText('1 of 12', { exact: true })).toBeHidden()
  release()
  await expect(page.getByText('5 of 12', { exact: true })).toBeVisible()
})

test('a deep link loads the typeface, too', async ({ page }) => {
  await page.goto(`${site.address}${ID}/#border-crisis`)
  await waitForTypeface(page)
})

test('a picture that failed before hydration shows an error, and can be retried', async ({ page }) => {
  let broken = true
  await page.route(/\/images\//, route => (broken ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto(`${site.address}how-to-read-slides/`)
  const { slide } = new ReaderOnPage(page)
  const again = slide.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  broken = false
  await again.click()
  const picture = slide.getByRole('img')
  await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
})

const ARTICLE = /\/article\.[0-9a-f]{8}\.json$/

test.describe('when a file that hydration needs is missing', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  for (const [what, file, answer] of [
    ['the article is missing', ARTICLE, { status: 404, json: seed }],
    ['a login page is sent instead', ARTICLE, { contentType: 'text/html', body: '<p>Welcome on board' }],
    [
      'the styles of the interactive parts are missing',
      /\/script-[^/]*\.css$/,
      { status: 404, contentType: 'text/css', body: '/* gone */' },
    ],
  ] as const)
    test(`the page stays as it was served, and swipes change the slide: ${what}`, async ({ page }) => {
      await page.route(file, route => route.fulfill(answer))
      const response = page.waitForResponse(file)
      const begun = page.waitForResponse(/\/assets\/hydrate-.*\.js$/)
      await page.goto(`${site.address}${ID}/`)
      await Promise.all([response, (await begun).finished()])
      const slides = page.locator('[aria-roledescription="slide"]')
      // Lift the finger beyond the middle: a slow swipe turns no slide before it.
      const finger = new Finger(page)
      await finger.down({ x: 380, y: 500 })
      await finger.move({ x: 40, y: 500 })
      await expect(slides.nth(1)).toBeInViewport({ ratio: 0.6 })
      await finger.up()
      await expect(slides.nth(1)).toBeInViewport({ ratio: 0.9 })
      await expect(page.getByRole('heading', { level: 1, name: seed.headline })).toBeAttached()
      await expect(slides).toHaveCount(13)
    })
})
