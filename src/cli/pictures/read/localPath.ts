import { decodeUri } from '../../../article/names/decodeUri.ts'
import { safePicture } from '../../../article/names/safeUrl.ts'
import { PictureError } from '../PictureError.ts'

/** An arbitrary base, to see where a relative address leads. */
const BASE = 'https://article.invalid/folder/'

/**
 * Addresses that are the same as a path on disk and stay inside the folder. Most are like this: "images/pier.jpg".
 */
const SIMPLE = /^(?:[A-Za-z0-9_][\w-]*(?:\.[\w-]+)*\/)*[A-Za-z0-9_][\w-]*(?:\.[\w-]+)*$/

/** Whether a picture's address refers to a file in the article's folder, rather than to one on the web. */
export function isLocal(src: string): boolean {
  return SIMPLE.test(src) || (safePicture(src, `${BASE}article.json`)?.startsWith(BASE) ?? true)
}

/**
 * Converts a picture's address to a path in the article's folder: "old%20pier.jpg?2" becomes "old pier.jpg". Decodes
 * each segment on its own, because `..%2f..` is one segment of a URL but two of a path.
 * @throws {PictureError} when the path leads out of the folder
 */
export function toLocalPath(src: string): string {
  if (SIMPLE.test(src)) return src
  const url = isLocal(src) ? safePicture(src, `${BASE}article.json`) : null
  if (!url) throw new PictureError(`"${src}" leads out of the article's folder: put the file beside article.json.`)
  const segments = new URL(url).pathname.slice('/folder/'.length).split('/').map(decodeUri)
  if (segments.some(segment => segment === null))
    throw new PictureError(`"${src}" is not a valid address: write "%" as "%25".`)
  if (segments.some(segment => segment === '..' || /[/\\\0]/.test(segment ?? '')))
    throw new PictureError(`"${src}" leads out of the article's folder: put the file beside article.json.`)
  return segments.join('/')
}

const PICTURE_ENDING = /\.(?:avif|webp|jpe?g|png|gif|svg)$/i

/**
 * What to do about a "#" or "?" that was meant as a letter of a file's name: "pier #2.jpg" is the file "pier " in an
 * address. Null for other addresses.
 */
export function describeReservedLetter(src: string): string | null {
  const [letter] = /[#?]/.exec(src) ?? []
  if (!letter || !PICTURE_ENDING.test(src) || PICTURE_ENDING.test(src.split(/[#?]/, 1)[0] ?? '')) return null
  return `in an address "${letter}" ends a file's name, so write it as "${encodeURIComponent(letter)}".`
}
