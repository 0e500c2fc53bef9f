import { getPictureFit } from '../../article/pictureFit.ts'
import type { Figure } from '../../article/schema.ts'

/**
 * Where a picture stands: in the picture area of a slide, behind the words of a cover, or between paragraphs of a text.
 */
export type PicturePlace = 'slide' | 'cover' | 'text'

/**
 * Returns the `sizes` attribute of a picture, by which the browser chooses a file. A cropped picture covers its frame:
 * its width is the larger of the frame's width and the frame's height times the aspect ratio. A picture that is shown
 * whole has the smaller of the two. The sizes are those of a full window, so embeds get a file that is rather too
 * large. Measured without the aspect ratio: a portrait at 1280 × 760 got 1600 pixels for 742, pictures in a text got
 * 1600 for 436, and a 16:9 picture got 1000 for 1113 on a phone in landscape.
 */
export function pictureSizes(figure: Figure, place: PicturePlace): string {
  if (place === 'text') return 'min(100vw, 776px)'
  const { width, height } = figure
  const ratio = width && height ? +(width / height).toFixed(2) : 1.6
  const pick = getPictureFit(figure) === 'contain' ? 'min' : 'max'
  const isCover = place === 'cover'
  return `((min-width: 820px) and (min-aspect-ratio: 1)) or ((max-height: 460px) and (min-aspect-ratio: 5/4)) ${pick}(${isCover ? 100 : 58}vw, (100vh - 48px) * ${ratio}), ${pick}(100vw, ${isCover ? '54vh' : 'min(50vh, 75vw)'} * ${ratio})`
}
