import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fetchArticle } from '../../src/article/fetchArticle.ts'
import { ArticleError } from '../../src/article/fetchJson.ts'
import { readArticle } from '../../src/article/readArticle.ts'
import { checkArticleText } from '../../src/check/file/checkArticleText.ts'
import { buildDeck } from '../../src/deck/buildDeck.ts'

const FOLDER = 'public/articles'
const texts = readdirSync(FOLDER, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => readFileSync(`${FOLDER}/${name}/article.json`, 'utf8'))

const anyText = fc.constantFrom(...texts)
/** A position in a text, as a fraction of its length. */
const anywhere = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

/** An article with some bytes replaced. */
const flipped = fc
  .tuple(anyText, fc.array(fc.tuple(anywhere, fc.nat(255)), { minLength: 1, maxLength: 20 }))
  .map(([text, flips]) => {
    const bytes = Buffer.from(text)
    for (const [at, byte] of flips) bytes[Math.floor(at * bytes.length)] = byte
    return bytes
  })
/** The start of an article, or one without a part. */
const cut = fc.tuple(anyText, anywhere, anywhere, fc.boolean()).map(([text, a, b, isStart]) => {
  const bytes = Buffer.from(text)
  const [from, to] = [a, b].map(at => Math.floor(at * bytes.length)).sort((x, y) => x - y) as [number, number]
  return isStart ? bytes.subarray(0, to) : Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
})

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', '__proto__', 'javascript:alert(1)', -1, 1e308, [[[]]], {}, null, true, '\ud800'),
)
/** An article in which some values have another type. */
const swapped = fc
  .tuple(anyText, fc.array(fc.tuple(anywhere, anyValue), { minLength: 1, maxLength: 8 }))
  .map(([text, swaps]) => {
    const json = JSON.parse(text)
    for (const [at, value] of swaps) {
      const places: [Record<string, unknown>, string][] = []
      JSON.stringify(json, function (this: Record<string, unknown>, key: string, inner: unknown) {
        if (key) places.push([this, key])
        return inner
      })
      const place = places[Math.floor(at * places.length)]
      if (place) place[0][place[1]] = value
    }
    return Buffer.from(JSON.stringify(json))
  })

/** Reads bytes as the app and the element do. The result is an article with slides, or an ArticleError. */
async function read(bytes: Uint8Array): Promise<void> {
  const response = () => Promise.resolve(new Response(bytes.slice()))
  try {
    const { article } = await fetchArticle('https://news.example/article.json', { fetch: response })
    expect(buildDeck(article).count).toBeGreaterThan(0)
    expect(readArticle(JSON.parse(JSON.stringify(article))).article).toEqual(article)
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    expect(error.message).toMatch(/\S \S/)
  }
  expect(Array.isArray(checkArticleText(Buffer.from(bytes).toString()).problems)).toBe(true)
}

describe('a damaged article gives an article with slides or an error in a sentence', () => {
  it.each([
    ['bytes are flipped', flipped],
    ['it is cut', cut],
    ['values have other types', swapped],
  ])('when %s', async (_, damaged) => {
    await fc.assert(fc.asyncProperty(damaged, read), { numRuns: 60 })
  })

  it('when it is nested 100,000 levels deep', async () => {
    const depth = 100_000
    for (const [open, close] of [
      ['[', ']'],
      ['{"sections":[{"body":[', ']}]}'],
      ['{"text":[', ']}'],
    ] as const)
      for (const before of ['', '{"version":1,"headline":"H","sections":[{"body":['])
        await read(Buffer.from(`${before}${open.repeat(depth)}${close.repeat(depth)}${before && ']}]}'}`))
  })
})
