import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
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
