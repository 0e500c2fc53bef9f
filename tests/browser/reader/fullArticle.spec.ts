import { expect, type Locator, type Page, test } from '@playwright/test'
import { article, section, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitUntilStable } from '../../support/waitUntilStable.ts'

const WORDS = 'It is long enough to wrap over several lines of the column, on a phone and on a computer alike. '.repeat(
  3,
)
const text = (n: number, p: number) => ({ type: 'paragraph', text: `Section ${n}, paragraph ${p}. ${WORDS}` })
const figure = (n: number, name: string) => ({
  type: 'figure',
  src: 'picture.svg',
  fit: 'cover',
  width: 1600,
  height: 1000,
  alt: `${name} of ${n}`,
  credit: `Photographer ${n}`,
})

/** Six sections of twelve paragraphs, two pictures in each, and two short ones at the end. */
const long = article(2, {
  sections: [
    { id: 'lead', body: [{ type: 'paragraph', text: 'The lead of the article.' }] },
    ...[2, 3, 4, 5, 6].map(n =>
      section(n, {
        body: [
          ...[1, 2, 3].map(p => text(n, p)),
          figure(n, 'The first picture'),
          ...[4, 5, 6, 7].map(p => text(n, p)),
          figure(n, 'The second picture'),
          ...[8, 9, 10, 11, 12].map(p => text(n, p)),
        ],
      }),
    ),
    section(7, { body: [{ type: 'paragraph', text: 'A short one.' }] }),
    section(8, { body: [{ type: 'paragraph', text: 'The shortest.' }] }),
  ],
})

const articleOn = (page: Page) => page.getByRole('region', { name: 'Full article' })
const paragraph = (where: Locator, n: number, p: number) => where.getByText(`Section ${n}, paragraph ${p}.`)

/** How far the top of an element is below the top of what it scrolls in, in CSS pixels. */
async function below(element: Locator, scroller: Locator): Promise<number> {
  const [inner, outer] = [await element.boundingBox(), await scroller.boundingBox()]
  return (inner?.y ?? Number.NaN) - (outer?.y ?? Number.NaN)
}

const toTop = async (element: Locator) => {
  // Scroll by input: a view that has just opened holds its position for some frames otherwise.
  await element.page().keyboard.press('Shift')
  await element.evaluate(each => each.scrollIntoView({ behavior: 'instant' }))
}

for (const [width, height] of [
  [412, 823],
  [1280, 760],
  [740, 360],
] as const)
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('F opens the full article at the paragraph in view, and F returns to it', async ({ page }) => {
      const reader = new ReaderOnPage(page)
      await reader.open(`${await serve(page, 'long', long)}#section-4`)
      await reader.expectSlide(/^4 of 8/)
      await toTop(paragraph(reader.slide, 4, 7))
      await page.keyboard.press('f')
      await expect.poll(() => below(paragraph(articleOn(page), 4, 7), articleOn(page))).toBeLessThan(24)
      expect(await below(paragraph(articleOn(page), 4, 7), articleOn(page))).toBeGreaterThan(-2)
      await page.keyboard.press('f')
      await reader.expectSlide(/^4 of 8/)
      await expect.poll(() => below(paragraph(reader.slide, 4, 7), reader.slide)).toBeLessThan(24)
      expect(await below(paragraph(reader.slide, 4, 7), reader.slide)).toBeGreaterThan(-2)
    })

    test('the menu opens the full article, and the button in the bar returns to the slide of the section in view', async ({
      page,
    }) => {
      const reader = new ReaderOnPage(page)
      await reader.open(await serve(page, 'long', long))
      await reader.more.click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Full article/ })
        .click()
      await expect(articleOn(page)).toBeFocused()
      expect(await articleOn(page).evaluate(each => each.scrollTop)).toBe(0)
      await toTop(paragraph(articleOn(page), 5, 9))
      await expect(page).toHaveURL(/#section-5$/)
      await page.getByRole('button', { name: 'Slides', exact: true }).click()
      await reader.expectSlide(/^5 of 8/)
      const top = await below(paragraph(reader.slide, 5, 9), reader.slide)
      expect(top).toBeGreaterThan(-2)
      expect(top).toBeLessThan(height)
      await page.keyboard.press('f')
      await expect.poll(() => below(paragraph(articleOn(page), 5, 9), articleOn(page))).toBeLessThan(24)
      expect(await below(paragraph(articleOn(page), 5, 9), articleOn(page))).toBeGreaterThan(-2)
    })
  })

test('changing the view twice keeps a paragraph that needs no scrolling on its slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const few = section(3, { body: [1, 2, 3, 4].map(p => ({ type: 'paragraph', text: `Paragraph number ${p}.` })) })
  const sections = [{ id: 'lead', body: [] }, section(2), few, ...[4, 5, 6].map(n => section(n))]
  await reader.open(`${await serve(page, 'few', article(6, { sections }))}#section-3`)
  await reader.expectSlide(/^3 of 6/)
  await page.keyboard.press('f')
  await expect(articleOn(page)).toBeFocused()
  const third = articleOn(page).getByText('Paragraph number 3.')
  await toTop(third)
  await page.keyboard.press('f')
  await reader.expectSlide(/^3 of 6/)
  expect(await reader.slide.evaluate(slide => slide.scrollTop)).toBe(0)
  await page.keyboard.press('f')
  await expect.poll(() => below(third, articleOn(page))).toBeLessThan(24)
})

test('a short last section keeps its place, though it cannot reach the top', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 1280, height: 1400 })
  await reader.open(`${await serve(page, 'long', long)}#section-7`)
  await reader.expectSlide(/^7 of 8/)
  await page.keyboard.press('f')
  await expect(articleOn(page).getByText('A short one.')).toBeInViewport()
  await page.keyboard.press('f')
  await reader.expectSlide(/^7 of 8/)
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await page.keyboard.press('f')
  await expect(articleOn(page).getByText('The shortest.')).toBeInViewport()
  await page.keyboard.press('f')
  await reader.expectSlide('End of article')
})

test('scrolling to the end of the full article marks it as read', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'long', long))
  await page.keyboard.press('f')
  await expect(articleOn(page)).toBeFocused()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/#section-8$/)
  await page.keyboard.press('f')
  await reader.expectSlide(/^8 of 8/)
})

test('figures are between their paragraphs, each with its credit', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'long', long)}#section-3`)
  await page.keyboard.press('f')
  const body = articleOn(page).locator('section').filter({ hasText: 'Section 3, paragraph 1.' })
  const order = await body.evaluate(each =>
    [...each.querySelectorAll('p, img')].map(part => part.getAttribute('alt') ?? part.textContent?.slice(0, 23).trim()),
  )
  expect(order.slice(0, 5)).toEqual([
    'Section 3, paragraph 1.',
    'Section 3, paragraph 2.',
    'Section 3, paragraph 3.',
    'The first picture of 3',
    'Section 3, paragraph 4.',
  ])
  await expect(body.getByText('Source: Photographer 3')).toHaveCount(2)
})

test('Ctrl+F on the slides offers the full article, where all text can be found', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'long', long)}#section-3`)
  await reader.expectSlide(/^3 of 8/)
  await page.keyboard.press('Control+f')
  const note = page.getByText('Your browser’s search covers this slide only.')
  await expect(note).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await page.keyboard.press('Control+f')
  await page.getByRole('button', { name: 'Search full article' }).click()
  await expect(articleOn(page)).toBeFocused()
  await expect(note).toBeHidden()
  await expect(paragraph(articleOn(page), 6, 12)).toHaveCount(1)
  // The browser's own find box sees everything there.
  await page.keyboard.press('Control+f')
  await page.keyboard.press('PageDown')
  await expect(note).toBeHidden()
})

test('Ctrl+F in a dialog does not close it', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'long', long))
  await reader.contents.click()
  const dialog = page.getByRole('dialog', { name: 'Contents' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(reader.contents).toBeFocused()
  await expect(page.getByText('Your browser’s search covers this slide only.')).toBeHidden()
})

test('the contents and the address lead to sections of the full article, even to the current one', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'long', long))
  await page.keyboard.press('f')
  await expect(articleOn(page)).toBeFocused()
  const heading = (n: number) => articleOn(page).getByRole('heading', { name: `Heading ${n}` })
  const choose = async (name: RegExp) => {
    await reader.contents.click()
    await page.getByRole('dialog').getByRole('link', { name }).click()
  }
  await choose(/Heading 5/)
  await expect.poll(() => below(heading(5), articleOn(page))).toBeLessThan(60)
  await expect(articleOn(page)).toBeFocused()
  await toTop(paragraph(articleOn(page), 5, 12))
  await choose(/Heading 5/)
  await expect.poll(() => below(heading(5), articleOn(page))).toBeGreaterThan(-2)
  await page.evaluate(() => {
    location.hash = '#section-3'
  })
  await expect.poll(async () => Math.abs(await below(heading(3), articleOn(page)))).toBeLessThan(60)
  await choose(/End of article/)
  await expect(articleOn(page).getByText('The shortest.')).toBeInViewport()
  // At the end nothing scrolls any more, and yet the section counts as the current one.
  await choose(/Heading 7/)
  await expect(page).toHaveURL(/#section-7$/)
  await page.keyboard.press('f')
  await reader.expectSlide(/^7 of 8/)
})

test('scroll keys scroll the full article, even from the controls', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'long', long))
  await page.keyboard.press('f')
  await expect(articleOn(page)).toBeFocused()
  const top = () => articleOn(page).evaluate(each => Math.round(each.scrollTop))
  for (const key of ['ArrowDown', 'PageDown', ' ']) {
    const before = await top()
    await page.keyboard.press(key)
    await expect.poll(top, { message: key }).toBeGreaterThan(before)
    await waitUntilStable(top) // a key pressed while the page still scrolls may be lost
  }
  await page.keyboard.press('Home')
  await expect.poll(top).toBe(0)
  await waitUntilStable(top)
  await reader.contents.focus()
  await page.keyboard.press('PageDown')
  await expect.poll(top).toBeGreaterThan(200)
  // A button keeps its own key, and sideways arrows do nothing.
  await reader.more.focus()
  await page.keyboard.press(' ')
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(articleOn(page)).toBeVisible()
})

test('the view has a name, is a tab stop, and has one heading for each section', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'long', long))
  await page.keyboard.press('f')
  await expect(articleOn(page).getByRole('heading', { level: 1 })).toHaveText('A tested article')
  await expect(articleOn(page).getByRole('heading', { level: 2 })).toHaveCount(7)
  await expect(reader.carousel.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(reader.next).toHaveCount(0)
})
