import { fitOf, isDrawing, WHITE } from '../../article/pictureFit.ts'
import type { Figure } from '../../article/schema.ts'
import './framing.css'

const DEFAULT_FOCUS = { x: 0.5, y: 0.4 }
const tenths = (share: number) => Math.round(share * 10)

/**
 * How a picture lies in its frame, as attributes that framing.css reads: a style attribute would be dropped from a
 * server's HTML by the page's policy, and the picture would jump when script arrives. `data-fit` is there where the
 * picture needs a light stage, since its lines may be dark on nothing; the point that a crop keeps in view is in
 * tenths, which is nearer than a crop can tell.
 */
export function framing(figure: Figure) {
  const { focus = DEFAULT_FOCUS, colour, src } = figure
  const fit = fitOf(figure)
  const isCropped = fit === 'cover'
  return {
    'data-fit': isCropped && !isDrawing(src) && colour !== WHITE ? undefined : fit,
    'data-x': isCropped ? tenths(focus.x) : undefined,
    'data-y': isCropped ? tenths(focus.y) : undefined,
  }
}
