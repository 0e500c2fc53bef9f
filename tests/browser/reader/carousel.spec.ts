import { expect, type Locator, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

// The basic carousel of the ARIA guide: what its own tests assert (w3c/aria-practices, carousel_carousel-1-prev-next),
// and what the guide requires without a test.

const attributes = (locator: Locator, name: string) =>
  locator.evaluateAll((all, attribute) => all.map(each => each.getAttribute(attribute)), name)

test('is a labelled section with the role description carousel', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  await expect(reader.carousel).toHaveCount(1)
  await expect(reader.carousel).toHaveAccessibleName('A tested article')
})

test('names its buttons, which point to the slides', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-2`)
  for (const button of [reader.contents, reader.previous, reader.next]) await expect(button).toHaveAccessibleName(/\w/)
  for (const button of [reader.previous, reader.next]) {
    const [id] = await attributes(button, 'aria-controls')
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1)
  }
})

test('mounts slides as named groups with a role description, and hides all but one', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
  await reader.expectSlide(/^3 of 6/)
  const slides = page.locator('[aria-roledescription="slide"]')
  expect(await attributes(slides, 'role')).toEqual(['group', 'group', 'group'])
  expect(await attributes(slides, 'aria-label')).toEqual([
    '2 of 6: Heading 2',
    '3 of 6: Heading 3',
    '4 of 6: Heading 4',
  ])
  expect(await attributes(slides, 'inert')).toEqual(['', null, ''])
  // The accessibility tree that the browser gives to screen readers.
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const headings = nodes.filter(node => node.role?.value === 'heading' && !node.ignored).map(node => node.name?.value)
  expect(headings).toEqual(['A tested article', 'Heading 3'])
})

test('Tab goes to the contents, more, previous, next, the picture, the link in the slide, and then out', async ({
  page,
}) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
  await reader.expectSlide(/^3 of 6/)
  await page.evaluate(() => {
    const after = document.createElement('button')
    after.textContent = 'After the reader'
    document.body.append(after)
  })
  await reader.contents.focus()
  for (const stop of [
    reader.more,
    reader.previous,
    reader.next,
    reader.slide.getByRole('button', { name: 'Enlarge the picture' }),
    reader.slide.getByRole('link'),
    page.getByRole('button', { name: 'After the reader' }),
  ]) {
    await page.keyboard.press('Tab')
    await expect(stop).toBeFocused()
  }
})

for (const key of ['Space', 'Enter'])
  test(`${key} on previous and next changes the slide and keeps the focus`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
    await reader.expectSlide(/^3 of 6/)
    await reader.previous.focus()
    await page.keyboard.press(key)
    await reader.expectSlide(/^2 of 6/)
    await expect(reader.previous).toBeFocused()
    await reader.next.focus()
    await page.keyboard.press(key)
    await reader.expectSlide(/^3 of 6/)
    await expect(reader.next).toBeFocused()
  })

test('keeps the focus on a disabled button, and says why it is disabled', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.route('**/articles/index.json', route => route.fulfill({ json: [] })) // there is no next article
  await reader.open(`${await serve(page, 'two', article(2))}#section-2`)
  await reader.next.focus()
  await page.keyboard.press('Enter')
  await reader.expectSlide('End of article')
  const next = page.getByRole('button', { name: 'Next slide (you’re on the last)' })
  await expect(next).toBeFocused()
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await reader.expectSlide('End of article')
})

test('announces each change once, politely, and nothing on load', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.addInitScript(() => {
    const announcements: string[] = []
    Object.assign(window, { announcements })
    new MutationObserver(records => {
      for (const { target } of records) {
        const status = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]')
        if (status?.textContent) announcements.push(status.textContent)
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  const getAnnouncements = () => page.evaluate(() => (window as unknown as { announcements: string[] }).announcements)
  await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
  await reader.expectSlide(/^3 of 6/)
  await expect(reader.status).toHaveText('')
  await reader.next.click()
  await expect(reader.status).toHaveText('Slide 4 of 6: Heading 4')
  await page.keyboard.press('ArrowLeft')
  await expect(reader.status).toHaveText('Slide 3 of 6: Heading 3')
  await page.keyboard.press('End')
  await expect(reader.status).toHaveText('End of article')
  expect(await getAnnouncements()).toEqual(['Slide 4 of 6: Heading 4', 'Slide 3 of 6: Heading 3', 'End of article'])
})

test('gives every control a target of at least 24 px on the smallest screen', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 280, height: 400 })
  await reader.open(await serve(page, 'six', article(6)))
  for (const control of [reader.contents, reader.next, page.getByRole('link', { name: 'All articles' })]) {
    const box = await control.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  }
})

test('the contents trap the focus, close with Escape, and return it', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
  await reader.contents.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Contents' })
  await expect(dialog.getByRole('link', { name: /Heading 3/ })).toBeFocused()
  await expect(dialog.getByRole('link', { name: /Heading 3/ })).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(reader.contents).toBeFocused()
  await reader.expectSlide(/^3 of 6/)
})

test('a sideways wheel turns one slide, a vertical wheel none', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  await page.mouse.move(640, 300)
  await page.mouse.wheel(800, 0)
  await reader.expectSlide(/^2 of 6/)
  await page.mouse.wheel(0, 600)
  await reader.expectSlide(/^2 of 6/)
  await page.mouse.wheel(-800, 0)
  await reader.expectSlide(/^1 of 6/)
})
