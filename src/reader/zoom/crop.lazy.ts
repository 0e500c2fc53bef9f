import type { Figure } from '../../article/schema.ts'
import { framing } from '../figure/framing.ts'
import type { Size } from './largestFile.lazy.ts'

/**
 * How a picture lies in its frame: `x` and `y` are the offset of its uncropped upper left corner from that of the
 * frame, `width` is its uncropped width.
 */
export type Crop = { frame: DOMRect; x: number; y: number; width: number }

/** Measures how an element shows a picture of this size. */
export function measureCrop(element: HTMLImageElement, size: Size): Crop | undefined {
  // Not the element's own box: its entrance is animated.
  const frame = element.closest('.newsreel-frame')?.getBoundingClientRect()
  if (!frame?.width || !frame.height) return undefined
  const { objectFit, objectPosition, paddingLeft, paddingTop } = getComputedStyle(element)
  const [left, top] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingTop)]
  const room = { width: frame.width - 2 * left, height: frame.height - 2 * top }
  const { width, height } = fitInto(room, size, objectFit === 'cover')
  const [x = 50, y = 50] = objectPosition.split(' ').map(Number.parseFloat)
  return {
    frame,
    x: left + ((room.width - width) * x) / 100,
    y: top + ((room.height - height) * y) / 100,
    width,
  }
}

/** Returns the width that a picture would have in a frame of this size. */
export const getWidthInFrame = (frame: Size, figure: Figure, size: Size): number =>
  fitInto(frame, size, framing(figure)['data-fit'] !== 'contain').width

function fitInto(frame: Size, { width, height }: Size, isCropped: boolean): Size {
  const scales = [frame.width / width, frame.height / height]
  const scale = isCropped ? Math.max(...scales) : Math.min(...scales)
  return { width: width * scale, height: height * scale }
}
