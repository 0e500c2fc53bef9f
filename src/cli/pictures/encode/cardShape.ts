import type { Figure } from '../../../article/schema.ts'
import { MIN_CARD_SIZE } from '../../../render/pictures/cards.ts'

/** The size that networks ask for, width by height: 1.91:1. */
export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630
const RATIO = CARD_WIDTH / CARD_HEIGHT

type Size = { width: number; height: number }

/** How to make a card from a picture: scale it, then crop it or put it on a larger background. */
export type CardShape = {
  scaled: Size
  crop?: { left: number; top: number } & Size
  ground?: Size
}

/**
 * The shape of a card that is cropped around the focus; null if there are too few pixels. A picture that is too narrow
 * for 1.91:1 becomes a taller card. Pictures are not enlarged.
 */
export function getCroppedShape(
  { width, height }: Size,
  focus: Figure['focus'] = { x: 0.5, y: 0.5 },
): CardShape | null {
  if (Math.min(width, height) < MIN_CARD_SIZE) return null
  const cropWidth = Math.min(width, Math.max(height * RATIO, MIN_CARD_SIZE))
  const cropHeight = Math.min(height, Math.max(cropWidth / RATIO, MIN_CARD_SIZE))
  const scale = Math.min(1, CARD_WIDTH / cropWidth)
  const scaled = roundSize(width * scale, height * scale)
  const crop = roundSize(Math.min(cropWidth * scale, scaled.width), Math.min(cropHeight * scale, scaled.height))
  const start = (size: number, part: number, at: number) =>
    Math.round(Math.min(Math.max(size * at - part / 2, 0), size - part))
  const left = start(scaled.width, crop.width, focus.x)
  const top = start(scaled.height, crop.height, focus.y)
  return { scaled, crop: { left, top, ...crop } }
}

/** The shape of a card that shows an uncropped picture on a background; null if there are too few pixels. */
export function getWholeShape({ width, height }: Size): CardShape | null {
  if (Math.max(width, height) < MIN_CARD_SIZE) return null
  const scale = Math.min(1, CARD_WIDTH / width, CARD_HEIGHT / height)
  const scaled = roundSize(width * scale, height * scale)
  const groundHeight = Math.max(scaled.height, scaled.width / RATIO, MIN_CARD_SIZE)
  return { scaled, ground: roundSize(Math.max(scaled.width, groundHeight * RATIO), groundHeight) }
}

function roundSize(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
