import { expect, type Page, test } from '@playwright/test'
import { holdRequests } from '../../support/holdRequests.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'

/** Records the layout shifts of a page (CLS) without user input, and without those inside its frames. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(window, seen)
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput)
          Object.assign(window, { shift: (window as unknown as typeof seen).shift + entry.value })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift)
}

for (const name of ['plain', 'wordpress', 'five', 'strict', 'hidden', 'rtl', 'shadow', 'frame', 'sandbox'])
  for (const [width, height] of [
    [1280, 900],
    [412, 823],
  ] as const)
    test(`nothing on the page moves while the example “${name}” loads slowly at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      const shifts = await watchShifts(page)
      // The page is painted before its scripts arrive.
      const { release } = await holdRequests(page, '**/newsreel-*.js')
      const typeface = name === 'rtl' || name === 'sandbox' ? null : page.waitForResponse(/-italic-[^/]*\.woff2$/)
      await page.goto(`/examples/${name}.html`, { waitUntil: 'commit' })
      await expect(page.locator('h1')).toBeVisible()
      await waitForFrames(page)
      release()
      if (name === 'hidden') {
        await page.waitForLoadState() // the example's script handles the click
        await page.getByRole('button', { name: 'Show the slides' }).click()
      }
      const framed = name === 'frame' || name === 'sandbox'
      const within = framed ? page.frameLocator('iframe') : page.locator('newsreel-reader').first()
      const reader = new ReaderOnPage(page, undefined, within)
      await expect(reader.slide).toBeVisible()
      await typeface
      await page.waitForLoadState('networkidle')
      expect(await shifts()).toBe(0)
    })
