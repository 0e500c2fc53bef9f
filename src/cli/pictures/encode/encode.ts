import { availableParallelism } from 'node:os'
import type { Metadata, Sharp } from 'sharp'
import type { PictureSource } from '../../../article/schema.ts'
import { jpegSegments } from '../read/jpegSegments.ts'
import { unreadable } from '../read/openPicture.ts'
import { imagesIn, stillImage } from '../read/stillImage.ts'
import { measureTransparency, type Transparency } from '../read/transparency.ts'
import { exifOf } from '../rights/exif.ts'
import { readRights } from '../rights/readRights.ts'
import type { Rights } from '../rights/rights.ts'
import { writeXmp } from '../rights/xmp.ts'
import { sharp } from '../sharp.ts'
import { AVIF, JPEG, MOST_PIXELS, PNG, SRC_WIDTH, TALLEST, WEBP } from './recipe.ts'

/** A file that was made. */
export type Encoded = { type: PictureSource['type']; width: number; height: number; data: Buffer }
/** What is made of one picture. */
export type EncodedPicture = {
  /** First what `src` names, then the sources: best format first, small before large. */
  files: Encoded[]
  /** Its mean colour, as #8899aa; none where one sees through it. */
  colour?: string
  /** How much of it is transparent; none when it is opaque. */
  transparency?: Transparency
  rights: Rights
}
type Format = 'avif' | 'webp' | 'jpeg' | 'png'
type Raw = { data: Buffer; width: number; height: number; channels: 3 | 4; transparency?: Transparency }

/**
 * Makes the files of a picture: upright, in sRGB, in every width that it fills, without metadata but for its rights.
 * The same bytes in give the same bytes out, on any machine.
 * @param head what openPicture said of it
 * @throws {PictureError} when it turns out to be broken
 */
export async function encode(
  bytes: Buffer,
  head: Metadata,
  name: string,
  widths: readonly number[],
  parallel = availableParallelism(),
): Promise<EncodedPicture> {
  // AVIF made with four threads has other bytes than with one, so files are made side by side instead.
  sharp.concurrency(1)
  sharp.cache(false)
  const rights = readRights(head, bytes)
  const whole = await unpack(bytes, head, Math.max(SRC_WIDTH, ...widths)).catch(error => {
    throw unreadable(name, error)
  })
  const opaque = whole.channels === 3
  const fallback = { format: opaque ? 'jpeg' : 'png', width: Math.min(SRC_WIDTH, whole.width) } as const
  const fitting = widthsFor(whole.width, widths)
  const wanted: { format: Format; width: number }[] = [
    fallback,
    ...fitting.map(width => ({ format: 'avif', width }) as const),
    ...fitting.map(width => ({ format: 'webp', width }) as const),
  ]
  const files = await inParallel(wanted, parallel, each => write(whole, each.format, each.width, rights))
  const [main] = files
  if (main && isReady(head, bytes, main) && bytes.length <= main.data.length)
    Object.assign(main, { type: head.mediaType, data: bytes })
  const { transparency } = whole
  return { files, rights, ...(transparency ? { transparency } : { colour: await meanOf(whole) }) }
}

/**
 * The widths to make: none larger than the picture, its own where it is smaller than the largest, no two nearly alike.
 */
function widthsFor(own: number, widths: readonly number[]): number[] {
  if (widths.length === 0) return []
  const largest = Math.min(own, Math.max(...widths))
  return [...widths.filter(width => width < largest * 0.9), largest].sort((a, b) => a - b)
}

/**
 * Decodes a picture once for all its files, no larger than the largest of them; of one that moves, an image that shows
 * something.
 */
export async function unpack(bytes: Buffer, head: Metadata, width: number): Promise<Raw> {
  const { input, page = 0 } = await stillImage(bytes, head)
  // `error`, not `warning`: many cameras write what a strict reader warns of. A file that ends too early is an error.
  const { data, info } = await sharp(input, { page, failOn: 'error', limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize({ width, height: TALLEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const raw: Raw = { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 }
  if (raw.channels === 3) return raw
  return isOpaque(data) ? withoutAlpha(raw) : { ...raw, transparency: measureTransparency(data) }
}

/** Screenshots have an alpha channel that hides nothing: they need no PNG. */
function isOpaque(pixels: Buffer): boolean {
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] !== 255) return false
  return true
}

async function withoutAlpha(raw: Raw): Promise<Raw> {
  return { ...raw, channels: 3, data: await sharpOf(raw).removeAlpha().raw().toBuffer() }
}

function sharpOf({ data, width, height, channels }: Raw): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: MOST_PIXELS })
}

async function write(whole: Raw, format: Format, width: number, rights: Rights): Promise<Encoded> {
  const picture = width < whole.width ? sharpOf(whole).resize({ width }) : sharpOf(whole)
  const xmp = writeXmp(rights)
  if (xmp) picture.withXmp(xmp)
  // The file that people save and pass on says it in both ways; 0.2 kB more would be much for a small AVIF.
  const exif = format === 'jpeg' || format === 'png' ? exifOf(rights) : null
  if (exif) picture.withExif(exif)
  const options = { avif: AVIF, webp: WEBP, jpeg: JPEG, png: PNG }[format]
  const { data, info } = await picture.toFormat(format, options).toBuffer({ resolveWithObject: true })
  return { type: `image/${format}`, width: info.width, height: info.height, data }
}

/**
 * Whether the file that came can be `src` as it is: of its size, in a format that all know, without metadata. A small
 * JPEG made for the web would only get worse, a PNG of few colours larger.
 */
function isReady(head: Metadata, bytes: Buffer, made: Encoded): boolean {
  const { format, width, height, space, depth, orientation = 1 } = head
  const plain =
    orientation === 1 && space === 'srgb' && depth === 'uchar' && isBare(head, bytes) && imagesIn(head, bytes) === 1
  return plain && (format === 'jpeg' || format === 'png') && width === made.width && height === made.height
}

/** Segments of a JPEG that say only how to decode it. */
const PLAIN_SEGMENTS = [0xe0, 0xee]

/** Whether a file holds no metadata, of any kind: comments and makers' own segments may tell a place too. */
function isBare({ format, icc, exif, xmp, iptc, comments }: Metadata, bytes: Buffer): boolean {
  if (icc || exif || xmp || iptc || comments?.length) return false
  const isMetadata = (marker: number) =>
    marker === 0xfe || ((marker & 0xf0) === 0xe0 && !PLAIN_SEGMENTS.includes(marker))
  return format !== 'jpeg' || !jpegSegments(bytes).some(({ marker }) => isMetadata(marker))
}

async function meanOf(whole: Raw): Promise<string> {
  const pixel = await sharpOf(whole).resize(1, 1, { fit: 'fill' }).raw().toBuffer()
  return `#${pixel.toString('hex', 0, 3)}`
}

/** Does jobs `many` at a time, and gives their results in order. */
async function inParallel<Job, Result>(
  jobs: Job[],
  many: number,
  work: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = jobs.entries()
  const worker = async () => {
    for (const [index, job] of queue) results[index] = await work(job)
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(many, jobs.length)) }, worker))
  return results
}
