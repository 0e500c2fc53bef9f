import { expect, test } from '@playwright/test'
import { serve } from '../../support/articles.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { createTestArticle } from '../../support/languages.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'
import { getFonts, getWidths, recordWidths, waitForTypeface } from '../../support/typeface.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'
import { waitUntilStable } from '../../support/waitUntilStable.ts'

const ARTICLE = '/us-deports-chinese-migrants/'
/** Elements in the font of texts, not of the interface. */
const TEXTS = ':is(.newsreel h1:not(.newsreel-running-head), .newsreel h2, .newsreel-body p, .library h1, .card h2)'

test('in the app the letters of a first visit stay, also in the library and the next article', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const { requested, release } = await holdRequests(page, '**/*.woff2')
  await reader.open(ARTICLE)
  await requested
  expect(await getFonts(page, TEXTS)).toEqual(['fallback'])
  const before = await waitUntilStable(() => page.screenshot({ type: 'png' }))
  release()
  await waitForTypeface(page)
  await waitForFrames(page)
  expect((await page.screenshot()).equals(before)).toBe(true)
  await page.getByRole('link', { name: 'All articles' }).click()
  await page.getByRole('listitem').getByRole('link').nth(1).click()
  await expect(reader.slide).toBeVisible()
  expect(await getFonts(page, TEXTS)).toEqual(['fallback'])
})

for (const [path, text] of [
  [ARTICLE, '.newsreel-slide h1'],
  ['/', '.library h2'],
  ['/nowhere/at/all', '.screen h1'],
] as const)
  test(`in the app the next page has the typeface from its first frame: ${path}`, async ({ page }) => {
    await page.goto(ARTICLE)
    await waitForTypeface(page)
    await recordShifts(page)
    await recordWidths(page, text)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await expect(page.locator(text).first()).toBeVisible()
    await waitForFrames(page)
    expect(await getFonts(page, text)).toEqual(['Newsreader'])
    expect(await getWidths(page)).toHaveLength(1)
    expect(await getShifts(page)).toEqual([])
  })

test('the typeface loads even if the first picture fails', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const path = await serve(page, 'typeface', createTestArticle('en', { picture: true }))
  await page.route(/\.(jpg|webp|avif|png|svg)$/, route => route.fulfill({ status: 404 }))
  await reader.open(path)
  await waitForTypeface(page)
})

for (const lang of ['ar', 'zh'] as const)
  test(`an article in another script loads no font and has none of its own: ${lang}`, async ({ page }) => {
    const fonts: string[] = []
    page.on('request', request => request.url().endsWith('.woff2') && fonts.push(request.url()))
    const lazy = page.waitForResponse(/\/typeface-[^/]*\.js$/)
    await page.goto(await serve(page, 'typeface', createTestArticle(lang, { picture: true })))
    await lazy
    await page.waitForLoadState('networkidle')
    expect(fonts).toEqual([])
    await page.goto(ARTICLE)
    await waitForTypeface(page)
    await page.goto('/typeface/')
    await expect(page.locator('.newsreel h1')).toBeVisible()
    expect(await getFonts(page, TEXTS)).toEqual(['fallback'])
  })
