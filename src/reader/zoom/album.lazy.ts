import { safePicture } from '../../article/names/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import type { Deck } from '../../deck/buildDeck.ts'

/** A picture of the article. */
export type AlbumPicture = {
  figure: Figure
  /** Its checked URL. */
  src: string
  /** The indices of the slides that show it, its own first. The cover may show the picture of another slide. */
  slides: number[]
}

/** Equal for copies of a figure, but not for two figures that share a file and have different credits. */
const getKey = ({ src, caption, credit }: Figure) => JSON.stringify([src, caption, credit])

/**
 * Lists the pictures of an article in the order of its slides, each once.
 * @param source the absolute URL of the article.json
 */
export function listPictures(deck: Deck, source: string): AlbumPicture[] {
  const pictures = new Map<string, AlbumPicture>()
  const add = (figure: Figure, index: number) => {
    const src = figure.src === undefined ? null : safePicture(figure.src, source)
    if (src === null) return
    const listed = pictures.get(getKey(figure))
    if (listed) listed.slides.push(index)
    else pictures.set(getKey(figure), { figure, src, slides: [index] })
  }
  for (const [index, { body }] of deck.slides.entries())
    for (const block of body) if (block.type === 'figure') add(block, index)
  for (const [index, { picture, body }] of deck.slides.entries())
    if (picture && !body.includes(picture)) add(picture, index)
  return [...pictures.values()].sort((a, b) => Number(a.slides[0]) - Number(b.slides[0]))
}

/** Finds a figure in an album. */
export const findFigure = (pictures: AlbumPicture[], figure: Figure): AlbumPicture | undefined =>
  pictures.find(picture => picture.figure === figure) ??
  pictures.find(picture => getKey(picture.figure) === getKey(figure))
