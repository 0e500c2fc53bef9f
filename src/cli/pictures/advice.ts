import type { Metadata } from 'sharp'

/** What search engines ask a picture of an article to have at least, width times height. */
const FEWEST_PIXELS = 50_000

/** What editors should know of a picture that can be shown, a sentence each. */
export function adviceOn({ format, pages = 1, width, height, autoOrient }: Metadata, src: string): string[] {
  if (format === 'svg') return []
  const moves = pages > 1 && ['gif', 'webp', 'heif'].includes(format)
  const size = `${autoOrient.width} × ${autoOrient.height}`
  return [
    ...(moves ? [`"${src}" moves, and only its first image is shown: nothing blinks here.`] : []),
    ...(width * height < FEWEST_PIXELS
      ? [`"${src}" has only ${size} pixels: it is blurred where it fills a slide, and search engines pass it over.`]
      : []),
  ]
}
