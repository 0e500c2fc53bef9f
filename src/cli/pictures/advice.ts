import type { Metadata } from 'sharp'
import type { Figure } from '../../article/schema.ts'
import { countImages } from './read/stillImage.ts'
import { isTransparent, type Transparency } from './read/transparency.ts'
import { findLinkedFiles } from './svg/linkedFiles.ts'
import { readSvgText } from './svg/svgText.ts'

/** Search engines ask for at least this many pixels, width times height. */
const MIN_PIXELS = 50_000
/** How far a picture's aspect ratio may differ from the one in the article, whose sizes are rounded. */
const RATIO_TOLERANCE = 0.02
/** A picture of this lightness or more is hardly visible on white. */
const MIN_WHITE_LIGHTNESS = 0.93

/** An opened picture. */
export type Opened = {
  /** As the editor wrote it. */
  src: string
  bytes: Buffer
  head: Metadata
  transparency?: Transparency | undefined
}

/** Returns advice for editors about a picture, one sentence each. */
export function adviseOnPicture(picture: Opened, figure: Figure): string[] {
  const own = picture.head.format === 'svg' ? adviseOnDrawing(picture, figure) : adviseOnPixels(picture, figure)
  return [...own, ...adviseOnFit(picture, figure)]
}

function adviseOnDrawing({ src, bytes, head }: Opened, figure: Figure): string[] {
  const text = readSvgText(src, bytes)
  const links = findLinkedFiles(text)
  return [
    ...(links.length
      ? [
          `"${src}" links to ${formatList(links)}, which browsers do not load inside a picture: embed the files, convert text to paths, or export the picture as PNG.`,
        ]
      : []),
    ...(text.includes('viewBox')
      ? adviseOnSize(src, head, figure, `drawn with a size of ${head.width} × ${head.height}`)
      : []),
  ]
}

function adviseOnPixels({ src, bytes, head, transparency }: Opened, figure: Figure): string[] {
  const { autoOrient } = head
  const size = `${autoOrient.width} × ${autoOrient.height}`
  const turned = autoOrient.width === head.width ? '' : ' after rotation'
  return [
    ...(countImages(head, bytes) > 1 ? [`"${src}" is animated: the build shows only one of its images.`] : []),
    ...(head.width * head.height < MIN_PIXELS
      ? [`"${src}" has only ${size} pixels: it is blurred when it fills a slide, and search engines ignore it.`]
      : []),
    ...adviseOnSize(src, autoOrient, figure, `${size} pixels${turned}`),
    ...(transparency?.share === 1 ? [`"${src}" is fully transparent: nothing is visible.`] : []),
    ...(isTransparent(transparency) &&
    transparency &&
    transparency.share < 1 &&
    transparency.lightness > MIN_WHITE_LIGHTNESS
      ? [`"${src}" is white on a transparent background, and is shown on white: give it a background colour.`]
      : []),
  ]
}

function adviseOnFit({ src, head, transparency }: Opened, figure: Figure): string[] {
  const hasTransparency = isTransparent(transparency)
  const fit = figure.fit ?? (hasTransparency || head.format === 'svg' ? 'contain' : 'cover')
  if (figure.focus && fit === 'contain')
    return [`"focus" has no effect on "${src}", which is shown uncropped: remove it, or write "fit": "cover".`]
  if (figure.fit || !hasTransparency) return []
  return [
    `"${src}" is partly transparent, so it is shown uncropped, on white: write "fit": "contain" to confirm this, or "cover" to fill the frame.`,
  ]
}

/**
 * Warns about a wrong aspect ratio. The page reserves space by the size in the article, so it would shift when the
 * picture loads.
 */
function adviseOnSize(src: string, own: Size, { width, height }: Figure, description: string): string[] {
  if (!width || !height || Math.abs((width / height) * (own.height / own.width) - 1) <= RATIO_TOLERANCE) return []
  return [`"${src}" is ${description}, but the article says ${width} × ${height}: correct "width" and "height".`]
}

type Size = { width: number; height: number }

const MAX_LISTED = 5
function formatList(links: string[]): string {
  const shown = links.slice(0, MAX_LISTED).map(link => `"${link.slice(0, 80)}"`)
  return [...shown, ...(links.length > MAX_LISTED ? [`${links.length - MAX_LISTED} more`] : [])].join(', ')
}
