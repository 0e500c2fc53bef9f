import { safePicture } from '../../article/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import { type PictureFile, pictureFile } from './pictureFile.ts'

/** A file for the cards that networks make of a link. `src` is relative to the article.json. */
export type CardFile = { src: string; type: string; width: number; height: number }

/** The card files of an article's figures by their `src`; null for a figure whose picture no card can show. */
export type Cards = ReadonlyMap<string, CardFile | null>

/** The picture of a card, and what it shows. */
export type CardImage = PictureFile & { alt?: string }

/** What all networks read. */
const CARD_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
/** Facebook's least, in pixels: networks pass over what is smaller. */
export const MIN_CARD_SIZE = 200
/** Proportions, width by height, of which a crop to 1.91:1 or to a square leaves enough. */
const MIN_RATIO = 0.5
const MAX_RATIO = 3.5

/** Whether networks can show a picture as a card, as far as it is known. */
export function isFitForCard({ type, width, height }: Omit<PictureFile, 'url'>): boolean {
  if (type !== undefined && !CARD_TYPES.includes(type)) return false
  if (width === undefined || height === undefined) return true
  const ratio = width / height
  return Math.min(width, height) >= MIN_CARD_SIZE && ratio >= MIN_RATIO && ratio <= MAX_RATIO
}

/**
 * The card's picture of some blocks: that of their first figure whose picture a card can show.
 * @param source the absolute address of the article.json
 * @param cards what was made for cards; without them a figure's own file is judged by what the article says of it
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
