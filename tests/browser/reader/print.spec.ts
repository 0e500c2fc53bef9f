import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { readPdf } from '../../support/pdf.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const ID = 'us-deports-chinese-migrants'
/** The letters of a text, without spaces and ligatures, which depend on the layout. */
const words = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

test('prints the headline, the byline, every section, picture and credit, and then restores the slide', async ({
  page,
}) => {
  const seed = JSON.parse(readFileSync(`public/articles/${ID}/article.json`, 'utf8'))
  const reader = new ReaderOnPage(page)
  await reader.open(`/${ID}/`)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 12/)
  const { pages, pictures } = await readPdf(await page.pdf({ format: 'A4' }))
  const text = words(pages.join(' '))
  expect(text).toContain(words(seed.headline))
  expect(text).toContain(words(seed.byline[0].name))
  const figures = []
  for (const section of seed.sections) {
    if (section.heading) expect(text).toContain(words(section.heading))
    for (const block of section.body)
      if (block.type === 'figure') figures.push(block)
      else if (typeof block.text === 'string') expect(text).toContain(words(block.text))
  }
  expect(figures).toHaveLength(11)
  for (const { credit } of figures) expect(text).toContain(words(`Source: ${credit}`))
  expect(pictures).toBe(figures.length)
  expect(text).not.toContain('2of12')
  await reader.expectSlide(/^2 of 12/)
  await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(3)
})

test('prints the URLs of links, and keeps a picture and its credit on one page', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'nine', article(9)))
  const { pages } = await readPdf(await page.pdf({ format: 'A5' }))
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.join(' ').match(/\(\s*https:\/\/example\.com\/\s*\)/g)).toHaveLength(8)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const breaks = await page
    .locator('.newsreel-article figure')
    .evaluateAll(all => all.map(each => getComputedStyle(each).breakInside))
  expect(new Set(breaks)).toEqual(new Set(['avoid']))
  await expect(reader.contents).toBeHidden()
})

test('the article rendered for print is not visible on the screen', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'nine', article(9)))
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const paper = page.locator('.newsreel-article')
  await expect(paper).toBeAttached()
  await expect(paper.getByRole('heading', { level: 1 })).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(paper.getByRole('heading', { level: 1 })).toBeVisible()
})

test('prints a comma between authors, with and without URLs', async ({ page }) => {
  const byline = [
    { name: 'A. Writer', url: 'https://example.com/a' },
    { name: 'B. Writer', url: 'https://example.com/b' },
    { name: 'C. Writer' },
    { name: 'D. Writer' },
  ]
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'byline', article(2, { byline })))
  const { pages } = await readPdf(await page.pdf({ format: 'A4' }))
  expect(words(pages.join(' '))).toContain(
    words('By A. Writer (https://example.com/a), B. Writer (https://example.com/b), C. Writer, D. Writer'),
  )
})

test.describe('while pictures are loading', () => {
  /** Opens an article of nine pictures. All but the first arrive only when `release` is called. */
  async function openSlowly(page: Page) {
    const sections = Array.from({ length: 9 }, (_, i) => ({
      id: `s${i}`,
      heading: `Heading ${i}`,
      body: [
        { type: 'figure', src: `picture-${i}.svg`, width: 1600, height: 1000, alt: `Alt ${i}`, credit: `Name ${i}` },
      ],
    }))
    const path = await serve(page, 'slow', article(1, { sections }))
    const { release } = await holdRequests(page, /picture-[1-9]\.svg/)
    await page.addInitScript(() => {
      const prints: boolean[] = []
      const print = () => {
        dispatchEvent(new Event('beforeprint'))
        const paper = document.querySelectorAll<HTMLImageElement>('.newsreel-article img')
        prints.push(paper.length > 0 && [...paper].every(picture => picture.naturalWidth > 0))
        dispatchEvent(new Event('afterprint'))
      }
      Object.assign(window, { prints, print })
    })
    const reader = new ReaderOnPage(page)
    await reader.open(path)
    return { reader, release, prints: () => page.evaluate(() => (window as unknown as { prints: boolean[] }).prints) }
  }
  const note = (page: Page) => page.getByRole('region', { name: 'Print' })

  test('prints the alt text and the credit in place of the pictures', async ({ page }) => {
    const { release } = await openSlowly(page)
    const { pages } = await readPdf(await page.pdf({ format: 'A4' }))
    release()
    const text = words(pages.join(' '))
    for (let i = 1; i < 9; i++)
      for (const each of [`Alt ${i}`, `Source: Name ${i}`]) expect(text).toContain(words(each))
  })

  test('Print in the menu shows the progress, and prints when they have loaded', async ({ page }) => {
    const { reader, release, prints } = await openSlowly(page)
    await reader.more.click()
    await page.getByRole('button', { name: /^Print/ }).click()
    await expect(note(page)).toContainText(/Preparing pictures: \d of 9/)
    expect(await prints()).toEqual([])
    release()
    await expect.poll(prints).toEqual([true])
    await expect(note(page)).toBeHidden()
    await expect(page.locator('.newsreel-article')).toHaveCount(0)
    // Once they have loaded, there is nothing to wait for.
    await reader.more.click()
    await page.getByRole('button', { name: /^Print/ }).click()
    await expect.poll(prints).toEqual([true, true])
  })

  test('the reader can print at once, or cancel', async ({ page }) => {
    const { reader, release, prints } = await openSlowly(page)
    const begin = async () => {
      await reader.more.click()
      await page.getByRole('button', { name: /^Print/ }).click()
      await expect(note(page)).toBeVisible()
    }
    await begin()
    await page.keyboard.press('Escape')
    await expect(note(page)).toBeHidden()
    await expect(page.locator('.newsreel-article')).toHaveCount(0)
    expect(await prints()).toEqual([])
    await begin()
    await note(page).getByRole('button', { name: 'Print now' }).click()
    await expect.poll(prints).toEqual([false])
    await expect(note(page)).toBeHidden()
    release()
  })
})
