import { safePicture } from '../../article/names/safeUrl.ts'
import { isSvg } from '../../article/pictureFit.ts'
import type { PictureSource } from '../../article/schema.ts'
import type { AlbumPicture } from './album.lazy.ts'

/** The maximum size of a drawing (SVG), as a factor of the window's: drawings are sharp at any size. */
const MAX_DRAWING_SCALE = 3
const UNKNOWN_SIZE = { width: 1600, height: 1000 }

/** A size in CSS pixels. */
export type Size = { width: number; height: number }

/** Returns the files of a picture with absolute URLs. */
function listFiles({ figure }: AlbumPicture, source: string): PictureSource[] {
  return (figure.sources ?? []).flatMap(file => {
    const src = safePicture(file.src, source)
    return src ? [{ ...file, src: new URL(src, document.baseURI).href }] : []
  })
}

/** Returns the media type of the file that the browser chose for a picture; undefined for its plain `src`. */
export const getShownType = (picture: AlbumPicture, source: string, { currentSrc }: HTMLImageElement) =>
  listFiles(picture, source).find(file => file.src === currentSrc)?.type

/**
 * Finds the largest file of a picture, and its size.
 * @param type the media type that the browser has chosen
 * @param element the element that shows the picture now, if there is one
 */
export function findLargestFile(
  picture: AlbumPicture,
  source: string,
  type: string | undefined,
  element: HTMLImageElement | undefined,
): Size & { src: string } {
  const [largest] = listFiles(picture, source)
    .filter(file => file.type === type)
    .sort((a, b) => b.width - a.width)
  const src = largest?.src ?? (element?.currentSrc || picture.src)
  const { width = 0, height = 0 } = picture.figure
  const size = (element && getDisplaySize(element, src)) ?? scaleDrawing({ width, height }, src) ?? UNKNOWN_SIZE
  if (!largest) return { src, ...size }
  return { src, width: largest.width, height: (largest.width * size.height) / size.width }
}

/** The size of a loaded picture in the album; null if it has not loaded. */
export const getDisplaySize = ({ naturalWidth, naturalHeight }: HTMLImageElement, src: string) =>
  scaleDrawing({ width: naturalWidth, height: naturalHeight }, src)

/** Enlarges the size of an SVG to MAX_DRAWING_SCALE. Returns null for an unknown size. */
function scaleDrawing({ width, height }: Size, src: string): Size | null {
  if (!width || !height) return null
  const scale = isSvg(src) ? Math.max(1, MAX_DRAWING_SCALE * Math.min(innerWidth / width, innerHeight / height)) : 1
  return { width: width * scale, height: height * scale }
}

/** True if two sizes are equal except for rounding. */
export function isSameSize(a: Size, b: Size): boolean {
  return Math.abs(a.width / b.width - 1) < 0.01 && Math.abs(a.height / b.height - 1) < 0.01
}
