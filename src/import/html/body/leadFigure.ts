import type { DraftBlock, DraftFigure } from '../../draft.ts'
import { isOrnament } from '../../fragment/ornaments.ts'
import { readFragment } from '../../fragment/readFragment.ts'
import { isSamePicture } from '../../fragment/samePicture.ts'
import { GALLERY } from './findFigures.ts'

/**
 * The picture above the text: from the page; for an article without pictures, the one that the page names for
 * previews.
 * @param before the figures that stand before the text
 * @param body the text
 * @param allPreviews the pictures that the page names for previews, the best first
 */
export function chooseLeadFigure(
  before: Element[],
  body: DraftBlock[],
  allPreviews: DraftFigure[],
): DraftFigure | undefined {
  const previews = allPreviews.filter(isNoOrnament)
  const figures = before
    .flatMap(element => readFragment(element).blocks)
    .filter(isFigure)
    .filter(isNoOrnament)
  const isPreview = (figure: DraftFigure) =>
    figure.src !== undefined && previews.some(preview => isSamePicture(preview, figure))
  const lead =
    figures.findLast(figure => isPreview(figure) && hasWords(figure)) ??
    figures.findLast(hasWords) ??
    figures.findLast(isPreview) ??
    figures.at(-1)
  if (lead) return lead
  const inBody = body.filter(isFigure)
  const same = inBody.find(isPreview)
  const preview = previews.find(one => !same || isSamePicture(one, same))
  // With the same address they become one figure.
  if (same) return preview && { ...preview, src: same.src as string }
  return inBody.length > 0 ? undefined : preview
}

const isFigure = (block: DraftBlock): block is DraftFigure => block.type === 'figure'

const isNoOrnament = (figure: DraftFigure) => !isOrnament(figure)

const hasWords = ({ caption, credit }: DraftFigure) => caption !== undefined || credit !== undefined

/** The pictures of a gallery above the text that have words, each once; none if they are too few for a gallery. */
export function readGallery(before: Element[]): DraftFigure[] {
  const figures: DraftFigure[] = []
  for (const element of before) {
    if (!element.hasAttribute(GALLERY) && !element.querySelector(`[${GALLERY}]`)) continue
    for (const figure of readFragment(element).blocks.filter(isFigure))
      if (hasWords(figure) && !figures.some(other => isSamePicture(other, figure))) figures.push(figure)
  }
  return figures.length >= MIN_GALLERY ? figures : []
}

const MIN_GALLERY = 3
