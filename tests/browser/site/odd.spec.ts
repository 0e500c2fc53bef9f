import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readPdf } from '../../support/pdf.ts'
import { photo } from '../../support/pictures.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { TestSite } from '../../support/site.ts'

// Unusual articles: long words, section ids that clash with the page's, extreme pictures.
const WORD = 'Straßenbahnhaltestellenverlegungsgenehmigungsverfahren'
const site = new TestSite()

test.beforeAll(async () => {
  const paragraph = { type: 'paragraph', text: 'Some words.' }
  const figure = (src: string) => ({ type: 'figure', src, alt: src, credit: 'A. Name' })
  write('long', { headline: `${WORD} dauert länger`, published: '2024-07-04', sections: [{ body: [paragraph] }] })
  write('odd', {
    headline: 'Odd',
    published: '2024-07-05',
    sections: [
      { id: 'lead', body: [paragraph] },
      { id: 'root', heading: 'Called root', body: [paragraph] },
      { id: 'pictures', heading: 'Two pictures', body: [figure('wide.jpg'), paragraph, figure('tall.jpg')] },
    ],
  })
  await photo(1600, 200).jpeg().toFile(join(site.articles, 'odd/wide.jpg'))
  await photo(600, 1500).jpeg().toFile(join(site.articles, 'odd/tall.jpg'))
  await site.start()
})
test.afterAll(() => site.stop())

function write(id: string, article: object): void {
  mkdirSync(join(site.articles, id), { recursive: true })
  writeFileSync(join(site.articles, id, 'article.json'), JSON.stringify({ version: 1, lang: 'en', ...article }))
}

test('a link opens a section whose id the page might use itself', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.goto(`${site.address}odd/#root`)
  await expect(reader.slide).toHaveCount(1) // hydrated
  await expect(page.getByRole('heading', { name: 'Called root' })).toBeInViewport()
  expect(page.url()).toMatch(/#root$/)
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a word wider than the card of the next article breaks', async ({ page }) => {
      for (const width of [280, 412, 1280]) {
        await page.setViewportSize({ width, height: 760 })
        await page.goto(`${site.address}odd/#end`)
        const card = page.getByRole('link', { name: WORD })
        await expect(card).toBeInViewport()
        const overflow = await card.evaluate(link => {
          const { left, right } = link.getBoundingClientRect()
          const boxes = [...link.querySelectorAll('span')].flatMap(span => [...span.getClientRects()])
          const clipped = [...link.querySelectorAll('span')].map(span => span.scrollWidth - span.clientWidth)
          return Math.max(...boxes.map(box => Math.max(left - box.left, box.right - right)), ...clipped)
        })
        expect([width, overflow <= 0]).toEqual([width, true])
      }
    })
  })

test('printed before the page has been taken over, every slide is on paper', async ({ page }) => {
  await page.route(/\/hydrate-[^/]*\.js/, () => {}) // never arrives
  await page.goto(`${site.address}odd/`)
  const { pages } = await readPdf(await page.pdf({ format: 'A4' }))
  for (const text of ['Odd', 'Called root', 'Two pictures', 'Source: A. Name']) expect(pages.join(' ')).toContain(text)
})

test.describe('printed without script', () => {
  test.use({ javaScriptEnabled: false })

  test('pictures are not cropped, also between paragraphs, and are aligned with the text', async ({ page }) => {
    await page.goto(`${site.address}odd/`)
    await page.emulateMedia({ media: 'print' })
    const heading = page.getByRole('heading', { name: 'Two pictures' })
    const left = (await heading.boundingBox())?.x ?? Number.NaN
    for (const [name, proportions] of [
      ['wide.jpg', 8],
      ['tall.jpg', 0.4],
    ] as const) {
      const picture = page.getByRole('img', { name }).last() // without script, the cover shows it, too
      await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
      const box = await picture.boundingBox()
      const frame = await picture.locator('xpath=ancestor::*[contains(@class, "newsreel-frame")]').boundingBox()
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(proportions, 1)
      expect(frame?.height).toBeCloseTo(box?.height ?? 0, 0)
      expect(box?.height).toBeLessThan(420)
      expect(Math.abs((box?.x ?? 0) - left)).toBeLessThan(1)
    }
  })
})
