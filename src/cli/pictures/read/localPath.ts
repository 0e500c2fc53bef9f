import { decodeUri } from '../../../article/decodeUri.ts'
import { safePicture } from '../../../article/safeUrl.ts'
import { PictureError } from '../PictureError.ts'

/** Any base does: it only shows how far a relative address leads. */
const BASE = 'https://article.invalid/folder/'

/**
 * What is the same as an address, in an article and on a disk, and leads nowhere else. Most are like it:
 * "images/pier.jpg".
 */
const SIMPLE = /^(?:[A-Za-z0-9_][\w-]*(?:\.[\w-]+)*\/)*[A-Za-z0-9_][\w-]*(?:\.[\w-]+)*$/

/** Whether a picture's address names a file beside the article, rather than one on the web. */
export function isLocal(src: string): boolean {
  return SIMPLE.test(src) || (safePicture(src, `${BASE}article.json`)?.startsWith(BASE) ?? true)
}

/**
 * The path, in the article's folder, that a picture's address names: "old%20pier.jpg?2" is "old pier.jpg". Escapes are
 * undone one segment at a time: `..%2f..` is one to the URL, two to a disk.
 * @throws {PictureError} when it leads out of the folder, in whatever spelling
 */
export function localPath(src: string): string {
  if (SIMPLE.test(src)) return src
  const url = isLocal(src) ? safePicture(src, `${BASE}article.json`) : null
  if (!url) throw new PictureError(`"${src}" leads out of the article's folder: put the file beside article.json.`)
  const segments = new URL(url).pathname.slice('/folder/'.length).split('/').map(decodeUri)
  if (segments.some(segment => segment === null))
    throw new PictureError(`"${src}" is no address of a file: write "%" as "%25".`)
  if (segments.some(segment => segment === '..' || /[/\\\0]/.test(segment ?? '')))
    throw new PictureError(`"${src}" leads out of the article's folder: put the file beside article.json.`)
  return segments.join('/')
}
