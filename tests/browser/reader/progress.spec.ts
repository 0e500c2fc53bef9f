import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { article, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'

const DEMO = '/us-deports-chinese-migrants/'
const previewOn = (page: Page) => page.locator('.newsreel-preview')

/** The position of segment `n` of `count` on the page. */
async function segment(page: Page, n: number, count: number, rtl = false): Promise<[number, number]> {
  const box = await page.locator('.newsreel-picker').boundingBox()
  if (!box) throw new Error('There is no progress on the page.')
  const share = (n - 0.5) / count
  return [box.x + box.width * (rtl ? 1 - share : share), box.y + box.height / 2]
}

test('each segment shows its slide in small to a mouse, and a click goes there', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  await page.mouse.move(...(await segment(page, 9, 12)))
  await expect(previewOn(page)).toHaveText('Heading 99 of 12')
  await page.mouse.move(...(await segment(page, 3, 12)))
  await expect(previewOn(page)).toHaveText('Heading 33 of 12')
  await page.mouse.down()
  await page.mouse.up()
  await reader.expectSlide(/^3 of 12/)
  await page.mouse.click(...(await segment(page, 12, 12)))
  await reader.expectSlide(/^12 of 12/)
  await page.mouse.move(600, 200)
  await expect(previewOn(page)).toBeHidden()
})

test('only the main mouse button selects a segment', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  const [x, y] = await segment(page, 9, 12)
  await page.mouse.click(x, y, { button: 'right' })
  await page.mouse.click(x, y, { button: 'middle' })
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 12/)
})

test('in a right-to-left article the segments begin at the right', async ({ page }) => {
  const reader = new ReaderOnPage(page, ar)
  await reader.open(await serve(page, 'arabic', article(12, { lang: 'ar' })))
  const at = await segment(page, 3, 12, true)
  await page.mouse.move(...at)
  await expect(previewOn(page)).toHaveText(`Heading 3${ar.position(3, 12)}`)
  await page.mouse.click(...at)
  await reader.expectSlide(new RegExp(`^${ar.position(3, 12)}`))
})

test('a left-to-right article in a right-to-left page keeps its direction', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await page.mouse.click(...(await segment(page, 3, 12)))
  await reader.expectSlide(/^3 of 12/)
})

test('up to 24 slides have segments, 25 have a continuous line', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'many', article(24)))
  await page.mouse.click(...(await segment(page, 20, 24)))
  await reader.expectSlide(/^20 of 24/)
  await reader.open(await serve(page, 'more', article(25)))
  await page.mouse.click(...(await segment(page, 20, 25)))
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 25/)
})

test.describe('with a finger', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('a tap on the small segments opens the contents, and leaves the line as it was', async ({ page }) => {
    const reader = new ReaderOnPage(page)
    const finger = new Finger(page)
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    await reader.open(await serve(page, 'twelve', article(12)))
    const [x, y] = await segment(page, 9, 12)
    await finger.down({ x, y })
    const line = page.locator('.newsreel-progress')
    const height = await line.evaluate(element => element.clientHeight)
    await finger.up()
    const contents = page.getByRole('dialog', { name: 'Contents' })
    await contents.getByRole('link', { name: /Heading 2/ }).tap()
    await reader.expectSlide(/^2 of 12/)
    expect(await line.evaluate(element => element.clientHeight)).toBe(height)
    await expect(previewOn(page)).toHaveCount(0)
    expect(requests.filter(url => url.includes('/Preview-'))).toEqual([])
  })
})

test('the preview shows the picture of its slide, and nothing moves', async ({ page }) => {
  await recordShifts(page)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  await new ReaderOnPage(page).open(DEMO)
  await page.mouse.move(...(await segment(page, 5, 12)))
  const img = previewOn(page).locator('img')
  await expect.poll(() => img.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0)
  expect(await img.evaluate((each: HTMLImageElement) => each.currentSrc)).toContain('border-walk')
  await page.mouse.move(...(await segment(page, 11, 12)))
  await expect(previewOn(page)).toContainText('Gripped by Fear')
  expect(await getShifts(page)).toEqual([])
  expect(requests.filter(url => url.includes('/Preview-') && url.endsWith('.js'))).toHaveLength(1)
})

test('screen readers do not hear of the preview', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  const before = await page.locator('.newsreel-bar').ariaSnapshot()
  await page.mouse.move(...(await segment(page, 9, 12)))
  await expect(previewOn(page)).toBeVisible()
  expect(await page.locator('.newsreel-bar').ariaSnapshot()).toBe(before)
  await expect(page.getByRole('status')).toHaveText('')
})

for (const [width, height, textSize] of [
  [1280, 760, 100],
  [740, 360, 100],
  [412, 823, 100],
  [412, 823, 200],
  [280, 400, 200],
] as const)
  for (const lang of ['en', 'ar'])
    test(`at ${width} × ${height} with text at ${textSize}% the preview stays inside the reader, above its segment (${lang})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      const session = await page.context().newCDPSession(page)
      const standard = (16 * textSize) / 100
      await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
      const reader = new ReaderOnPage(page, lang === 'ar' ? ar : undefined)
      await reader.open(await serve(page, lang, article(12, { lang })))
      for (const n of [1, 6, 12]) {
        const [x, y] = await segment(page, n, 12, lang === 'ar')
        await page.mouse.move(x, y)
        await expect(previewOn(page)).toContainText(n === 1 ? 'A tested article' : `Heading ${n}`)
        const box = (await previewOn(page).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
        expect(box.x).toBeGreaterThanOrEqual(7.5)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width - 7.5)
        expect(box.y + box.height).toBeLessThan(y)
        const middle = Math.min(Math.max(x, 8 + box.width / 2), width - 8 - box.width / 2)
        expect(Math.abs(box.x + box.width / 2 - middle)).toBeLessThan(1)
      }
    })

test('a click goes to its slide, even if the preview cannot be loaded at first', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  let isOffline = true
  await page.route('**/Preview-*.js', route => (isOffline ? route.abort() : route.continue()))
  await reader.open(await serve(page, 'twelve', article(12)))
  await page.mouse.move(...(await segment(page, 9, 12)))
  isOffline = false
  await page.mouse.click(...(await segment(page, 9, 12)))
  await reader.expectSlide(/^9 of 12/)
})
