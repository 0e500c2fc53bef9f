import { plainText } from '../../src/article/plainText.ts'
import type { Article, Figure } from '../../src/article/schema.ts'
import { originalAddress } from '../../src/import/fragment/samePicture.ts'
import { compareBodies, type Overlap } from './overlap.ts'
import type { TruePicture, Truth } from './pages.ts'

/** How many of how many are right. */
export type Count = [right: number, all: number]

/** How well one page was imported. Measures without a known truth are missing. */
export interface PageScore {
  body?: Overlap
  counts: Partial<Record<Measure, Count>>
  /** What was wrong, for people. */
  misses: string[]
}

/** The measures of MEASURES. */
export type Measure = (typeof MEASURES)[number]
/** What is counted, in the order of the table. `creditsFalse` counts credits that are wrong or should not be there. */
export const MEASURES = [
  'titles',
  'instants',
  'authorsFound',
  'authorsExact',
  'standfirsts',
  'headings',
  'pictures',
  'alts',
  'captions',
  'creditsExact',
  'creditsContained',
  'creditsFalse',
] as const

/** Compares an article with what it should be. */
export function scorePage(article: Article, truth: Truth): PageScore {
  const misses: string[] = []
  const counts: PageScore['counts'] = {}
  const count = (measure: Measure, isRight: boolean, expected: unknown, found: unknown) => {
    const [right, all] = counts[measure] ?? [0, 0]
    counts[measure] = [right + Number(isRight), all + 1]
    const isMiss = measure === 'creditsFalse' ? isRight : !isRight
    if (isMiss) misses.push(`${measure}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`)
  }
  const { headline, authors, published, standfirst, headings, pictures } = truth
  if (headline !== undefined) count('titles', simple(headline) === simple(article.headline), headline, article.headline)
  if (published !== undefined) {
    count('instants', isSameInstant(published, article.published), new Date(published), article.published)
  }
  if (authors) {
    const found = (article.byline ?? []).map(({ name }) => name)
    const names = found.map(simple)
    const areAllFound = authors.every(name => names.includes(simple(name)))
    count('authorsFound', areAllFound, authors, found)
    count('authorsExact', areAllFound && names.length === authors.length, authors, found)
  }
  if (standfirst !== undefined) {
    count('standfirsts', simple(standfirst) === simple(article.standfirst ?? ''), standfirst, article.standfirst)
  }
  const found = headingsOf(article).map(simple)
  for (const heading of headings ?? []) count('headings', found.includes(simple(heading)), heading, undefined)
  if (pictures) scorePictures(article, pictures, count)
  return {
    counts,
    misses,
    ...(truth.body !== undefined && { body: compareBodies(truth.body, bodyOf(article)) }),
  }
}

type CountOne = (measure: Measure, isRight: boolean, expected: unknown, found: unknown) => void

function scorePictures(article: Article, pictures: TruePicture[], count: CountOne): void {
  const figures = article.sections.flatMap(({ body }) => body.filter(block => block.type === 'figure'))
  const pairs = pictures.map(picture => ({ picture, figure: findFigure(figures, picture) }))
  for (const { picture, figure } of pairs) {
    const { urls, alt, caption, credits } = picture
    count('pictures', figure !== undefined, urls[0], undefined)
    if (alt !== undefined) count('alts', simple(alt) === simple(figure?.alt ?? ''), alt, figure?.alt)
    const found = plainText(figure?.caption ?? '')
    if (caption !== undefined) count('captions', withoutStop(caption) === withoutStop(found), caption, figure?.caption)
    const credit = figure?.credit
    const expected = credits.join(' ')
    if (credits.length > 0) {
      const isExact = letters(credit ?? '') === letters(expected)
      count('creditsExact', isExact, credits, [credit, found])
      count('creditsContained', containsAll(credit ?? '', credits), credits, [credit, found])
    }
    const same = pairs.filter(pair => pair.figure === figure).map(pair => pair.picture)
    const isFalse = credit !== undefined && same.every(one => isFalseCredit(credit, one))
    if (figure) count('creditsFalse', isFalse, credits, credit)
  }
}

function findFigure(figures: Figure[], { urls, alt, caption }: TruePicture): Figure | undefined {
  return figures.find(one => isPicture(one, urls)) ?? figures.find(one => hasWords(one, caption, alt))
}

function isFalseCredit(credit: string, { credits }: TruePicture): boolean {
  if (credits.length === 0) return true
  return !containsAll(credit, credits) && !credits.join(' ').includes(credit)
}

function containsAll(credit: string, names: string[]): boolean {
  return names.every(name => simple(credit).includes(simple(name)))
}

function isPicture(figure: Figure, urls: string[]): boolean {
  const { src } = figure
  return src !== undefined && urls.some(url => url === src || pathOf(url) === pathOf(src))
}

function hasWords(figure: Figure, caption: string | undefined, alt: string | undefined): boolean {
  if (caption && simple(plainText(figure.caption ?? '')).includes(simple(caption))) return true
  return alt !== undefined && simple(figure.alt ?? '') === simple(alt)
}

/** The last part of an address without its query: sizes often stand in the other parts. */
function pathOf(address: string): string {
  const original = originalAddress(address)
  const path = original.replace(/[?#].*$/, '')
  return original === address ? path.slice(path.lastIndexOf('/', path.length - 12) + 1) : path
}

function headingsOf({ sections }: Article): string[] {
  return sections.flatMap(({ heading, body }) => [
    ...(heading === undefined ? [] : [heading]),
    ...body.flatMap(block => (block.type === 'subheading' ? [plainText(block.text)] : [])),
  ])
}

/** The article's text: headings, paragraphs, quotes and lists, without captions. */
export function bodyOf({ sections }: Article): string {
  const texts = sections.flatMap(({ heading = '', body }) => [
    heading,
    ...body.flatMap(block => {
      if (block.type === 'figure') return []
      if (block.type === 'list') return block.items.map(plainText)
      return [plainText(block.text), ...(block.type === 'quote' ? [block.cite ?? ''] : [])]
    }),
  ])
  return texts.filter(text => text !== '').join('\n')
}

/** Compares dates. Sources that know only the day write midnight in UTC, so that the day is right, too. */
function isSameInstant(expected: number, found: string | undefined): boolean {
  if (found === undefined) return false
  if (!found.includes('T')) return Date.parse(found) === expected
  return Math.abs(Date.parse(found) - expected) < 60_000
}

/** A caption without its full stop: many sources cut it off with the credit. */
const withoutStop = (caption: string) => simple(caption).replace(/\s?[.。]$/u, '')

/** A text without differences that no reader sees, and with plain quotation marks, in which sources differ. */
function simple(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B\u00AD]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .trim()
}

function letters(text: string): string {
  return simple(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
