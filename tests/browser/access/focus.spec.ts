import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { en } from '../../../src/i18n/en/reader.ts'
import { serve } from '../../support/articles.ts'
import { contrastBetween } from '../../support/contrast.ts'
import { createTestArticle } from '../../support/languages.ts'
import { listStates, mockDevice } from '../../support/states.ts'

/** The pixels that must change by 3:1 with the focus. A line of 2 px around a control of 24 × 24 px has 192. */
const MIN_CHANGED_PIXELS = 150

/** How many pixels around the focused element change by 3:1 or more when it loses the focus (WCAG 2.4.13). */
async function changeByFocus(page: Page): Promise<{ name: string; pixels: number } | null> {
  const found = await page.evaluate(async () => {
    // Sections that come into view with the focus are laid out in the next frame, and move it.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const element = document.activeElement
    if (!element || element === document.body) return null
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const [x, y] = [Math.max(0, left - 8), Math.max(0, top - 8)]
    const [width, height] = [Math.min(innerWidth, right + 8) - x, Math.min(innerHeight, bottom + 8) - y]
    return { name: element.getAttribute('aria-label') || element.textContent || element.tagName, x, y, width, height }
  })
  if (!found) return null
  const { name, ...clip } = found
  const shot = async () =>
    sharp(await page.screenshot({ clip }))
      .removeAlpha()
      .raw()
      .toBuffer()
  const focused = await shot()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  const blurred = await shot()
  let pixels = 0
  for (let i = 0; i < focused.length; i += 3)
    if (contrastBetween([...focused.subarray(i, i + 3)], [...blurred.subarray(i, i + 3)]) >= 3) pixels++
  return { name, pixels }
}

async function expectFocusSeen(page: Page): Promise<void> {
  test.slow()
  await mockDevice(page)
  await page.goto(await serve(page, 'focus', createTestArticle('en', { picture: true }), '#777'))
  for (const { name, open, close } of listStates(page, en)) {
    await open()
    const seen = new Set<string>()
    for (let stops = 0; stops < 9; stops++) {
      await page.keyboard.press('Tab')
      const change = await changeByFocus(page)
      if (!change) continue // the browser's own controls come after the last of a dialog, and then the first
      if (seen.has(change.name)) break
      seen.add(change.name)
      expect
        .soft(change.pixels, `the focus on "${change.name.slice(0, 40)}", ${name}`)
        .toBeGreaterThan(MIN_CHANGED_PIXELS)
    }
    expect(seen.size, `stops of the Tab key, ${name}`).toBeGreaterThan(0)
    await close?.()
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('every focused element has a visible focus indicator', ({ page }) => expectFocusSeen(page))
  })

test.describe('in forced colours', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } })
  test('every focused element has a visible focus indicator', ({ page }) => expectFocusSeen(page))
})
