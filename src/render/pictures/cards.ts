import { findCoverFigure } from '../../article/coverFigure.ts'
import { safePicture } from '../../article/names/safeUrl.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { type PictureFile, pictureFile } from './pictureFile.ts'

/** A picture file for link previews (cards). `src` is relative to the article.json. */
export type CardFile = { src: string; type: string; width: number; height: number }

/** The card files of an article's figures, by the `src` of the figure; null if its picture does not fit a card. */
export type Cards = ReadonlyMap<string, CardFile | null>

/** The picture of a card, with its alternative text. */
export type CardImage = PictureFile & { alt?: string }

/** The types that all social networks support. */
const CARD_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
/** Facebook's minimum width and height, in pixels. Networks ignore smaller pictures. */
export const MIN_CARD_SIZE = 200
/** Limits of width / height: networks crop to 1.91:1 or to a square, and enough of the picture must be left. */
const MIN_RATIO = 0.5
const MAX_RATIO = 3.5

/** True if networks can show a picture as a card. Unknown types and sizes are accepted. */
export function isFitForCard({ type, width, height }: Omit<PictureFile, 'url'>): boolean {
  if (type !== undefined && !CARD_TYPES.includes(type)) return false
  if (width === undefined || height === undefined) return true
  const ratio = width / height
  return Math.min(width, height) >= MIN_CARD_SIZE && ratio >= MIN_RATIO && ratio <= MAX_RATIO
}

/** Finds the picture of an article's card: that of its cover, else the first that fits a card. */
export function findArticleCard(article: Article, source: string, cards?: Cards): CardImage | null {
  const blocks = article.sections.flatMap(({ body }) => body)
  return findCard([findCoverFigure(article) ?? [], blocks].flat(), source, cards)
}

/**
 * Finds the card's picture: the first figure among the blocks whose picture fits a card.
 * @param source the absolute address of the article.json
 * @param cards the card files of the build; without them, figures are judged by the type and size in the article
 */
export function findCard(blocks: Iterable<{ type: string }>, source: string, cards?: Cards): CardImage | null {
  for (const block of blocks) {
    if (block.type !== 'figure') continue
    const figure = block as Figure
    const file = findCardFile(figure, source, cards)
    if (file) return { ...file, ...(figure.alt ? { alt: figure.alt } : {}) }
  }
  return null
}

function findCardFile(figure: Figure, source: string, cards?: Cards): PictureFile | null {
  const card = cards?.get(figure.src ?? '')
  if (card === null) return null
  if (!card) {
    const file = pictureFile(figure, source)
    return file && isFitForCard(file) ? file : null
  }
  const { src, ...file } = card
  const url = safePicture(src, source)
  return url ? { url, ...file } : null
}
