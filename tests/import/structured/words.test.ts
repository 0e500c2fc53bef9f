import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import type { Article } from '../../../src/article/schema.ts'
import { importOne, textOf } from './importAll.ts'
import { SOURCES, type Writer } from './sources.ts'

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const escapeMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** A writer that gives texts one after another, and remembers them. */
function createWriter(next: (index: number) => string): Writer & { texts: string[] } {
  const texts: string[] = []
  const text = () => {
    texts.push(next(texts.length))
    return texts.at(-1) ?? ''
  }
  return { texts, text, html: () => escapeHtml(text()), markdown: () => escapeMarkdown(text()) }
}

// HTML parsers replace or remove the character 0.
const collapse = (text: string) =>
  text
    .replace(/[\0\uFFFD]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Texts that have been used for attacks, or that break careless code. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</p></div><iframe src="javascript:alert(1)">',
  '&lt;b&gt; &amp;amp; &#x3C;',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  '__proto__',
  '\u202Etxt.exe',
  'A\u0000B',
  '👩‍👩‍👧 ﷽ ｅ',
]

const FOR_EDITORS = ['missing-size', 'missing-credit', 'missing-alt']
/** What the reader finds in an article. Missing sizes, credits and alt texts are for editors to add. */
const problemsOf = (article: Article) =>
  readArticle(JSON.parse(JSON.stringify(article))).problems.filter(({ code }) => !FOR_EDITORS.includes(code))

describe.each(SOURCES)('$kind', ({ write }) => {
  it('keeps each word once: in the article, or in what was left out', async () => {
    const writer = createWriter(index => `Word${index}a word${index}b`)
    const text = textOf(await importOne(write(writer)))
    const words = text.match(/word\d+[ab]/giu) ?? []
    expect(words.map(word => word.toLowerCase()).sort()).toEqual(
      writer.texts.flatMap(each => each.toLowerCase().split(' ')).sort(),
    )
  })

  it.each(HOSTILE)('shows %j as text in each field, and makes a valid article', async hostile => {
    const writer = createWriter(index => `Text${index} ${hostile} end${index}`)
    const result = await importOne(write(writer))
    const text = collapse(textOf(result))
    for (const each of writer.texts) expect(text).toContain(collapse(each))
    expect(problemsOf(result.article)).toEqual([])
  })

  it('makes a valid article of any texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })), async stream => {
        const writer = createWriter(() => stream.next().value ?? '')
        const result = await importOne(write(writer))
        expect(problemsOf(result.article)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
