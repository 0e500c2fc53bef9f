import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { article, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const dialogOn = (page: Page) => page.getByRole('dialog', { name: 'Contents' })

test('the contents list every slide with its picture and heading, and mark the current one', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-4`)
  await reader.expectSlide(/^4 of 6/)
  await reader.contents.click()
  const links = dialogOn(page).getByRole('link')
  await expect(links).toHaveCount(7)
  await expect(dialogOn(page)).toMatchAriaSnapshot(`
    - dialog "Contents":
      - heading "Contents" [level=2]
      - button "Close"
      - list:
        - listitem:
          - link "A tested article 1 of 6"
        - listitem:
          - link "Heading 2 2 of 6"
        - listitem:
          - link "Heading 3 3 of 6"
        - listitem:
          - link "Heading 4 4 of 6"
        - listitem:
          - link "Heading 5 5 of 6"
        - listitem:
          - link "Heading 6 6 of 6"
        - listitem:
          - link "End of article"
  `)
  await expect(links.nth(3)).toHaveAttribute('aria-current', 'step')
  await expect(dialogOn(page).locator('[aria-current]')).toHaveCount(1)
  await expect(links.nth(3)).toBeFocused()
  // Decorative: the heading beside it has the same text.
  const pictures = links.locator('img')
  await expect(pictures).toHaveCount(5)
  for (const picture of await pictures.all()) await expect(picture).toHaveAttribute('alt', '')
  await expect.poll(() => pictures.nth(2).evaluate(each => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
})

test('the contents open scrolled to the current slide, however tall the entries before it are', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 400 })
  const reader = new ReaderOnPage(page)
  const headline = 'A headline that goes on for longer than anybody would want to read it '.repeat(4)
  await reader.open(`${await serve(page, 'six', article(6, { headline }))}#section-2`)
  await reader.expectSlide(/^2 of 6/)
  await reader.contents.click()
  await expect(dialogOn(page).getByRole('link', { name: /Heading 2/ })).toBeInViewport({ ratio: 1 })
})

test('by keyboard: Tab moves through the entries, Enter goes to a slide, and keys continue from there', async ({
  page,
}) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  await page.keyboard.press('c')
  await expect(dialogOn(page).getByRole('link').first()).toBeFocused()
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab')
  await expect(dialogOn(page).getByRole('link', { name: /Heading 5/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogOn(page)).toBeHidden()
  await reader.expectSlide(/^5 of 6/)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^6 of 6/)
})

test('Escape, the close button and a click outside close the contents and restore the focus', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => dialogOn(page).getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(5, 5),
  ]) {
    await reader.contents.click()
    await expect(dialogOn(page)).toBeVisible()
    await close()
    await expect(dialogOn(page)).toBeHidden()
    await expect(reader.contents).toBeFocused()
    await reader.expectSlide(/^1 of 6/)
  }
})

/** The position of segment `n` of `count` on the page. */
async function segment(page: Page, n: number, count: number, rtl = false): Promise<[number, number]> {
  const box = await page.locator('.newsreel-picker').boundingBox()
  if (!box) throw new Error('There is no progress on the page.')
  const share = (n - 0.5) / count
  return [box.x + box.width * (rtl ? 1 - share : share), box.y + box.height / 2]
}

test('each segment shows its heading to a mouse, and a click goes to its slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  await page.mouse.move(...(await segment(page, 9, 12)))
  await expect(page.getByText('9 of 12: Heading 9')).toBeVisible()
  await page.mouse.move(...(await segment(page, 3, 12)))
  await expect(page.getByText('3 of 12: Heading 3')).toBeVisible()
  await page.mouse.down()
  await page.mouse.up()
  await reader.expectSlide(/^3 of 12/)
  await page.mouse.click(...(await segment(page, 12, 12)))
  await reader.expectSlide(/^12 of 12/)
  await page.mouse.move(600, 200)
  await expect(page.getByText('12 of 12: Heading 12', { exact: true })).toBeHidden()
})

test('only the main mouse button selects a segment', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  const [x, y] = await segment(page, 9, 12)
  await page.mouse.click(x, y, { button: 'right' })
  await page.mouse.click(x, y, { button: 'middle' })
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 12/)
})

test('in a right-to-left article the segments begin at the right', async ({ page }) => {
  const reader = new ReaderOnPage(page, ar)
  await reader.open(await serve(page, 'arabic', article(12, { lang: 'ar' })))
  const at = await segment(page, 3, 12, true)
  await page.mouse.move(...at)
  await expect(page.getByText(ar.slide(3, 12, 'Heading 3'))).toBeVisible()
  await page.mouse.click(...at)
  await reader.expectSlide(new RegExp(`^${ar.position(3, 12)}`))
})

test('a left-to-right article in a right-to-left page keeps its direction', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await page.mouse.click(...(await segment(page, 3, 12)))
  await reader.expectSlide(/^3 of 12/)
})

test('up to 24 slides have segments, 25 have a continuous line', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'many', article(24)))
  await page.mouse.click(...(await segment(page, 20, 24)))
  await reader.expectSlide(/^20 of 24/)
  await reader.open(await serve(page, 'more', article(25)))
  await page.mouse.click(...(await segment(page, 20, 25)))
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 25/)
})

test.describe('with a finger', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('a tap on the small segments does nothing; the contents button opens the contents', async ({ page }) => {
    const reader = new ReaderOnPage(page)
    const finger = new Finger(page)
    await reader.open(await serve(page, 'twelve', article(12)))
    const [x, y] = await segment(page, 9, 12)
    await finger.down({ x, y })
    await finger.up()
    await reader.contents.tap()
    await expect(dialogOn(page)).toBeVisible()
    await dialogOn(page)
      .getByRole('link', { name: /Heading 2/ })
      .tap()
    await reader.expectSlide(/^2 of 12/)
  })
})

test('the contents show the current slide after a rotation, too', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 823 })
  await reader.open(`${await serve(page, 'twelve', article(12))}#section-11`)
  await reader.expectSlide(/^11 of 12/)
  await reader.contents.click()
  const here = dialogOn(page).locator('[aria-current]')
  await expect(here).toBeFocused()
  await page.setViewportSize({ width: 823, height: 412 })
  await expect(here).toBeInViewport({ ratio: 0.99 })
})
