import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import type { CardFile, Cards } from '../../render/pictures/cards.ts'
import { sweep } from '../files/writeWhole.ts'
import { makeFigure, makeLogo } from './makeFigure.ts'
import type { PictureOptions, Work } from './work.ts'

/** What makePictures made of an article. */
export type MadePictures = {
  article: Article
  /** The files for cards of shared links, of the first figure in each section whose picture is fit for one. */
  cards: Cards
  /** What editors should mend. The paths are those of the article that was given. */
  problems: Problem[]
  /** Pictures that were encoded now. */
  made: number
  /** Pictures that needed no work: from the cache, or drawings, which are copied. */
  kept: number
  /** What the article's files in `out` take, in bytes. */
  bytes: number
}

/**
 * Makes the pictures of one article. Never throws for a bad picture: it is reported, and the figure stays without what
 * could not be made, as a panel with its alt text and credit. Pictures on the web are left as they are.
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
    report: (path, message, level = 'error') => problems.push({ path, message, level }),
  }
  sweep(options.out)
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
      const figure = await makeFigure(block, path, work, !hasCard)
      hasCard ||= Boolean(cards.get(figure.src ?? ''))
      body.push(figure)
      if (block.src) work.onPicture?.(block.src, 'done')
    }
    sections.push({ ...section, body })
  }
  const { publisher } = article
  const logo = publisher ? { publisher: await makeLogo(publisher, work) } : {}
  const bytes = [...work.place.sizes.values()].reduce((sum, size) => sum + size, 0)
  return { article: { ...article, ...logo, sections }, problems, cards, ...work.count, bytes }
}
