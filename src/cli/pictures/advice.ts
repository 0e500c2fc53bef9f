import type { Metadata } from 'sharp'
import type { Figure } from '../../article/schema.ts'
import { imagesIn } from './read/stillImage.ts'
import { isTransparent, type Transparency } from './read/transparency.ts'
import { linkedFiles } from './svg/linkedFiles.ts'
import { svgText } from './svg/svgText.ts'

/** Search engines ask for at least this many pixels, width times height. */
const MIN_PIXELS = 50_000
/** How far a picture's proportions may be from those in the article, where sizes are whole numbers, of any scale. */
const ROUNDING = 0.02
/** Lighter pictures cannot be seen on white. */
const NEARLY_WHITE = 0.93

/** An opened picture. */
export type Opened = {
  /** As the editor wrote it. */
  src: string
  bytes: Buffer
  head: Metadata
  transparency?: Transparency | undefined
}

/** Advice for editors about a picture that can be shown, one sentence each. */
export function adviceOn(picture: Opened, figure: Figure): string[] {
  const own = picture.head.format === 'svg' ? adviseOnDrawing(picture, figure) : adviceOnPixels(picture, figure)
  return [...own, ...adviceOnFit(picture, figure)]
}

function adviseOnDrawing({ src, bytes, head }: Opened, figure: Figure): string[] {
  const text = svgText(src, bytes)
  const links = linkedFiles(text)
  return [
    ...(links.length
      ? [
          `"${src}" links ${listOf(links)}, and browsers load no links inside a picture: embed it, turn its text to paths, or export it as PNG.`,
        ]
      : []),
    ...(text.includes('viewBox')
      ? adviceOnSize(src, head, figure, `drawn in proportions of ${head.width} × ${head.height}`)
      : []),
  ]
}

function adviceOnPixels({ src, bytes, head, transparency }: Opened, figure: Figure): string[] {
  const { autoOrient } = head
  const size = `${autoOrient.width} × ${autoOrient.height}`
  const turned = autoOrient.width === head.width ? '' : ' when it is turned upright'
  return [
    ...(imagesIn(head, bytes) > 1
      ? [`"${src}" moves, and only one of its images is shown in a build: nothing blinks there.`]
      : []),
    ...(head.width * head.height < MIN_PIXELS
      ? [`"${src}" has only ${size} pixels: it is blurred where it fills a slide, and search engines pass it over.`]
      : []),
    ...adviceOnSize(src, autoOrient, figure, `${size} pixels${turned}`),
    ...(transparency?.share === 1 ? [`"${src}" is transparent throughout: nothing of it can be seen.`] : []),
    ...(isTransparent(transparency) && transparency && transparency.share < 1 && transparency.lightness > NEARLY_WHITE
      ? [`"${src}" is white on a transparent ground, and lies on white: give it a ground of its own.`]
      : []),
  ]
}

function adviceOnFit({ src, head, transparency }: Opened, figure: Figure): string[] {
  const isSeenThrough = isTransparent(transparency)
  const fit = figure.fit ?? (isSeenThrough || head.format === 'svg' ? 'contain' : 'cover')
  if (figure.focus && fit === 'contain')
    return [`"focus" has no effect on "${src}", which is shown whole: remove it, or write "fit": "cover".`]
  if (figure.fit || !isSeenThrough) return []
  return [
    `"${src}" is partly transparent, so it is shown whole, on white: write "fit": "contain" if that is right, or "cover" to have it fill its frame.`,
  ]
}

/**
 * Frames are made from the sizes in an article: wrong proportions move the page, or squash what stands in for the
 * picture.
 */
function adviceOnSize(src: string, own: Size, { width, height }: Figure, description: string): string[] {
  if (!width || !height || Math.abs((width / height) * (own.height / own.width) - 1) <= ROUNDING) return []
  return [`"${src}" is ${description}, and the article says ${width} × ${height}: correct "width" and "height".`]
}

type Size = { width: number; height: number }

const MAX_LISTED = 5
function listOf(links: string[]): string {
  const shown = links.slice(0, MAX_LISTED).map(link => `"${link.slice(0, 80)}"`)
  return [...shown, ...(links.length > MAX_LISTED ? [`${links.length - MAX_LISTED} more`] : [])].join(', ')
}
