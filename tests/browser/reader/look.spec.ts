import { expect, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { measureContrast } from '../../support/contrast.ts'
import { ReaderOnPage } from '../../support/reader.ts'

for (const colour of ['#fff', '#000', '#777'])
  for (const [width, height] of [
    [1280, 760],
    [740, 360],
    [412, 823],
  ] as const)
    test(`the credit has a contrast of 4.5:1 over a picture of ${colour} at ${width} × ${height}`, async ({ page }) => {
      const reader = new ReaderOnPage(page)
      await page.setViewportSize({ width, height })
      await reader.open(`${await serve(page, 'three', article(3), colour)}#section-2`)
      await reader.expectSlide(/^2 of 3/)
      await expect(reader.slide.getByRole('img')).toHaveJSProperty('complete', true)
      expect(await measureContrast(reader.slide.getByText('Source: Photographer 2'))).toBeGreaterThanOrEqual(4.5)
    })

test('a long text has a cue that there is more, which disappears at its end', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 823 })
  const sections = [{ id: 'lead', body: [] }, section(2, { body: longBody() }), section(3)]
  await reader.open(`${await serve(page, 'long', article(3, { sections }))}#section-2`)
  await reader.expectSlide(/^2 of 3/)
  const cue = reader.slide.locator('.newsreel-more')
  await expect(cue).toHaveCSS('opacity', '1')
  await reader.slide.evaluate(slide => slide.scrollTo({ top: slide.scrollHeight, behavior: 'instant' }))
  await expect(cue).toHaveCSS('opacity', '0')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 3/)
  await expect(reader.slide.locator('.newsreel-more')).toHaveCSS('opacity', '0')
})

test('a slide is a tab stop if it scrolls, and only then', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const sections = [{ id: 'lead', body: [] }, section(2, { body: longBody() }), section(3)]
  await reader.open(`${await serve(page, 'long', article(3, { sections }))}#section-2`)
  await reader.expectSlide(/^2 of 3/)
  await reader.next.focus()
  await page.keyboard.press('Tab')
  await expect(reader.slide).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 3/)
  await reader.next.focus()
  await page.keyboard.press('Tab')
  await expect(reader.slide.getByRole('button')).toBeFocused()
})

for (const [width, height] of [
  [280, 400],
  [412, 823],
  [740, 360],
  [1280, 760],
  [2560, 1440],
] as const)
  test(`nothing is clipped or hidden at ${width} × ${height}, and every picture has visible text`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await page.setViewportSize({ width, height })
    await reader.open('/us-deports-chinese-migrants/')
    for (let position = 1; position <= 12; position++) {
      await reader.expectSlide(new RegExp(`^${position} of 12`))
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      expect(await reader.slide.evaluate(slide => slide.scrollWidth - slide.clientWidth)).toBe(0)
      for (const control of [reader.contents, reader.slide.getByRole('heading').first()])
        await expect(control).toBeInViewport({ ratio: 1 })
      // Three lines are visible beside or below the picture before scrolling.
      if (position > 1) {
        const lines = await reader.slide.evaluate(slide => {
          const foot = slide.getBoundingClientRect().bottom
          const text = slide.querySelector('p')
          const line = text ? Number.parseFloat(getComputedStyle(text).lineHeight) : Number.NaN
          return (foot - (text?.getBoundingClientRect().top ?? foot)) / line
        })
        expect(lines, `lines on slide ${position}`).toBeGreaterThan(3)
      }
      await page.keyboard.press('ArrowRight')
    }
  })
