import { safePicture } from '../../article/names/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import { mimeTypeOf } from '../mimeType.ts'
import { omitUndefined } from '../omitUndefined.ts'

/** A file of a figure. Type and size (in pixels) may be unknown. */
export type PictureFile = { url: string; type?: string; width?: number; height?: number }

/** How badly link previews support a format. All support JPEG, PNG and GIF; most WebP; few AVIF and SVG. */
const FORMAT_RANK = new Map([
  ['image/webp', 1],
  ['image/avif', 2],
  ['image/svg+xml', 2],
])

/**
 * Returns the largest file of a figure in the best supported format, for link previews and search engines; null if the
 * figure has no file, or only unsafe addresses.
 * @param source the absolute address of the article.json
 */
export function pictureFile(figure: Figure, source: string): PictureFile | null {
  const known = chosenFiles.get(figure)
  if (known?.source === source) return known.file
  const file = choosePictureFile(figure, source)
  chosenFiles.set(figure, { source, file })
  return file
}

// The head, the structured data and the share pages of an article need the same file.
const chosenFiles = new WeakMap<Figure, { source: string; file: PictureFile | null }>()

function choosePictureFile(figure: Figure, source: string): PictureFile | null {
  const own = figure.src === undefined ? [] : [{ src: figure.src, type: typeFromName(figure.src), width: figure.width }]
  const [best] = [...own, ...(figure.sources ?? [])].sort(
    (a, b) =>
      (FORMAT_RANK.get(a.type ?? '') ?? 0) - (FORMAT_RANK.get(b.type ?? '') ?? 0) || (b.width ?? 0) - (a.width ?? 0),
  )
  const url = best && safePicture(best.src, source)
  if (!url) return null
  // `sources` have a width only. All have the proportions of `src`.
  const height = figure.width && figure.height && best.width && Math.round((figure.height * best.width) / figure.width)
  return { url, ...omitUndefined({ type: best.type, width: best.width, height: height || undefined }) }
}

function typeFromName(src: string): string | undefined {
  const type = mimeTypeOf(src.split(/[?#]/)[0] ?? '')
  return type?.startsWith('image/') ? type : undefined // a picture may come from "photo.php"
}
