import { plainText } from '../../../src/article/plainText.ts'
import { getBlockText } from '../../../src/article/readingTime.ts'
import type { Article } from '../../../src/article/schema.ts'
import { type ImportResult, importArticles } from '../../../src/import/importArticle.ts'
import type { SourceInput } from '../../../src/import/source.ts'
import { parseDocument } from '../../support/parseDocument.ts'

/** All results of a source. Objects are JSON. */
export async function importAll(content: object | string | Uint8Array, input: Partial<SourceInput> = {}) {
  const isText = typeof content === 'string' || content instanceof Uint8Array
  const source = { ...input, content: isText ? content : JSON.stringify(content) }
  const results: ImportResult[] = []
  for await (const result of importArticles(source, { parseDocument })) results.push(result)
  return results
}

/** The only article of a source, with what was left out. */
export async function importOne(content: object | string | Uint8Array, input: Partial<SourceInput> = {}) {
  const [result] = await importAll(content, input)
  if (!result || 'refused' in result) throw new Error(`Refused: ${result?.refused.message}`)
  return result
}

/** All words of a result that people read, a field a line. */
export function textOf(result: ImportResult): string {
  if ('refused' in result) return result.refused.message
  const { article, dropped } = result
  const lines = [
    article.headline,
    article.kicker,
    article.standfirst,
    ...(article.byline ?? []).map(({ name }) => name),
  ]
  return [...lines, article.publisher?.name, ...linesOf(article), ...dropped.map(({ text }) => text)].join('\n')
}

function linesOf({ sections }: Article): string[] {
  const lines: string[] = []
  for (const { heading, body } of sections) {
    lines.push(heading ?? '')
    for (const block of body) {
      if (block.type === 'figure') lines.push(block.alt ?? '', plainText(block.caption ?? ''), block.credit ?? '')
      else if (block.type === 'list') lines.push(...block.items.map(plainText))
      else lines.push(getBlockText(block), block.type === 'quote' ? (block.cite ?? '') : '')
    }
  }
  return lines
}
