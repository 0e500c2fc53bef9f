import { safePicture } from '../../article/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import { mimeTypeOf } from '../mimeType.ts'
import { omitUndefined } from '../omitUndefined.ts'

/** One file of a figure, and what is known of it; sizes in pixels. */
export type PictureFile = { url: string; type?: string; width?: number; height?: number }

/** What makers of link previews read: JPEG, PNG and GIF all of them, WebP most, AVIF and SVG hardly any. */
const FORMAT_RANK = new Map([
  ['image/webp', 1],
  ['image/avif', 2],
  ['image/svg+xml', 2],
])

/**
 * The largest file of a figure among those that most programs can read, for previews and search engines; null when it
 * has none that may be loaded.
 * @param source the absolute address of the article.json
 */
export function pictureFile(figure: Figure, source: string): PictureFile | null {
  const known = chosenFiles.get(figure)
  if (known?.source === source) return known.file
  const file = choosePictureFile(figure, source)
  chosenFiles.set(figure, { source, file })
  return file
}

// The pages of an article ask for the same: its head, its structured data, each page for sharing.
const chosenFiles = new WeakMap<Figure, { source: string; file: PictureFile | null }>()

function choosePictureFile(figure: Figure, source: string): PictureFile | null {
  const own = figure.src === undefined ? [] : [{ src: figure.src, type: typeFromName(figure.src), width: figure.width }]
  const [best] = [...own, ...(figure.sources ?? [])].sort(
    (a, b) =>
      (FORMAT_RANK.get(a.type ?? '') ?? 0) - (FORMAT_RANK.get(b.type ?? '') ?? 0) || (b.width ?? 0) - (a.width ?? 0),
  )
  const url = best && safePicture(best.src, source)
  if (!url) return null
  // A file among `sources` names its width only; all have the proportions of `src`.
  const height = figure.width && figure.height && best.width && Math.round((figure.height * best.width) / figure.width)
  return { url, ...omitUndefined({ type: best.type, width: best.width, height: height || undefined }) }
}

function typeFromName(src: string): string | undefined {
  const type = mimeTypeOf(src.split(/[?#]/)[0] ?? '')
  return type?.startsWith('image/') ? type : undefined // a picture may come from "photo.php"
}
