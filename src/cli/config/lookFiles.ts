import { readFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { mimeTypeOf } from '../../render/mimeType.ts'
import { hash } from '../files/hash.ts'
import { readPictureHead } from '../import/pictureHead.ts'
import { getErrorReason } from '../output/errorMessage.ts'

/** A file that the configuration names, as the site has it. */
export type LookFile = {
  /** Its path in the site, with the hash of its content. */
  file: string
  type: string
  bytes: Buffer
  width?: number
  height?: number
}

const FONT_SIGNATURES = ['wOF2', 'wOFF', 'OTTO', 'true', '\0\x01\0\0']
const PICTURE_TYPE = /^image\/(?:svg\+xml|png|webp|avif|jpeg|gif|(?:x-icon|vnd\.microsoft\.icon))$/

/** Why a file of the configuration cannot be used, as a sentence. */
export class LookFileError extends Error {}

/**
 * Reads a file that the configuration names.
 * @param folder the folder of the configuration
 * @param kind what it is: the start of its name in the site
 * @throws {LookFileError}
 */
export function readLookFile(folder: string, path: string, kind: string): LookFile {
  let bytes: Buffer
  try {
    bytes = readFileSync(resolve(folder, path))
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new LookFileError(
      isMissing
        ? `"${path}" does not exist beside the configuration.`
        : `"${path}" cannot be read: ${getErrorReason(error)}.`,
    )
  }
  const ending = extname(path).toLowerCase()
  const type = mimeTypeOf(path.toLowerCase()) ?? ''
  return { file: createFileName(kind, ending, bytes), type, bytes }
}

/** The path in the site of a file with this content. */
export const createFileName = (kind: string, ending: string, bytes: string | Uint8Array): string =>
  `assets/${kind}-${hash(bytes, 8)}${ending}`

/** Reads a picture and its size. @throws {LookFileError} */
export function readLookPicture(folder: string, path: string, kind: string): LookFile {
  const read = readLookFile(folder, path, kind)
  if (!PICTURE_TYPE.test(read.type)) throw new LookFileError(`"${path}" is not a picture: use SVG, PNG, WebP or JPEG.`)
  const size = read.type === 'image/svg+xml' ? readSvgSize(read.bytes.toString()) : readPictureHead(read.bytes)
  const isIcon = /icon/.test(read.type)
  if (!size && !isIcon)
    throw new LookFileError(`"${path}" is damaged, or not a picture of the type that its name says.`)
  return { ...read, ...(size?.width && size.height ? { width: size.width, height: size.height } : {}) }
}

/** Reads a font file. @throws {LookFileError} */
export function readFontFile(folder: string, path: string): LookFile {
  const read = readLookFile(folder, path, 'font')
  if (!FONT_SIGNATURES.includes(read.bytes.toString('latin1', 0, 4)) || !read.type.startsWith('font/'))
    throw new LookFileError(`"${path}" is not a font: use a WOFF2 file.`)
  return read
}

/** The size of a drawing; without one, the proportions of its `viewBox`. Null if it is not a drawing. */
function readSvgSize(svg: string): { width?: number; height?: number } | null {
  const [root] = /<svg\b[^>]*>/.exec(svg) ?? []
  if (!root) return null
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']\\s*([^"']*)`).exec(root)?.[1]
  const [width, height] = ['width', 'height'].map(name => Number.parseFloat(attribute(name)?.replace(/%$/, 'x') ?? ''))
  if (width && height && !/%/.test(`${attribute('width')}${attribute('height')}`))
    return { width: Math.round(width), height: Math.round(height) }
  const [, , boxWidth = 0, boxHeight = 0] = (attribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  return boxWidth && boxHeight ? { width: Math.round(boxWidth), height: Math.round(boxHeight) } : {}
}
