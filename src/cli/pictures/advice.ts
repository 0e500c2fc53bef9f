import type { Metadata } from 'sharp'
import type { Figure } from '../../article/schema.ts'
import { describeSmallPicture, isTooSmall } from '../../check/pictureSize.ts'
import { countImages } from './read/stillImage.ts'
import { isTransparent, type Transparency } from './read/transparency.ts'
import { findLinkedFiles } from './svg/linkedFiles.ts'
import { readSvgText } from './svg/svgText.ts'

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

/** Advice for editors about a picture: a code and a sentence. */
export type PictureAdvice = { code: string; message: string }

/** Returns advice for editors about a picture. */
export function adviseOnPicture(picture: Opened, figure: Figure): PictureAdvice[] {
  const own = picture.head.format === 'svg' ? adviseOnDrawing(picture, figure) : adviseOnPixels(picture, figure)
  return [...own, ...adviseOnFit(picture, figure)]
}

function adviseOnDrawing({ src, bytes, head }: Opened, figure: Figure): PictureAdvice[] {
  const text = readSvgText(src, bytes)
  const links = findLinkedFiles(text)
  return [
    ...adviceIf(
      links.length > 0,
      'drawing-links-files',
      `"${src}" links to ${formatList(links)}, which browsers do not load inside a picture: embed the files, convert text to paths, or export the picture as PNG.`,
    ),
    ...(text.includes('viewBox')
      ? adviseOnSize(src, head, figure, `drawn with a size of ${head.width} × ${head.height}`)
      : []),
  ]
}

function adviseOnPixels({ src, bytes, head, transparency }: Opened, figure: Figure): PictureAdvice[] {
  const { autoOrient } = head
  const size = `${autoOrient.width} × ${autoOrient.height}`
  const turned = autoOrient.width === head.width ? '' : ' after rotation'
  const isWhite =
    isTransparent(transparency) &&
    transparency !== undefined &&
    transparency.share < 1 &&
    transparency.lightness > MIN_WHITE_LIGHTNESS
  return [
    ...adviceIf(
      countImages(head, bytes) > 1,
      'animated-picture',
      `"${src}" is animated: the build shows only one of its images.`,
    ),
    ...adviceIf(isTooSmall(head), 'small-picture', describeSmallPicture(src, autoOrient)),
    ...adviseOnSize(src, autoOrient, figure, `${size} pixels${turned}`),
    ...adviceIf(transparency?.share === 1, 'invisible-picture', `"${src}" is fully transparent: nothing is visible.`),
    ...adviceIf(
      isWhite,
      'invisible-picture',
      `"${src}" is white on a transparent background, and is shown on white: give it a background colour.`,
    ),
  ]
}

function adviseOnFit({ src, head, transparency }: Opened, figure: Figure): PictureAdvice[] {
  const hasTransparency = isTransparent(transparency)
  const fit = figure.fit ?? (hasTransparency || head.format === 'svg' ? 'contain' : 'cover')
  if (figure.focus && fit === 'contain')
    return adviceIf(
      true,
      'unused-focus',
      `"focus" has no effect on "${src}", which is shown uncropped: remove it, or write "fit": "cover".`,
    )
  return adviceIf(
    !figure.fit && hasTransparency,
    'transparent-picture',
    `"${src}" is partly transparent, so it is shown uncropped, on white: write "fit": "contain" to confirm this, or "cover" to fill the frame.`,
  )
}

/**
 * Warns about a wrong aspect ratio. The page reserves space by the size in the article, so it would shift when the
 * picture loads.
 */
function adviseOnSize(src: string, own: Size, { width, height }: Figure, description: string): PictureAdvice[] {
  const isWrong =
    width !== undefined &&
    height !== undefined &&
    Math.abs((width / height) * (own.height / own.width) - 1) > RATIO_TOLERANCE
  const message = `"${src}" is ${description}, but the article says ${width} × ${height}: correct "width" and "height".`
  return adviceIf(isWrong, 'wrong-size', message)
}

const adviceIf = (isTrue: boolean, code: string, message: string): PictureAdvice[] =>
  isTrue ? [{ code, message }] : []

type Size = { width: number; height: number }

const MAX_LISTED = 5
function formatList(links: string[]): string {
  const shown = links.slice(0, MAX_LISTED).map(link => `"${link.slice(0, 80)}"`)
  return [...shown, ...(links.length > MAX_LISTED ? [`${links.length - MAX_LISTED} more`] : [])].join(', ')
}
