import { expect, type Page, test } from '@playwright/test'
import { enLater } from '../../../src/i18n/en/later.lazy.ts'
import { TEXT_SIZES } from '../../../src/reader/memory/useSettings.ts'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const sections = [{ id: 'lead', body: [] }, section(2), section(3, { body: longBody(4) })]
const dialog = (page: Page) => page.getByRole('dialog', { name: 'More' })
const says = (page: Page) => dialog(page).getByRole('status')

async function openAt(page: Page): Promise<{ reader: ReaderOnPage; size: () => Promise<number> }> {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'three', article(3, { sections }))}#section-2`)
  await reader.expectSlide(/^2 of 3/)
  const text = page.getByText(/^Paragraph of section 2/).first()
  return { reader, size: () => text.evaluate(each => Number.parseFloat(getComputedStyle(each).fontSize)) }
}

for (const [width, height] of [
  [412, 823],
  [1280, 760],
] as const)
  test(`A+ and A− in the menu set five text sizes, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const { reader, size } = await openAt(page)
    const usual = await size()
    await reader.more.click()
    const larger = dialog(page).getByRole('button', { name: 'Larger text' })
    const smaller = dialog(page).getByRole('button', { name: 'Smaller text' })
    await expect(says(page)).toHaveText('Text size: standard')
    for (const step of [3, 4, 5]) {
      await larger.click()
      await expect(says(page)).toHaveText(enLater.textSizes[step - 1] ?? '')
      expect(await size()).toBeCloseTo(usual * (TEXT_SIZES[step - 1] ?? 0), 0)
    }
    await expect(larger).toHaveAttribute('aria-disabled', 'true')
    await larger.click({ force: true })
    await expect(says(page)).toHaveText('Text size: largest')
    for (const step of [4, 3, 2, 1]) {
      await smaller.press('Enter')
      await expect(says(page)).toHaveText(enLater.textSizes[step - 1] ?? '')
    }
    await expect(smaller).toHaveAttribute('aria-disabled', 'true')
    await expect(smaller).toBeFocused()
    expect(await size()).toBeCloseTo(usual * TEXT_SIZES[0], 0)
  })

test('larger text takes more lines, in slides and in the full article', async ({ page }) => {
  const { size } = await openAt(page)
  const usual = await size()
  const text = page.getByText(/^Paragraph of section 2/).first()
  const height = async () => (await text.boundingBox())?.height ?? 0
  const low = await height()
  await page.keyboard.press('+')
  await expect.poll(size).toBeCloseTo(usual * TEXT_SIZES[2], 0)
  await page.keyboard.press('=')
  await expect.poll(size).toBeCloseTo(usual * TEXT_SIZES[3], 0)
  expect(await height()).toBeGreaterThan(low * 1.4)
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: 'Full article' })).toBeFocused()
  const large = await size()
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await expect.poll(size).toBeLessThan(large / 1.3)
})

test('a size set by key is announced, and ends at the largest', async ({ page }) => {
  const { reader } = await openAt(page)
  for (const step of [3, 4, 5, 5]) {
    await page.keyboard.press('+')
    await expect(reader.status).toHaveText(enLater.textSizes[step - 1] ?? '')
  }
})

test('the size is remembered', async ({ page }) => {
  const { reader, size } = await openAt(page)
  const usual = await size()
  await page.keyboard.press('+')
  await expect.poll(size).toBeGreaterThan(usual)
  const chosen = await size()
  await page.reload()
  await reader.expectSlide(/^2 of 3/)
  expect(await size()).toBe(chosen)
  await page.keyboard.press('-')
  await expect.poll(size).toBe(usual)
})

test.describe('with a finger', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('larger text is two taps away, and the menu has large targets', async ({ page }) => {
    const { reader, size } = await openAt(page)
    const usual = await size()
    await reader.more.tap()
    await dialog(page).getByRole('button', { name: 'Larger text' }).tap()
    await expect.poll(size).toBeGreaterThan(usual)
    for (const button of await dialog(page).getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
  })
})

test('the menu names and describes every item for screen readers', async ({ page }) => {
  const { reader } = await openAt(page)
  await reader.more.click()
  await expect(dialog(page)).toMatchAriaSnapshot(`
    - dialog "More":
      - heading "More" [level=2]
      - button "Close"
      - group "Text size":
        - button "Smaller text"
        - status: "Text size: standard"
        - button "Larger text"
      - list:
        - listitem:
          - button /^Full article/
        - listitem:
          - button /^Play slides/
        - listitem:
          - button /^Read aloud/
        - listitem:
          - button /^Share/
        - listitem:
          - button /^Print/
        - listitem:
          - button /^Help/
  `)
})

test('changing the size in a long text keeps the paragraph in view, also after many presses', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 823 })
  const long = [{ id: 'lead', body: [] }, section(2, { body: longBody(30) })]
  await reader.open(`${await serve(page, 'long', article(2, { sections: long }))}#section-2`)
  await reader.expectSlide(/^2 of 2/)
  const paragraph = reader.slide.getByText(/^Paragraph 20\./)
  await paragraph.evaluate(each => each.scrollIntoView({ block: 'start' }))
  for (const size of [3, 4, 5]) {
    await page.keyboard.press('+')
    await expect(reader.status).toHaveText(enLater.textSizes[size - 1] ?? '')
    await expect(paragraph).toBeInViewport()
  }
  for (const size of [4, 3, 2, 1]) {
    await page.keyboard.press('-')
    await expect(reader.status).toHaveText(enLater.textSizes[size - 1] ?? '')
    await expect(paragraph).toBeInViewport()
  }
})
