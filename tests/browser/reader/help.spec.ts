import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { article, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const help = (page: Page) => page.getByRole('dialog', { name: 'Help' })
const letters = (page: Page) => help(page).getByRole('switch', { name: 'Single-key shortcuts' })
const rows = (page: Page) =>
  page
    .getByRole('dialog')
    .locator('dl > div')
    .evaluateAll(all =>
      all.map(row => [...row.querySelectorAll('kbd, dd')].map(each => each.textContent?.trim()).join(' ')),
    )

async function open(page: Page): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  return reader
}

/** Presses each letter. @returns the names of the dialogs that opened, each closed again */
async function pressAll(page: Page, keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('? lists the keys and gestures with what they do; Escape closes the list', async ({ page }) => {
  const reader = await open(page)
  await reader.next.focus()
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
  expect(await rows(page)).toEqual([
    '→ Next slide',
    '← Previous slide',
    '↑ ↓ Scroll the text',
    'Space Page Down Scroll down, then next slide',
    'Home First slide',
    'End Last slide',
    'Esc Close',
    'C Contents',
    'M More',
    'F Full article / Slides',
    'Z Enlarge the picture',
    'P Play slides',
    'L Read aloud',
    'S Share',
    '+ − Text size',
    '? Help',
  ])
  await expect(help(page).getByText('Swipe left or right to change slides')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await expect(reader.next).toBeFocused()
})

test('the menu opens the help, too', async ({ page }) => {
  const reader = await open(page)
  await reader.more.click()
  await page.getByRole('dialog').getByRole('button', { name: /^Help/ }).click()
  await expect(help(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reader.more).toBeFocused()
})

test('in a right-to-left article the list shows the mirrored arrows', async ({ page }) => {
  const reader = new ReaderOnPage(page, ar)
  await reader.open(await serve(page, 'arabic', article(3, { lang: 'ar' })))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect((await rows(page)).slice(0, 2)).toEqual([`← ${ar.later?.keyNext}`, `→ ${ar.later?.keyPrevious}`])
})

test('every letter does what the list describes', async ({ page }) => {
  const reader = await open(page)
  for (const [key, name] of [
    ['c', 'Contents'],
    ['m', 'More'],
    ['?', 'Help'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'Playback' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0)
  await page.keyboard.press('F')
  await expect(page.getByRole('region', { name: 'Full article' })).toBeVisible()
  await page.keyboard.press('F')
  await reader.expectSlide(/^1 of 6/)
})

test('letters can be turned off, also after a reload, and on again', async ({ page }) => {
  const reader = await open(page)
  await page.keyboard.press('?')
  await expect(letters(page)).toBeChecked()
  await letters(page).focus()
  await page.keyboard.press('Space')
  await expect(letters(page)).not.toBeChecked()
  await page.keyboard.press('Escape')
  const size = () =>
    reader.slide.getByText('The lead of the article.').evaluate(each => getComputedStyle(each).fontSize)
  const before = await size()
  for (let visit = 0; visit < 2; visit++) {
    await pressAll(page, ['c', 'm', 'f', 'l', 'p', 's', 'z', '?', '+', '-'])
    // Other keys still work. By then, a letter would have opened its dialog.
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(/^2 of 6/)
    await page.keyboard.press('ArrowLeft')
    await reader.expectSlide(/^1 of 6/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Full article' })).toHaveCount(0)
    expect(await size()).toBe(before)
    await page.reload()
    await expect(reader.slide).toBeVisible()
  }
  await reader.more.click()
  await page.getByRole('dialog').getByRole('button', { name: /^Help/ }).click()
  await letters(page).check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
})

test('letters work while the focus is in the reader or on the page, but not elsewhere or in a form field', async ({
  page,
}) => {
  const reader = await open(page)
  await page.evaluate(() => {
    const [button, field] = [document.createElement('button'), document.createElement('input')]
    button.textContent = 'Beside'
    field.ariaLabel = 'Field'
    document.body.append(button, field)
  })
  for (const beside of [page.getByRole('button', { name: 'Beside' }), page.getByRole('textbox', { name: 'Field' })]) {
    await beside.focus()
    await pressAll(page, ['c', 'm', '?', 'p', 'f'])
    await reader.expectSlide(/^1 of 6/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0)
  }
  await expect(page.getByRole('textbox', { name: 'Field' })).toHaveValue('cm?pf')
  for (const key of ['Control+c', 'Alt+c', 'Meta+c']) await page.keyboard.press(key)
  await page.getByRole('textbox', { name: 'Field' }).blur()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog')).toHaveAccessibleName('More')
})

test('a notice is shown if a panel fails to load', async ({ page }) => {
  await page.route('**/assets/dialogs-*.js', route => route.abort())
  const reader = await open(page)
  await page.keyboard.press('c')
  await expect(reader.status).toContainText('Couldn’t load.')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 6/)
})
