import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Figure } from '../../../src/article/schema.ts'
import { importArticles } from '../../../src/import/importArticle.ts'
import { listTexts, noteLostEdits } from '../../../src/import/merge/lostEdits.ts'
import { mergeArticle } from '../../../src/import/merge/mergeArticle.ts'
import { anyMarkup } from '../../support/anySource.ts'
import { parseDocument } from '../../support/parseDocument.ts'

async function importAll(content: string): Promise<Article[]> {
  const articles: Article[] = []
  for await (const result of importArticles({ content }, { parseDocument }))
    if ('article' in result) articles.push(result.article)
  return articles
}

describe('what an import wrote', () => {
  it('is the same when it is imported, and when it is merged', async () => {
    let count = 0
    const property = fc.asyncProperty(anyMarkup, async markup => {
      for (const article of await importAll(`---\ntitle: The harbour\n---\n\nText.\n\n${markup}`)) {
        count++
        const text = JSON.stringify(article, null, 2)
        expect(await importAll(text)).toEqual([article])
        // As text: the order of keys stays, too.
        expect(JSON.stringify(mergeArticle(article, article), null, 2)).toBe(text)
        expect(JSON.stringify(mergeArticle(article, article, article.sections), null, 2)).toBe(text)
        expect(noteLostEdits(article, article, { hasText: () => false, sections: null })).toEqual([])
      }
    })
    await fc.assert(property, { numRuns: 300, endOnFailure: true })
    expect(count).toBeGreaterThan(250)
  })
})

const words = fc.string({ minLength: 1, maxLength: 12 }).filter(text => text.trim() !== '')
const figureWords = fc.record({ alt: words, caption: words, credit: words }, { requiredKeys: ['alt'] })
/** Some of the words of a figure, and a focus point. */
const edits = fc.record(
  { alt: words, caption: words, credit: words, focus: fc.record({ x: fc.constant(0.2), y: fc.constant(0.8) }) },
  { requiredKeys: [] },
)
/** Sections with a figure and a text each. */
const source = fc.array(fc.record({ figure: figureWords, text: words }), { minLength: 1, maxLength: 5 })

type Part = { figure: Partial<Figure>; text: string }
const toArticle = (parts: Part[]): Article => ({
  version: 1,
  headline: 'The harbour',
  sections: parts.map(({ figure, text }, i) => ({
    id: `section-${i}`,
    heading: `Section ${i}`,
    body: [
      { type: 'figure', src: `${i}.jpg`, ...figure },
      { type: 'paragraph', text },
    ],
  })),
})
const figureOf = (article: Article, i: number) => article.sections[i]?.body[0] as Figure

describe('a corrected source', () => {
  it('keeps what an editor has mended, and changes the rest', () => {
    const property = fc.property(source, fc.array(edits), fc.array(edits), words, (parts, mended, corrected, text) => {
      const last = toArticle(parts)
      const existing = toArticle(parts.map((part, i) => ({ ...part, figure: { ...part.figure, ...mended[i] } })))
      for (const section of existing.sections) section.id = `own-${section.id}`
      const imported = toArticle(
        parts.map((part, i) => ({ text: part.text + text, figure: { ...part.figure, ...corrected[i] } })),
      )
      const merged = mergeArticle(existing, imported, last.sections)
      const known = new Set(listTexts(last))
      expect(noteLostEdits(existing, merged, { hasText: each => known.has(each), sections: last.sections })).toEqual([])
      for (const [i, part] of parts.entries()) {
        expect(merged.sections[i]?.id).toBe(`own-section-${i}`)
        expect(merged.sections[i]?.body[1]).toEqual({ type: 'paragraph', text: part.text + text })
        for (const key of ['alt', 'caption', 'credit', 'focus'] as const) {
          const [own, before] = [figureOf(existing, i)[key], figureOf(last, i)[key]]
          const isMended = JSON.stringify(own) !== JSON.stringify(before)
          expect(figureOf(merged, i)[key]).toEqual(isMended ? own : figureOf(imported, i)[key])
        }
      }
    })
    fc.assert(property, { numRuns: 300 })
  })
})
