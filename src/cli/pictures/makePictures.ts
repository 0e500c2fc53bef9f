import { findCoverFigure, replaceSections } from '../../article/coverFigure.ts'
import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import type { CardFile, Cards } from '../../render/pictures/cards.ts'
import { removeLeftovers } from '../files/writeFile.ts'
import { makeFigure, makeLogo } from './makeFigure.ts'
import type { PictureOptions, Work } from './work.ts'

/** The result of makePictures. */
export type MadePictures = {
  article: Article
  /** The files for cards of shared links, of the first figure in each section whose picture is suitable. */
  cards: Cards
  /** Problems for editors. Their paths are those of the original article. */
  problems: Problem[]
  /** Pictures that were encoded. */
  made: number
  /** Pictures that were not encoded: from the cache, or SVGs, which are copied. */
  kept: number
  /** The total size of the article's files in `out`. */
  bytes: number
}

/**
 * Makes the pictures of one article. A broken picture does not throw: it is reported, and its figure shows the alt
 * text and credit. Remote pictures are not changed.
 * @throws {UnwritableError} when `out` or `cache` cannot be written
 */
export async function makePictures(article: Article, options: PictureOptions): Promise<MadePictures> {
  const problems: Problem[] = []
  const cards = new Map<string, CardFile | null>()
  const work: Work = {
    ...options,
    place: { out: options.out, sizes: new Map() },
    count: { made: 0, kept: 0 },
    cards,
    report: (path, code, message, level = 'error') => problems.push({ code, path, message, level }),
  }
  removeLeftovers(options.out)
  const cover = findCoverFigure(article)
  const sections = []
  for (const [s, section] of article.sections.entries()) {
    const body = []
    let hasCard = false
    for (const [b, block] of section.body.entries()) {
      const path = `$.sections[${s}].body[${b}]`
      if (block.type !== 'figure') {
        body.push(block)
        continue
      }
      const figure = await makeFigure(block, path, work, !hasCard || block === cover)
      hasCard ||= Boolean(cards.get(figure.src ?? ''))
      body.push(figure)
      if (block.src) work.onPicture?.(block.src, 'done')
    }
    sections.push({ ...section, body })
  }
  const { publisher } = article
  const logo = publisher ? { publisher: await makeLogo(publisher, work) } : {}
  const bytes = [...work.place.sizes.values()].reduce((sum, size) => sum + size, 0)
  return { article: { ...replaceSections(article, sections), ...logo }, problems, cards, ...work.count, bytes }
}
