import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const ID = 'us-deports-chinese-migrants'

async function openDialog(page: Page) {
  const reader = new ReaderOnPage(page)
  await reader.open(`/${ID}/#border-crisis`)
  await reader.more.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Embed/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Embed' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('the menu shows the embed snippets, and copies them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const dialog = await openDialog(page)
  for (const [name, contains] of [
    ['Web component', '<newsreel-reader src="'],
    ['Iframe', '<iframe src="'],
    ['Link', `/${ID}/#border-crisis">`],
  ] as const) {
    const text = await dialog.getByRole('textbox', { name }).inputValue()
    expect(text).toContain(contains)
    await dialog.getByRole('button', { name: `Copy: ${name}` }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('without clipboard access the snippet is selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const dialog = await openDialog(page)
  const field = dialog.getByRole('textbox', { name: 'Link' })
  await dialog.getByRole('button', { name: 'Copy: Link' }).click()
  const selected = () =>
    field.evaluate(each => {
      const { value, selectionStart, selectionEnd } = each as HTMLTextAreaElement
      return value.slice(selectionStart, selectionEnd) === value
    })
  await expect.poll(selected).toBe(true)
})

for (const name of ['Web component', 'Iframe'])
  test(`the snippet pasted ${name.toLowerCase()} works, and opens the slide where it was copied`, async ({ page }) => {
    const dialog = await openDialog(page)
    const snippet = await dialog.getByRole('textbox', { name }).inputValue()
    await page.route('**/pasted.html', route =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Pasted</title><h1>Pasted</h1>${snippet}</html>`,
      }),
    )
    await page.goto('/pasted.html')
    const place = name === 'Iframe' ? page.frameLocator('iframe') : page
    await expect(place.locator('[aria-roledescription="slide"]:not([inert])')).toHaveAccessibleName(/Border Crisis/)
  })

test('the oEmbed document of an article contains the same iframe as the dialog', async ({ page, request }) => {
  const response = await request.get(`/articles/${ID}/oembed.json`)
  expect(response.headers()['content-type']).toContain('application/json')
  const { type, html, title } = await response.json()
  expect(type).toBe('rich')
  expect(title).toMatch(/Chinese Migrants/)
  const dialog = await openDialog(page)
  const snippet = await dialog.getByRole('textbox', { name: 'Iframe' }).inputValue()
  expect(html).toBe(snippet.replaceAll('#border-crisis', ''))
})

test('a small embed offers full screen, and Escape or the button exits it', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 700 })
  await reader.open('/examples/plain.html')
  const control = page.getByRole('button', { name: 'Full screen' })
  await control.click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('newsreel-reader')
  await control.click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
})

test('without full screen support the button opens the page, if there is one', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }))
  await serve(page, 'six', article(6))
  const element = (more: string) =>
    `<newsreel-reader src="/articles/six/article.json" ${more}></newsreel-reader>${SCRIPT}`
  const reader = new ReaderOnPage(page)
  const control = page.getByRole('button', { name: 'Full screen' })
  await reader.open(await hostPage(page, element('')))
  await reader.expectSlide(/^1 of 6/)
  await expect(control).toHaveCount(0)
  await reader.more.click()
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible()
  await expect(control).toHaveCount(0)
  await reader.open(await hostPage(page, element('page="https://example.com/six/"'), '/with-page.html'))
  await expect(control).toHaveCount(1)
})
