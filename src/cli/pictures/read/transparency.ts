import { WHITE } from '../../../article/pictureFit.ts'
import type { Figure } from '../../../article/schema.ts'

/** How much of a picture is transparent, and how light the rest is: each from 0 to 1. */
export type Transparency = { share: number; lightness: number }

/** A smaller share comes from rounded corners or soft edges. */
const MIN_SHARE = 0.01

/** Whether a picture has a transparent background, such as a chart exported without one. */
export const isTransparent = (transparency: Transparency | undefined): boolean =>
  (transparency?.share ?? 0) >= MIN_SHARE

/**
 * Returns how to show a figure with a transparent background: uncropped, or on white if the editor wants it cropped.
 */
export function getTransparentFit(
  { fit }: Figure,
  transparency: Transparency | undefined,
): Pick<Figure, 'fit' | 'colour'> {
  if (fit === 'contain' || !isTransparent(transparency)) return {}
  return fit ? { colour: WHITE } : { fit: 'contain' }
}

/** Measures pixels of red, green, blue and alpha. */
export function measureTransparency(pixels: Uint8Array): Transparency {
  let [alpha, light] = [0, 0]
  for (let i = 0; i + 3 < pixels.length; i += 4) {
    const opacity = pixels[i + 3] ?? 0
    alpha += opacity
    light += opacity * (0.2126 * (pixels[i] ?? 0) + 0.7152 * (pixels[i + 1] ?? 0) + 0.0722 * (pixels[i + 2] ?? 0))
  }
  const thousandths = (share: number) => Math.round(share * 1000) / 1000
  const opacity = alpha / 255 / (pixels.length / 4)
  return { share: thousandths(1 - opacity), lightness: alpha ? thousandths(light / alpha / 255) : 0 }
}
