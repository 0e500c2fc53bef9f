import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { en } from '../../../src/i18n/en/reader.ts'
import type { Language } from '../../../src/i18n/words.ts'
import { serve } from '../../support/articles.ts'
import { createAxe } from '../../support/axe.ts'
import { measureContrasts } from '../../support/contrast.ts'
import { createTestArticle } from '../../support/languages.ts'
import { listStates, mockDevice } from '../../support/states.ts'

const NARROW = { width: 412, height: 823 }
const WIDE = { width: 1280, height: 760 }
const LOW = { width: 740, height: 360 }

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Paints every picture of the page in one colour. */
const paint = (page: Page, colour: string) =>
  page.evaluate(async colour => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="10"><rect width="16" height="10" fill="${colour}"/></svg>`
    for (const picture of document.querySelectorAll('img')) {
      picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await picture.decode()
    }
  }, colour)

/** Expects no findings of axe. Contrast that axe cannot determine is measured over white and over black pictures. */
async function expectClean(page: Page, what: string): Promise<void> {
  const { violations, incomplete } = await (await createAxe(page)).analyze()
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(node => node.target.join(' ')) }))
  expect.soft(found, what).toEqual([])
  const unsure = incomplete.flatMap(({ id, nodes }) => nodes.map(node => ({ id, where: node.target.join(' ') })))
  for (const { id, where } of unsure) expect.soft(id, `axe cannot check ${where}, ${what}`).toBe('color-contrast')
  for (const colour of unsure.length ? ['#fff', '#000'] : []) {
    await paint(page, colour)
    const texts = unsure.map(({ where }) => page.locator(where))
    // Text behind the zoom view has no contrast to measure.
    for (const [index, contrast] of (await measureContrasts(page, texts)).entries())
      if (contrast !== null)
        expect.soft(contrast, `${unsure[index]?.where} over ${colour}, ${what}`).toBeGreaterThanOrEqual(4.5)
  }
}

async function expectAllClean(page: Page, words: Language, sizes: (typeof NARROW)[]): Promise<void> {
  test.slow()
  await mockDevice(page)
  await page.goto(await serve(page, 'states', createTestArticle(words === ar ? 'ar' : 'en', { picture: true })))
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const { name, open, close } of listStates(page, words)) {
      await open()
      await expectClean(page, `${name}, ${size.width} × ${size.height}`)
      await close?.()
    }
  }
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing in any state, ${colorScheme}`, () => {
    test.use({ colorScheme })
    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE, low: LOW }))
      test(name, ({ page }) => expectAllClean(page, en, [size]))
  })

test.describe('axe finds nothing in any state', () => {
  test('from right to left', ({ page }) => expectAllClean(page, ar, [NARROW, WIDE]))

  test('with text at 200%', async ({ page }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    await expectAllClean(page, en, [NARROW, WIDE])
  })

  test.describe('in forced colours', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } })
    test('light and dark', async ({ page }) => {
      await expectAllClean(page, en, [NARROW])
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAllClean(page, en, [WIDE])
    })
  })

  test.describe('with more contrast', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce', contrast: 'more' } })
    test('light', ({ page }) => expectAllClean(page, en, [NARROW]))
  })
})
