import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

type Section = { id: string; heading?: string; body: { type: string; text?: string; alt?: string; credit?: string }[] }
const path = '/us-deports-chinese-migrants/'
const file = new URL('../../../public/articles/us-deports-chinese-migrants/article.json', import.meta.url)
const { headline, sections } = JSON.parse(readFileSync(file, 'utf8')) as { headline: string; sections: Section[] }
const names = [...sections.map((section, i) => `${i + 1} of 12: ${section.heading ?? headline}`), 'End of article']

test('one click in the library opens the article', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.goto('/')
  await page.getByRole('link', { name: headline }).click()
  await reader.expectSlide(names[0] ?? '')
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
})

test('a word wider than its card breaks in the library, and the page does not scroll sideways', async ({ page }) => {
  const entry = { id: 'long', headline: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', lang: 'en' }
  await page.route('**/articles/index.json', route => route.fulfill({ json: [entry] }))
  await page.setViewportSize({ width: 280, height: 400 })
  await page.goto('/')
  await expect(page.getByRole('link', { name: entry.headline })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280)
})

for (const [how, go] of [
  ['the next button', async (reader: ReaderOnPage) => reader.next.click()],
  ['the right arrow', async (reader: ReaderOnPage) => reader.page.keyboard.press('ArrowRight')],
] as const)
  test(`all 12 slides and the end card are reached by ${how}`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await reader.open(path)
    for (const name of names) {
      if (name !== names[0]) await go(reader)
      await reader.expectSlide(name)
    }
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('swipes reach all 12 slides and the end card, in both directions', async ({ page }) => {
    const reader = new ReaderOnPage(page)
    const finger = new Finger(page)
    await reader.open(path)
    const left = () => finger.swipe({ x: 350, y: 500 }, { x: -280 })
    const right = () => finger.swipe({ x: 60, y: 500 }, { x: 280 })
    for (const name of names) {
      await reader.expectSlide(name)
      await left()
    }
    for (const name of names.toReversed()) {
      await reader.expectSlide(name)
      await right()
    }
    await reader.expectSlide(names[0] ?? '')
  })
})

test('the contents link to all slides', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(path)
  for (const [i, name] of names.entries()) {
    await reader.contents.click()
    const dialog = page.getByRole('dialog', { name: 'Contents' })
    await expect(dialog.getByRole('listitem')).toHaveCount(names.length)
    await dialog.getByRole('listitem').nth(i).getByRole('link').click()
    await expect(dialog).toBeHidden()
    await reader.expectSlide(name)
  }
})

test('each section has its own URL, and shows its picture, credit and text', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const reader = new ReaderOnPage(page)
  for (const [i, { id, heading, body }] of sections.entries()) {
    await page.goto('about:blank')
    await reader.open(i === 0 ? path : `${path}#${id}`)
    await reader.expectSlide(names[i] ?? '')
    if (heading) await expect(reader.slide.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible()
    for (const block of body) {
      if (block.text) await expect(reader.slide.getByText(block.text)).toBeVisible()
      if (block.type !== 'figure') continue
      const picture = reader.slide.getByRole('img', { name: block.alt ?? '' })
      await expect(picture).toBeVisible()
      await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
      await expect(reader.slide.getByText(`Source: ${block.credit}`)).toBeVisible()
    }
  }
  expect(consoleMessages).toEqual([])
})

test('the address follows the slide, and Back leaves the article', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.goto('/')
  await page.getByRole('link', { name: headline }).click()
  await reader.expectSlide(names[0] ?? '')
  for (const name of names.slice(1, 4)) {
    await reader.next.click()
    await reader.expectSlide(name)
  }
  await expect(page).toHaveURL(new RegExp(`#${sections[3]?.id}$`))
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await reader.slide.getByText('Picture credits').click()
  await page.getByRole('link', { name: 'Gripped by Fear' }).click()
  await reader.expectSlide(/Gripped by Fear/)
  await page.goBack()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Newsreel' })).toBeVisible()
})

test('changing the fragment by hand goes to its slide, mounted or not', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(path)
  await page.evaluate(id => {
    location.hash = id
  }, sections[9]?.id ?? '')
  await reader.expectSlide(names[9] ?? '')
})

test('the end card folds all picture credits, and leads to the cover, the full article and the next one', async ({
  page,
}) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${path}#end`)
  await reader.expectSlide('End of article')
  const credits = sections.flatMap(section => section.body).flatMap(block => block.credit ?? [])
  expect(credits).toHaveLength(11)
  for (const credit of new Set(credits))
    await expect(reader.slide.getByText(`Source: ${credit}`).first()).toBeAttached()
  await expect(reader.slide.getByRole('listitem')).toHaveCount(0)
  await reader.slide.getByText('Picture credits (11)').click()
  await expect(reader.slide.getByRole('listitem')).toHaveCount(11)
  await reader.slide.getByRole('button', { name: 'Full article' }).click()
  await expect(page.getByRole('region', { name: 'Full article' })).toBeVisible()
  await page.getByRole('button', { name: 'Slides', exact: true }).click()
  await page.keyboard.press('End')
  await reader.slide.getByRole('button', { name: 'Read again' }).click()
  await reader.expectSlide(names[0] ?? '')
  await page.keyboard.press('End')
  await reader.slide.getByRole('link', { name: /Next article/ }).click()
  await reader.expectSlide(/^1 of 6: How to Read Slides/)
})

test('on the end card, Next opens the next article, whose picture is shown', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${path}#end`)
  const picture = reader.slide.locator('a img')
  await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
  await page.keyboard.press('ArrowRight') // only the button leaves the article
  await reader.expectSlide('End of article')
  await page.getByRole('button', { name: 'Next article: How to Read Slides' }).click()
  await reader.expectSlide(/^1 of 6: How to Read Slides/)
})

test('the list of articles waits for the first picture, and the next article for the last slide but one', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname))
  let sendPicture = () => {}
  const isSent = new Promise<void>(resolve => {
    sendPicture = resolve
  })
  await page.route('**/images/**', async route => {
    await isSent
    await route.continue()
  })
  const reader = new ReaderOnPage(page)
  await page.goto(`${path}#${sections[8]?.id}`, { waitUntil: 'commit' })
  await reader.expectSlide(names[8] ?? '')
  expect(requests).not.toContain('/articles/index.json')
  sendPicture()
  await expect.poll(() => requests).toContain('/articles/index.json')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(names[9] ?? '')
  expect(requests).not.toContain('/articles/how-to-read-slides/article.json')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => requests).toContain('/articles/how-to-read-slides/article.json')
})
