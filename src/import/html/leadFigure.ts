import type { DraftBlock, DraftFigure } from '../draft.ts'
import { readFragment } from '../fragment/readFragment.ts'
import { isSamePicture } from '../fragment/samePicture.ts'

/**
 * The picture above the text: from the page; for an article without pictures, the one that the page names for
 * previews.
 * @param before the figures that stand before the text
 * @param body the text
 * @param previews the pictures that the page names for previews, the best first
 */
export function chooseLeadFigure(
  before: Element[],
  body: DraftBlock[],
  previews: DraftFigure[],
): DraftFigure | undefined {
  const figures = before.flatMap(element => readFragment(element).blocks).filter(isFigure)
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

const hasWords = ({ caption, credit }: DraftFigure) => caption !== undefined || credit !== undefined
