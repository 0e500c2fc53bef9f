import { getPictureFit } from './pictureFit.ts'
import type { Article, Block, Figure } from './schema.ts'

/** More words than these would cover the picture. */
const MAX_WORDS = 80
/** What stands between words. Two Chinese or Japanese characters say about as much as a word. */
const BETWEEN_WORDS = /\s|[\u3040-\u9fff]{2}/
/** A narrower picture, in pixels, would be blurred. */
const MIN_WIDTH = 640

/** True for a figure. */
export const isFigure = (block: Block): block is Figure => block.type === 'figure'

/**
 * Returns the picture that stands for an article on its cover and on cards: the one that the article names, else the
 * first figure with a file.
 */
export function findCoverFigure({ cover, sections }: Pick<Article, 'cover' | 'sections'>): Figure | undefined {
  const figures = sections.flatMap(({ body }) => body.filter(isFigure)).filter(({ src }) => src)
  const named = cover === 'none' ? undefined : cover?.figure
  return figures.find(({ src }) => src === named) ?? figures[0]
}

/** What the cover of an article shows. */
type Cover = {
  picture: Figure | null
  /** `cover`: the picture fills the cover, or its upper part, behind the headline. `slide`: it is beside the text. */
  place: 'cover' | 'slide'
}

/**
 * Returns what the cover shows. A picture leads it unless it must not be cropped, is small, or has to leave room for a
 * long lead or for other pictures.
 * @param lead the blocks of the lead
 */
export function getCover(article: Article, lead: Block[]): Cover {
  const { cover } = article
  const own = lead.find(isFigure) ?? null
  const picture = cover === 'none' ? own : (findCoverFigure(article) ?? own)
  const blocks = lead.filter(block => block !== picture)
  const isBehindWords =
    cover !== 'none' &&
    picture?.src &&
    getPictureFit(picture) === 'cover' &&
    (picture.width ?? MIN_WIDTH) >= MIN_WIDTH &&
    !blocks.some(isFigure) &&
    JSON.stringify(blocks).split(BETWEEN_WORDS).length <= MAX_WORDS // the syntax of JSON has no spaces
  return { picture, place: isBehindWords ? 'cover' : 'slide' }
}

/** Returns the article with new sections, which have the same blocks with other picture files. */
export function replaceSections(article: Article, sections: Article['sections']): Article {
  const { cover, ...rest } = article
  if (cover === undefined || cover === 'none') return { ...article, sections }
  const blocks = article.sections.flatMap(({ body }) => body)
  const index = blocks.findIndex(block => isFigure(block) && block.src === cover.figure)
  const figure = sections.flatMap(({ body }) => body)[index] as Figure | undefined
  return { ...rest, ...(figure?.src === undefined ? {} : { cover: { figure: figure.src } }), sections }
}
