import { expect, type Frame, type Page } from '@playwright/test'

/** The key of cachedTypeface.ts, which cannot be imported here: it imports font files. */
export const KEY = 'newsreel.typeface'

/** Waits until a page has loaded the typeface for the next one. The other lazy files are requested before. */
export const waitForTypeface = (page: Page | Frame): Promise<void> =>
  expect.poll(() => page.evaluate(key => localStorage.getItem(key), KEY), { message: 'the typeface' }).toBeTruthy()

/** Returns the fonts of most letters of each element with text: "Newsreader", or "fallback". */
export async function getFonts(page: Page, selector: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const { root } = await client.send('DOM.getDocument')
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const names = new Set<string>()
  for (const nodeId of nodeIds) {
    // Slides may be unmounted meanwhile.
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => ({ fonts: [] }))
    const [most] = fonts.sort((a, b) => b.glyphCount - a.glyphCount)
    if (most) names.add(most.isCustomFont && most.familyName.startsWith('Newsreader') ? 'Newsreader' : 'fallback')
  }
  await client.detach()
  return [...names]
}

/** Records the width of a text in each frame of the pages that are opened from now on. */
export const recordWidths = (page: Page, selector: string): Promise<unknown> =>
  page.addInitScript(selector => {
    const widths: number[] = []
    Object.assign(window, { widths })
    const measure = () => {
      const element = document.querySelector(selector)
      if (element?.textContent) {
        const range = document.createRange()
        range.selectNodeContents(element)
        const width = [...range.getClientRects()].reduce((sum, each) => sum + each.width, 0)
        if (width && widths.at(-1) !== width) widths.push(width)
      }
      requestAnimationFrame(measure)
    }
    requestAnimationFrame(measure)
  }, selector)

/** Returns the recorded widths: a new one for each change. */
export const getWidths = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { widths: number[] }).widths)
