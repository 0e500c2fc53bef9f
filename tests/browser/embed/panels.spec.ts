import { expect, type Locator, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const boxOf = async (element: Locator) => {
  const { x = 0, y = 0, width = 0, height = 0 } = (await element.boundingBox()) ?? {}
  return { left: x, top: y, right: x + width, bottom: y + height }
}

/** Waits until a part is inside another: sheets rise from its edge. */
const expectInside = (part: Locator, whole: Locator) =>
  expect(async () => {
    const [inner, outer] = [await boxOf(part), await boxOf(whole)]
    expect(inner.left).toBeGreaterThanOrEqual(outer.left)
    expect(inner.top).toBeGreaterThanOrEqual(outer.top)
    expect(inner.right).toBeLessThanOrEqual(outer.right)
    expect(inner.bottom).toBeLessThanOrEqual(outer.bottom)
  }).toPass()

for (const [where, style, dir] of [
  ['beside other content', 'width: 680px; height: 480px; margin: 0 auto', 'ltr'],
  ['in a small box', 'width: 300px; height: 300px', 'rtl'],
  ['in a transformed box that hides what leaves it', 'width: 680px; height: 480px', 'ltr'],
] as const)
  test(`panels stay inside the reader, ${where}, and do not change the page`, async ({ page }) => {
    await page.setViewportSize({ width: 2200, height: 900 })
    await page.addInitScript(() => {
      for (const name of ['clipboard', 'canShare']) Object.defineProperty(navigator, name, { value: undefined })
    })
    await serve(page, 'six', article(6, dir === 'rtl' ? { lang: 'ar' } : {}))
    const element = `<newsreel-reader src="/articles/six/article.json" style="${style}"></newsreel-reader>`
    const box = where.includes('transformed') ? 'style="overflow: hidden; transform: translateX(300px)"' : ''
    await page.goto(await hostPage(page, `<button id="host">Host</button><main ${box}>${element}</main>${SCRIPT}`))
    const host = page.locator('newsreel-reader')
    await expect(host.locator('.newsreel-slide').first()).toBeVisible()
    const pixels = () => page.screenshot({ clip: { x: 1000, y: 800, width: 400, height: 60 } })
    const before = await pixels()
    const root = host.locator('.newsreel')
    const bar = host.locator('.newsreel-bar')
    for (const key of ['c', 'm', '?', 's']) {
      const control = bar.locator('[data-name="menu"]')
      await control.focus()
      await page.keyboard.press(key)
      const dialog = host.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await expectInside(dialog, host)
      expect(await pixels()).toEqual(before)
      // The rest of the reader is inert; the page's own controls work.
      await expect(bar).toHaveAttribute('inert')
      await page.locator('#host').click()
      await expect(page.locator('#host')).toBeFocused()
      await expect(dialog).toBeVisible()
      await dialog.getByRole('button').first().focus()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(control).toBeFocused()
      await expect(root.locator(':scope > [inert]')).toHaveCount(0)
    }
  })

test('a panel opens in the visible part of the reader, and the page does not scroll', async ({ page }) => {
  await serve(page, 'six', article(6))
  const element = '<newsreel-reader src="/articles/six/article.json" style="height: 700px"></newsreel-reader>'
  await page.goto(await hostPage(page, `${element}<p style="margin-top: 2000px">After</p>${SCRIPT}`))
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^1 of 6/)
  await page.evaluate(() => scrollTo(0, 300))
  for (const control of [reader.contents, reader.more]) {
    await control.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => scrollY)).toBe(300)
    // Keys do not turn the slides behind a panel.
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await reader.expectSlide(/^1 of 6/)
    expect(await page.evaluate(() => scrollY)).toBe(300)
  }
})

test('the full article scrolls to a section without scrolling the page', async ({ page }) => {
  await serve(page, 'six', article(6))
  const element = '<newsreel-reader src="/articles/six/article.json" slide="4" style="height: 700px"></newsreel-reader>'
  await page.goto(await hostPage(page, `${element}<p style="margin-top: 2000px">After</p>${SCRIPT}`))
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^4 of 6/)
  await page.evaluate(() => scrollTo(0, 300))
  await reader.more.focus()
  await page.keyboard.press('f')
  const full = page.getByRole('region', { name: 'Full article' })
  const section = full.locator('[data-index="3"]')
  const distance = async () => Math.abs((await boxOf(section)).top - (await boxOf(full)).top)
  await expect.poll(distance).toBeLessThan(40)
  expect(await page.evaluate(() => scrollY)).toBe(300)
  await full.evaluate(view => view.scrollBy({ top: 60, behavior: 'instant' }))
  // By keyboard, because a click of Playwright may scroll the page.
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog').locator('[aria-current]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(distance).toBeLessThan(40)
  expect(await page.evaluate(() => scrollY)).toBe(300)
})
