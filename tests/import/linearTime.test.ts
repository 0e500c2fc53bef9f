import { expect, it } from 'vitest'
import { importArticle } from '../../src/import/importArticle.ts'
import { parseDocument } from '../support/parseDocument.ts'

const SENTENCE = 'The ferry left the harbour at noon with forty people on board. '
const page = (html: string) =>
  `<!doctype html><title>The ferry is back</title><article><h1>The ferry is back</h1><p>${SENTENCE.repeat(9)}</p>${html}`

const SOURCES: [string, string, (size: number) => string, number][] = [
  ['a page of open paragraphs', 'html', size => page('<p>x'.repeat(size)), 12_000],
  [
    'a page of figures',
    'html',
    size => page('<figure><img src="a.jpg"><figcaption>A</figcaption></figure>'.repeat(size)),
    3000,
  ],
  ['a page of nested elements', 'html', size => page('<b>'.repeat(size)), 60_000],
  ['a page of line breaks', 'html', size => page('x<br>'.repeat(size)), 9000],
  ['a page of bold lines', 'html', size => page(`<p>${'<b>x</b><br>y<br>'.repeat(size)}</p>`), 6000],
  ['a page with one long line', 'html', size => page(`<p>${'word '.repeat(size)}</p>`), 80_000],
  ['a text of many lines', 'text', size => `The ferry\n\n${`${SENTENCE}\n`.repeat(size)}`, 12_000],
  ['a text with one long line', 'text', size => `The ferry\n\n${SENTENCE.repeat(size)}`, 60_000],
  ['Markdown with open brackets', 'markdown', size => `# The ferry\n\nx\n\n${'['.repeat(size)}`, 60_000],
  ['Markdown with open tags', 'markdown', size => `# The ferry\n\nx\n\n${'<b>'.repeat(size)}`, 20_000],
]

/** CPU time in µs, the shorter of two: the other may have collected garbage. */
async function measure(content: string, from: string): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 2; i++) {
    const start = process.cpuUsage()
    await importArticle({ content }, { parseDocument, from: from as 'html' })
    times.push(process.cpuUsage(start).user)
  }
  return Math.min(...times)
}

// Four times the size takes four times as long, and 16 times if the time is quadratic. The limit is between.
it.each(SOURCES)('imports %s in linear time', { timeout: 60_000 }, async (_what, from, make, size) => {
  await measure(make(size / 8), from)
  const small = await measure(make(size / 4), from)
  expect((await measure(make(size), from)) / small).toBeLessThan(11)
})
