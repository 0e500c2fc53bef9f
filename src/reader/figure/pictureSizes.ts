import { fitOf } from '../../article/pictureFit.ts'
import type { Figure } from '../../article/schema.ts'

/**
 * What a picture measures on the page, as a `sizes` attribute, for the browser's choice of file. A frame is covered, so
 * it is the frame's width or its height times the picture's proportions, whichever is more (the lesser of the two where
 * the picture is shown whole). An embed is smaller than the window that this asks for, so it errs upwards. Without the
 * proportions a portrait at 1280 × 760 got 1600 pixels for 742, and pictures in a text 1600 for 436; a picture of 16:9
 * got 1000 for 1113 on a phone that lies on its side.
 */
export function pictureSizes(figure: Figure, place: 'slide' | 'text'): string {
  if (place === 'text') return 'min(100vw, 776px)'
  const { width, height } = figure
  const ratio = width && height ? +(width / height).toFixed(2) : 1.6
  const pick = fitOf(figure) === 'contain' ? 'min' : 'max'
  return `((min-width: 820px) and (min-aspect-ratio: 1)) or ((max-height: 460px) and (min-aspect-ratio: 5/4)) ${pick}(58vw, (100vh - 48px) * ${ratio}), ${pick}(100vw, min(50vh, 75vw) * ${ratio})`
}
