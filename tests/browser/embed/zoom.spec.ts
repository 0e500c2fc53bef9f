import { expect, test } from '@playwright/test'
import { en } from '../../../src/i18n/en/reader.ts'
import { ARTICLE, getErrors, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

for (const [what, path] of [
  ['an element', '/examples/plain.html#chinese-immigration'],
  ['an element inside a shadow root', '/examples/shadow.html'],
] as const)
  test(`a picture of ${what} is enlarged over the page, with its styles, and returns the focus`, async ({ page }) => {
    const consoleMessages = recordConsole(page)
    const reader = new ReaderOnPage(page)
    await reader.open(path)
    if (!path.includes('#')) for (let i = 0; i < 5; i++) await reader.next.click()
    await reader.expectSlide(/Chinese Immigration/)
    const button = reader.slide.getByRole('button', { name: 'Enlarge the picture' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/^Source: /)).toBeVisible()
    // The zoom view has its styles there: the picture is centred in the window, above its caption.
    await expect.poll(async () => (await dialog.getByRole('img').boundingBox())?.width ?? 0).toBeGreaterThan(900)
    await expect(dialog.locator('.pswp')).toHaveCSS('position', 'fixed')
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('button').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
    await reader.expectSlide(/Chinese Immigration/)
    expect(consoleMessages).toEqual([])
  })

test('a picture is enlarged in a page that allows no Trusted Types policy', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const reader = new ReaderOnPage(page)
  await reader.open('/examples/strict.html')
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)
  await reader.slide.getByRole('img').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Zoom' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  const write = () => page.evaluate(() => Object.assign(document.createElement('p'), { innerHTML: '<b>' }).innerHTML)
  await expect(write()).rejects.toThrow('TrustedHTML')
  expect(consoleMessages.filter(message => !message.includes('TrustedHTML'))).toEqual([])
})

test('a picture is enlarged over a reader in full screen', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/embed/#chinese-immigration')
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe('newsreel')
  await reader.slide.getByRole('img').click()
  const large = page.getByRole('dialog').getByRole('img')
  await expect(large).toBeVisible()
  const top = () =>
    large.evaluate(img => {
      const { x, y, width, height } = img.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('dialog') !== null
    })
  await expect.poll(top).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('removing a reader closes its enlarged picture, and others can open theirs', async ({ page }) => {
  const element = (id: string) =>
    `<newsreel-reader id="${id}" src="${ARTICLE}" slide="chinese-immigration"></newsreel-reader>`
  await page.goto(await hostPage(page, element('one') + element('two') + SCRIPT))
  const button = (id: string) =>
    new ReaderOnPage(page, en, page.locator(`#${id}`)).slide.getByRole('button', { name: 'Enlarge the picture' })
  await button('one').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.locator('#one').evaluate(reader => reader.remove())
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await button('two').click()
  await expect(page.getByRole('dialog').getByText(/^Source: /)).toBeVisible()
  expect(await getErrors(page)).toEqual([])
})

test('the enlarged caption has the text size of the reader, not of the host page', async ({ page }) => {
  const style = '<style>html { font-size: 62.5% }</style>'
  const element = `<newsreel-reader src="${ARTICLE}" slide="chinese-immigration"></newsreel-reader>`
  await page.goto(await hostPage(page, style + element + SCRIPT))
  await new ReaderOnPage(page).slide.getByRole('button', { name: 'Enlarge the picture' }).click()
  const credit = page.getByRole('dialog').getByText(/^Source: /)
  await expect(credit).toBeVisible()
  const size = () => credit.evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(await size()).toBeGreaterThanOrEqual(13)
})
