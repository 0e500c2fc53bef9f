import { expect, test } from '@playwright/test'
import { serve } from '../../support/articles.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { createTestArticle } from '../../support/languages.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { getShifts, recordShiftsHere } from '../../support/shifts.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'

for (const [width, height] of [
  [412, 823],
  [1280, 760],
] as const)
  test(`nothing moves when the typeface loads, and the next slide uses it, at ${width} × ${height}`, async ({
    page,
  }) => {
    const reader = new ReaderOnPage(page)
    await page.setViewportSize({ width, height })
    const { requested, release } = await holdRequests(page, '**/*.woff2')
    await reader.open(await serve(page, 'typeface', createTestArticle('en', { picture: true })))
    await requested
    await recordShiftsHere(page)
    const next = page.locator('[data-index="1"]')
    const wears = () => next.locator('h2').evaluate(heading => getComputedStyle(heading).fontFamily)
    expect(await wears()).not.toMatch(/^"Newsreel Newsreader",/)
    release()
    await expect.poll(wears).toMatch(/^"Newsreel Newsreader",/)
    // After two frames, any shift has been reported.
    await waitForFrames(page)
    expect(await getShifts(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(/^2 of 5/)
    const drawn = await page.evaluate(() => document.fonts.check('560 20px "Newsreel Newsreader"'))
    expect(drawn).toBe(true)
  })

test('the typeface loads even if the first picture fails', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const path = await serve(page, 'typeface', createTestArticle('en', { picture: true }))
  await page.route(/\.(jpg|webp|avif|png|svg)$/, route => route.fulfill({ status: 404 }))
  await reader.open(path)
  await expect(reader.carousel).toHaveAttribute('data-typeface')
})

for (const [width, height] of [
  [280, 400],
  [680, 480],
  [900, 700],
] as const)
  test(`a cover without a picture uses the typeface, and nothing moves, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const reader = new ReaderOnPage(page)
    await reader.open('/us-deports-chinese-migrants/')
    await recordShiftsHere(page)
    await expect(page.locator('[data-index="0"]')).toHaveAttribute('data-typeface')
    await waitForFrames(page)
    expect(await getShifts(page)).toEqual([])
  })
