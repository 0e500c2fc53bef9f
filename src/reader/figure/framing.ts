import { getPictureFit, isSvg, WHITE } from '../../article/pictureFit.ts'
import type { Figure } from '../../article/schema.ts'
import './framing.css'

const DEFAULT_FOCUS = { x: 0.5, y: 0.4 }
const toTenths = (fraction: number) => Math.round(fraction * 10)

/**
 * Returns how a picture lies in its frame, as attributes that framing.css reads. A style attribute would be dropped
 * from served HTML by the page's Content-Security-Policy, and the picture would jump when the script arrives.
 * `data-fit` marks pictures that need a light background, because they may have dark lines on a transparent one.
 * `data-x` and `data-y` are the point that cropping keeps in view, in tenths: no crop shows a finer difference.
 */
export function framing(figure: Figure) {
  const { focus = DEFAULT_FOCUS, colour, src } = figure
  const fit = getPictureFit(figure)
  const isCropped = fit === 'cover'
  return {
    'data-fit': isCropped && !isSvg(src) && colour !== WHITE ? undefined : fit,
    'data-x': isCropped ? toTenths(focus.x) : undefined,
    'data-y': isCropped ? toTenths(focus.y) : undefined,
  }
}
