import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

type Shared = { title?: string; url?: string }

/** Installs a fake Web Share API with the given result. */
async function installSheet(page: Page, answer: 'shares' | 'cancels' | 'refuses'): Promise<() => Promise<Shared[]>> {
  await page.addInitScript(how => {
    const shared: object[] = []
    Object.assign(window, { shared })
    const share = async (link: object) => {
      shared.push(link)
      if (how === 'cancels') throw new DOMException('changed their mind', 'AbortError')
      if (how === 'refuses') throw new DOMException('not here', 'NotAllowedError')
    }
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true })
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  }, answer)
  return () => page.evaluate(() => (window as unknown as { shared: Shared[] }).shared)
}

/** A browser without a sheet; with `clipboard: false` one that allows no writing to the clipboard either. */
async function withoutSheet(page: Page, { clipboard }: { clipboard: boolean }): Promise<void> {
  await page.addInitScript(writes => {
    Object.defineProperty(navigator, 'canShare', { value: undefined, configurable: true })
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true })
    if (!writes) Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
  }, clipboard)
}

async function openAt(page: Page, hash: string): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}${hash}`)
  return reader
}

const COPIED = 'Link to this slide copied'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share' })

test('the share sheet gets the headline and a link to the slide', async ({ page }) => {
  const shared = await installSheet(page, 'shares')
  const reader = await openAt(page, '#section-4')
  await reader.expectSlide(/^4 of 6/)
  await reader.more.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Share/ })
    .click()
  await expect.poll(shared).toEqual([{ title: 'A tested article', url: page.url() }])
  expect(page.url()).toMatch(/\/six\/#section-4$/)
  await expect(dialog(page)).toHaveCount(0)
  await expect(reader.status).not.toHaveText(COPIED)
  const [link] = await shared()
  await page.goto('about:blank')
  await reader.open(link?.url ?? '')
  await reader.expectSlide(/^4 of 6/)
})

test('a second press while the sheet is open changes nothing, and the next one shares again', async ({ page }) => {
  await page.addInitScript(() => {
    const sheets: (() => void)[] = []
    Object.assign(window, { sheets })
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true })
    const share = () => new Promise<void>(done => sheets.push(done))
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  })
  const sheets = () => page.evaluate(() => (window as unknown as { sheets: unknown[] }).sheets.length)
  await openAt(page, '#section-4')
  await page.keyboard.press('s')
  await expect.poll(sheets).toBe(1)
  await page.keyboard.press('s')
  await page.evaluate(() => (window as unknown as { sheets: (() => void)[] }).sheets[0]?.())
  await expect(async () => {
    await page.keyboard.press('s')
    expect(await sheets()).toBe(2)
  }).toPass()
  await expect(dialog(page)).toHaveCount(0)
})

test('cancelling the share sheet shows no notice, and copies nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const shared = await installSheet(page, 'cancels')
  const reader = await openAt(page, '#section-4')
  await page.evaluate(() => navigator.clipboard.writeText('as it was'))
  await page.keyboard.press('s')
  await expect.poll(shared).toHaveLength(1)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^5 of 6/)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as it was')
  await expect(reader.status).not.toHaveText(COPIED)
  await expect(dialog(page)).toHaveCount(0)
})

for (const [what, prepare] of [
  ['where there is no sheet', (page: Page) => withoutSheet(page, { clipboard: true })],
  ['where the sheet is refused', (page: Page) => installSheet(page, 'refuses')],
] as const)
  test(`${what} the link is copied with a notice, and opens the slide`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await prepare(page)
    const reader = await openAt(page, '#section-3')
    await reader.expectSlide(/^3 of 6/)
    await page.keyboard.press('s')
    await expect(reader.status).toHaveText(COPIED)
    await expect(reader.status).toBeInViewport({ ratio: 1 })
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(page.url())
    await page.keyboard.press('Home')
    await reader.expectSlide(/^1 of 6/)
    await page.goto('about:blank')
    await reader.open(link)
    await reader.expectSlide(/^3 of 6/)
  })

test('without clipboard access the link is selected in a field, and Escape closes it', async ({ page }) => {
  await withoutSheet(page, { clipboard: false })
  const reader = await openAt(page, '#section-3')
  await reader.expectSlide(/^3 of 6/)
  await reader.more.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Share/ })
    .click()
  const field = dialog(page).getByRole('textbox', { name: 'Copy this link:' })
  await expect(field).toHaveValue(page.url())
  await expect(field).toBeFocused()
  expect(
    await field.evaluate(each => {
      const { selectionStart, selectionEnd, value } = each as HTMLInputElement
      return value.slice(selectionStart ?? 0, selectionEnd ?? 0)
    }),
  ).toBe(page.url())
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(reader.more).toBeFocused()
})

test('the end card shares the link to the cover', async ({ page }) => {
  const shared = await installSheet(page, 'shares')
  const reader = await openAt(page, '#end')
  await reader.expectSlide('End of article')
  await page.keyboard.press('s')
  await expect.poll(shared).toHaveLength(1)
  expect((await shared())[0]?.url).toMatch(/\/six\/$/)
})
