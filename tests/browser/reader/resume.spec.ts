import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const open = async (page: Page, hash = ''): Promise<ReaderOnPage> => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}${hash}`)
  return reader
}
const offer = (page: Page) => page.getByRole('button', { name: /^Continue from/ })
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('newsreel.places'))

test('a partly read article opens at the cover, and offers to continue', async ({ page }) => {
  const reader = await open(page)
  await expect(offer(page)).toHaveCount(0)
  for (let position = 2; position <= 4; position++) {
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(new RegExp(`^${position} of 6`))
  }
  await expect.poll(() => stored(page)).toContain('section-4')
  await page.goto('/')
  await open(page)
  await reader.expectSlide(/^1 of 6/)
  await expect(offer(page)).toHaveAccessibleName('Continue from slide 4 of 6: Heading 4')
  await offer(page).focus()
  await page.keyboard.press('Enter')
  await reader.expectSlide(/^4 of 6/)
  // The slide with the focus was unmounted. Keys still work.
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^5 of 6/)
})

test('a link to a slide opens it, without the offer to continue', async ({ page }) => {
  const reader = await open(page, '#section-5')
  await reader.expectSlide(/^5 of 6/)
  await expect.poll(() => stored(page)).toContain('section-5')
  await page.goto('about:blank')
  await open(page, '#section-3')
  await reader.expectSlide(/^3 of 6/)
  await page.keyboard.press('Home')
  await reader.expectSlide(/^1 of 6/)
  await expect(offer(page)).toHaveCount(0)
})

test('the full article remembers the position, too', async ({ page }) => {
  const reader = await open(page)
  await page.keyboard.press('f')
  const whole = page.getByRole('region', { name: 'Full article' })
  const heading = whole.getByRole('heading', { name: 'Heading 4' })
  await expect(heading).toBeAttached()
  await page.keyboard.press('Shift') // user input: from now on the view is not held at its first position
  await heading.evaluate(each => each.scrollIntoView())
  await expect.poll(() => stored(page)).toContain('section-4')
  await page.goto('about:blank')
  await open(page)
  await reader.expectSlide(/^1 of 6/)
  await expect(offer(page)).toHaveAccessibleName('Continue from slide 4 of 6: Heading 4')
})

test('the library marks articles that were started or finished', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const card = page.getByRole('listitem').filter({ hasText: 'Chinese Migrants' })
  await page.goto('/')
  await expect(card).toBeVisible()
  await expect(card.getByText(/^(Slide 2 of 12|✓ Read)$/)).toHaveCount(0)
  await card.getByRole('link').click()
  await expect(reader.slide).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 12/)
  await expect.poll(() => stored(page)).toContain('false')
  await page.goto('/')
  await expect(card.getByText('Slide 2 of 12', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Continue: US Deports .*Slide 2 of 12 · \d min left$/ })).toBeVisible()
  await card.getByRole('link').click()
  await reader.expectSlide(/^1 of 12/)
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await expect.poll(() => stored(page)).toContain('true')
  await page.goto('/')
  await expect(card.getByText('✓ Read', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Continue/ })).toHaveCount(0)
})

test('the remaining minutes count down to none at the end', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/')
  const left = page.getByText(/^\d+ min left$/)
  const minutes = async () => Number.parseInt((await left.textContent()) ?? '', 10)
  const whole = await minutes()
  expect(whole).toBeGreaterThan(2)
  await expect(reader.slide.getByText(`${whole} min read`, { exact: true })).toBeVisible()
  let before = whole
  for (let position = 2; position <= 12; position++) {
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(new RegExp(`^${position} of 12`))
    const now = await minutes()
    expect(now).toBeLessThanOrEqual(before)
    before = now
  }
  expect(before).toBe(1)
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await expect(left).toHaveCount(0)
})

test('without storage everything works except for continuing', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  const reader = await open(page)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 6/)
  await page.keyboard.press('+')
  await page.goto('/')
  await expect(page.getByRole('link', { name: /Chinese Migrants/ })).toBeVisible()
  await open(page)
  await reader.expectSlide(/^1 of 6/)
  await expect(offer(page)).toHaveCount(0)
  expect(consoleMessages).toEqual([])
})

for (const rubbish of ['{"a":', '7', '[[1,2],["http://x/","gone",true],null]', '{"textSize":"huge","rate":-1}'])
  test(`${rubbish} in storage is ignored`, async ({ page }) => {
    const consoleMessages = recordConsole(page)
    await page.addInitScript(text => {
      localStorage.setItem('newsreel.places', text)
      localStorage.setItem('newsreel.settings', text)
    }, rubbish)
    const reader = await open(page)
    await expect(offer(page)).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(/^2 of 6/)
    await expect.poll(() => stored(page)).toContain('section-2')
    await page.goto('/')
    await expect(page.getByRole('link', { name: /Chinese Migrants/ })).toBeVisible()
    expect(consoleMessages).toEqual([])
  })
