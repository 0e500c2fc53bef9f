import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { SOURCE_KINDS, type SourceKind } from '../../src/import/detect.ts'
import { importArticles } from '../../src/import/importArticle.ts'
import { anySource } from '../support/anySource.ts'
import { parseDocument } from '../support/parseDocument.ts'

const RUNS = { numRuns: 60, endOnFailure: true }

async function expectArticlesOrRefusals(content: string | Uint8Array, from?: SourceKind): Promise<void> {
  for await (const result of importArticles({ content }, { parseDocument, ...(from && { from }) })) {
    if ('refused' in result) {
      expect(result.refused.message).toMatch(/\S/)
      expect(result.refused, result.refused.message).not.toMatchObject({ code: 'failed' })
      continue
    }
    const written: unknown = JSON.parse(JSON.stringify(result.article))
    const { article, problems } = readArticle(written)
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    expect(article).toEqual(result.article)
  }
}

describe('any source gives articles without errors, or is refused in a sentence', () => {
  it.each(SOURCE_KINDS)('if it is read as %s', async kind => {
    await fc.assert(
      fc.asyncProperty(anySource, content => expectArticlesOrRefusals(content, kind)),
      RUNS,
    )
  })

  it('if its kind is detected', async () => {
    await fc.assert(
      fc.asyncProperty(anySource, content => expectArticlesOrRefusals(content)),
      { ...RUNS, numRuns: 300 },
    )
  })
})
