import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { language as de } from '../../../src/i18n/de/reader.lazy.ts'
import { enLater } from '../../../src/i18n/en/later.lazy.ts'
import { en } from '../../../src/i18n/en/reader.ts'
import { language as zh } from '../../../src/i18n/zh/reader.lazy.ts'
import { article, longBody, serve } from '../../support/articles.ts'
import { expectFontsFor } from '../../support/fonts.ts'
import { createTestArticle, LANGUAGES } from '../../support/languages.ts'
import { inspectLayout, measureTextSizes } from '../../support/layout.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const SIZES = [
  [280, 400],
  [320, 480],
  [412, 823],
  [740, 360],
  [768, 1024],
  [1280, 760],
  [2560, 1440],
] as const
const WORDS = { en, de, ar, zh }
const SLIDES = ['', '#section-2', '#section-3', '#mixed', '#to-come', '#end']

test.use({ contextOptions: { reducedMotion: 'reduce' } })

async function open(page: Page, language: (typeof LANGUAGES)[number], picture = true): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page, WORDS[language])
  await reader.open(await serve(page, language, createTestArticle(language, { picture })))
  await expectFontsFor(page, language)
  return reader
}

/** Goes to each slide, and calls `look` when it rests there. */
async function walk(reader: ReaderOnPage, look: (slide: string) => Promise<void>): Promise<void> {
  for (const [index, slide] of SLIDES.entries()) {
    await reader.page.evaluate(hash => location.replace(hash || '#'), slide)
    await expect(reader.slide).toHaveAttribute('data-index', `${index}`)
    await expect.poll(() => reader.offset()).toBe(0)
    await look(slide || 'the cover')
  }
}

/** Expects no layout problems on any slide, and at least `lines` lines to read on each but the end card. */
async function expectGoodLayout(reader: ReaderOnPage, when: string, lines = 3): Promise<void> {
  await walk(reader, async slide => {
    const found = await inspectLayout(reader.page)
    expect.soft(found.problems, `${slide}, ${when}`).toEqual([])
    if (slide !== '#end') expect.soft(found.lines, `lines to read, ${slide}, ${when}`).toBeGreaterThanOrEqual(lines)
  })
}

type Size = readonly [width: number, height: number, lines?: number]

/** Expects that in windows of these sizes, each with the lines to read there. */
async function expectGoodLayoutAt(reader: ReaderOnPage, when: string, sizes: readonly Size[]): Promise<void> {
  for (const [width, height, lines] of sizes) {
    await reader.page.setViewportSize({ width, height })
    await expectGoodLayout(reader, `${when}, ${width} × ${height}`, lines)
  }
}

for (const language of LANGUAGES)
  test(`no text overlaps or is cut off, and no page scrolls sideways, at any size, in ${language}`, async ({
    page,
  }) => {
    const reader = await open(page, language)
    await expectGoodLayoutAt(reader, language, SIZES)
  })

test('a cover without a picture has room for its text at any size and in any language', async ({ page }) => {
  for (const language of LANGUAGES) {
    await open(page, language, false)
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      const { problems, lines } = await inspectLayout(page)
      expect.soft(problems, `${language}, ${width} × ${height}`).toEqual([])
      expect.soft(lines, `${language}, ${width} × ${height}`).toBeGreaterThanOrEqual(3)
    }
  }
})

test('the headline of a cover without a picture is in view on a low screen, at any text size', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 740, height: 360 })
  const lead = [{ id: 'lead', body: longBody(4) }]
  await reader.open(await serve(page, 'low', article(2, { headline: 'A headline '.repeat(6), sections: lead })))
  const headline = reader.slide.getByRole('heading', { level: 1 })
  for (const size of [3, 4, 5]) {
    await page.keyboard.press('+')
    await expect(reader.status).toHaveText(enLater.textSizes[size - 1] ?? '')
    expect((await headline.boundingBox())?.y).toBeLessThan(140)
  }
})

test('three lines of body text are visible beside every picture at 280 × 400', async ({ page }) => {
  const reader = await open(page, 'en')
  await page.setViewportSize({ width: 280, height: 400 })
  await walk(reader, async slide => {
    if (/section/.test(slide)) expect((await inspectLayout(page)).bodyLines, slide).toBeGreaterThanOrEqual(3)
  })
})

test('text never shrinks to fit: long headings and articles have the same text size as short ones', async ({
  page,
}) => {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    const sizes: Record<string, number>[] = []
    for (const language of ['en', 'de'] as const) {
      const reader = await open(page, language)
      await walk(reader, async slide => {
        if (/section/.test(slide)) sizes.push(await measureTextSizes(page))
      })
    }
    expect(sizes, `${width} × ${height}`).toEqual(sizes.map(() => sizes[0]))
    expect(sizes[0]?.['.newsreel-body > p']).toBeGreaterThanOrEqual(16)
    expect(Math.min(...Object.values(sizes[0] ?? {}))).toBeGreaterThanOrEqual(11)
  }
})

// 1280 × 1024 at 400% is a page of 320 × 256 (WCAG 1.4.10); 1280 × 760 at 200% one of 640 × 380.
for (const [width, height] of [
  [320, 256],
  [640, 380],
] as const)
  test(`nothing is lost when zoomed to ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const language of ['de', 'ar'] as const) await expectGoodLayout(await open(page, language), language, 1)
  })

test('nothing is lost with text at 200% (WCAG 1.4.4)', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  for (const language of ['de', 'zh'] as const) {
    const reader = await open(page, language)
    await expectGoodLayoutAt(reader, language, [
      [320, 480, 0],
      [740, 360, 1],
      [1280, 760, 1],
    ])
    expect((await measureTextSizes(page))['.newsreel-count']).toBe(28)
  }
})

test('nothing is lost at any of the five text sizes, each larger than the last', async ({ page }) => {
  const reader = await open(page, 'de')
  let last = 0
  for (let size = 0; size < 5; size++) {
    await page.keyboard.press(size === 0 ? '-' : '+')
    await expectGoodLayoutAt(reader, `size ${size}`, [
      [1280, 760, 1],
      [740, 360, 1],
      [280, 400, 0],
    ])
    await page.evaluate(() => location.replace('#section-2'))
    await expect(reader.slide).toHaveAttribute('data-index', '1')
    const { h2: heading = 0 } = await measureTextSizes(page)
    expect(heading).toBeGreaterThan(last)
    last = heading
  }
})

test('nothing is lost with wider text spacing (WCAG 1.4.12)', async ({ page }) => {
  for (const language of ['en', 'ar'] as const) {
    const reader = await open(page, language)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`)
      document.adoptedStyleSheets.push(sheet)
    })
    await expectGoodLayoutAt(reader, language, [
      [320, 480, 1],
      [740, 360, 1],
      [1280, 760, 1],
    ])
  }
})
