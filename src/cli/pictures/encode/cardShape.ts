import type { Figure } from '../../../article/schema.ts'
import { MIN_CARD_SIZE } from '../../../render/pictures/cards.ts'

/** The size that networks ask for, width by height: 1.91:1. */
export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630
const RATIO = CARD_WIDTH / CARD_HEIGHT

type Size = { width: number; height: number }

/** How the pixels of a picture become those of its card: scaled first, then cropped, or laid on a larger ground. */
export type CardShape = {
  scaled: Size
  crop?: { left: number; top: number } & Size
  ground?: Size
}

/**
 * The shape of a cropped card, around the point that matters; null when there are too few pixels. A picture that is too
 * narrow for 1.91:1 becomes a higher card. None is made larger.
 */
export function croppedShape({ width, height }: Size, focus: Figure['focus'] = { x: 0.5, y: 0.5 }): CardShape | null {
  if (Math.min(width, height) < MIN_CARD_SIZE) return null
  const cropWidth = Math.min(width, Math.max(height * RATIO, MIN_CARD_SIZE))
  const cropHeight = Math.min(height, Math.max(cropWidth / RATIO, MIN_CARD_SIZE))
  const scale = Math.min(1, CARD_WIDTH / cropWidth)
  const scaled = sizeOf(width * scale, height * scale)
  const crop = sizeOf(Math.min(cropWidth * scale, scaled.width), Math.min(cropHeight * scale, scaled.height))
  const start = (size: number, part: number, at: number) =>
    Math.round(Math.min(Math.max(size * at - part / 2, 0), size - part))
  const left = start(scaled.width, crop.width, focus.x)
  const top = start(scaled.height, crop.height, focus.y)
  return { scaled, crop: { left, top, ...crop } }
}

/** The shape of a card that holds a whole picture on a ground; null when there are too few pixels. */
export function wholeShape({ width, height }: Size): CardShape | null {
  if (Math.max(width, height) < MIN_CARD_SIZE) return null
  const scale = Math.min(1, CARD_WIDTH / width, CARD_HEIGHT / height)
  const scaled = sizeOf(width * scale, height * scale)
  const groundHeight = Math.max(scaled.height, scaled.width / RATIO, MIN_CARD_SIZE)
  return { scaled, ground: sizeOf(Math.max(scaled.width, groundHeight * RATIO), groundHeight) }
}

function sizeOf(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
