import type { AvifOptions, Metadata, Sharp } from 'sharp'
import type { PictureSource } from '../../../article/schema.ts'
import { readJpegSegments } from '../read/jpegSegments.ts'
import { createDecodeError } from '../read/openPicture.ts'
import { countImages, findStillImage } from '../read/stillImage.ts'
import { measureTransparency, type Transparency } from '../read/transparency.ts'
import { exifOf } from '../rights/exif.ts'
import { readRights } from '../rights/readRights.ts'
import type { Rights } from '../rights/rights.ts'
import { writeXmp } from '../rights/xmp.ts'
import { sharp } from '../sharp.ts'
import { GRAPHIC_AVIF, JPEG, MAX_HEIGHT, MAX_PIXELS, PHOTO_AVIF, PNG, SRC_WIDTH, WEBP } from './recipe.ts'

/** An encoded file. */
type EncodedFile = { type: PictureSource['type']; width: number; height: number; data: Buffer }
/** All files encoded from one picture. */
export type EncodedPicture = {
  /** The file for `src` first, then the sources: best format first, small before large. */
  files: EncodedFile[]
  /** The mean colour, as #8899aa. Missing for transparent pictures. */
  colour?: string
  /** Missing for opaque pictures. */
  transparency?: Transparency
  rights: Rights
}
type Format = 'avif' | 'webp' | 'jpeg' | 'png'
/** File formats of screenshots and drawings. */
const GRAPHIC_FORMATS: readonly string[] = ['png', 'gif', 'svg']
type Raw = { data: Buffer; width: number; height: number; channels: 3 | 4; transparency?: Transparency }

/**
 * Encodes the files of a picture: upright, in sRGB, in every width up to its own, without metadata except its rights.
 * The output is the same on any machine.
 * @param head the result of openPicture
 * @param parallel how many files are encoded at the same time
 * @throws {PictureError} when the picture is broken
 */
export async function encode(
  bytes: Buffer,
  head: Metadata,
  name: string,
  widths: readonly number[],
  parallel: number,
): Promise<EncodedPicture> {
  // AVIF encoded on four threads has other bytes than on one, so several files are encoded in parallel instead.
  sharp.concurrency(1)
  sharp.cache(false)
  const rights = readRights(head, bytes)
  const whole = await decodePicture(bytes, head, Math.max(SRC_WIDTH, ...widths)).catch(error => {
    throw createDecodeError(name, error)
  })
  const opaque = whole.channels === 3
  const fallback = { format: opaque ? 'jpeg' : 'png', width: Math.min(SRC_WIDTH, whole.width) } as const
  const fitting = chooseWidths(whole.width, widths)
  const outputs: { format: Format; width: number }[] = [
    fallback,
    ...fitting.map(width => ({ format: 'avif', width }) as const),
    ...(opaque ? [] : fitting.map(width => ({ format: 'webp', width }) as const)),
  ]
  const avif = GRAPHIC_FORMATS.includes(head.format) ? GRAPHIC_AVIF : PHOTO_AVIF
  const files = await mapLargestFirst(outputs, parallel, ({ format, width }) =>
    encodeFile(whole, { format, width, avif, rights }),
  )
  const [main] = files
  if (main && isUsableUnchanged(head, bytes, main) && bytes.length <= main.data.length)
    Object.assign(main, { type: head.mediaType, data: bytes })
  const { transparency } = whole
  return { files, rights, ...(transparency ? { transparency } : { colour: await getMeanColour(whole) }) }
}

/**
 * The widths to encode: none larger than the picture, its own if it is smaller than the largest, no two within 10%.
 */
function chooseWidths(own: number, widths: readonly number[]): number[] {
  if (widths.length === 0) return []
  const largest = Math.min(own, Math.max(...widths))
  return [...widths.filter(width => width < largest * 0.9), largest].sort((a, b) => a - b)
}

/**
 * Decodes a picture once for all its files, no larger than the largest of them. Of an animation, decodes one image
 * that is not empty.
 */
export async function decodePicture(bytes: Buffer, head: Metadata, width: number): Promise<Raw> {
  const { input, page = 0 } = await findStillImage(bytes, head)
  // `error`, not `warning`: files of many cameras cause warnings. A truncated file is an error.
  const { data, info } = await sharp(input, { page, failOn: 'error', limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const raw: Raw = { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 }
  if (raw.channels === 3) return raw
  return isOpaque(data) ? dropAlpha(raw) : { ...raw, transparency: measureTransparency(data) }
}

/** True for pictures whose alpha channel is unused, such as screenshots: they need no PNG. */
function isOpaque(pixels: Buffer): boolean {
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] !== 255) return false
  return true
}

async function dropAlpha(raw: Raw): Promise<Raw> {
  return { ...raw, channels: 3, data: await openRaw(raw).removeAlpha().raw().toBuffer() }
}

function openRaw({ data, width, height, channels }: Raw): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: MAX_PIXELS })
}

type FileOptions = { format: Format; width: number; avif: AvifOptions; rights: Rights }

async function encodeFile(whole: Raw, { format, width, avif, rights }: FileOptions): Promise<EncodedFile> {
  const picture = width < whole.width ? openRaw(whole).resize({ width }) : openRaw(whole)
  const xmp = writeXmp(rights)
  if (xmp) picture.withXmp(xmp)
  // People save and share JPEG and PNG, so those get EXIF, too. For a small AVIF 0.2 kB would be much.
  const exif = format === 'jpeg' || format === 'png' ? exifOf(rights) : null
  if (exif) picture.withExif(exif)
  const options = { avif, webp: WEBP, jpeg: JPEG, png: PNG }[format]
  const { data, info } = await picture.toFormat(format, options).toBuffer({ resolveWithObject: true })
  return { type: `image/${format}`, width: info.width, height: info.height, data }
}

/**
 * Whether the original can be used as `src` unchanged: it has the right size and format and no metadata. Encoding it
 * again would make a small JPEG worse, and a PNG of few colours larger.
 */
function isUsableUnchanged(head: Metadata, bytes: Buffer, made: EncodedFile): boolean {
  const { format, width, height, space, depth, orientation = 1 } = head
  const plain =
    orientation === 1 &&
    space === 'srgb' &&
    depth === 'uchar' &&
    hasNoMetadata(head, bytes) &&
    countImages(head, bytes) === 1
  return plain && (format === 'jpeg' || format === 'png') && width === made.width && height === made.height
}

/** JPEG segments that hold only decoding parameters. */
const PLAIN_SEGMENTS = [0xe0, 0xee]

/** Whether a file has no metadata at all. Comments and vendor segments may hold a location, too. */
function hasNoMetadata({ format, icc, exif, xmp, iptc, comments }: Metadata, bytes: Buffer): boolean {
  if (icc || exif || xmp || iptc || comments?.length) return false
  const isMetadata = (marker: number) =>
    marker === 0xfe || ((marker & 0xf0) === 0xe0 && !PLAIN_SEGMENTS.includes(marker))
  return format !== 'jpeg' || !readJpegSegments(bytes).some(({ marker }) => isMetadata(marker))
}

async function getMeanColour(whole: Raw): Promise<string> {
  const pixel = await openRaw(whole).resize(1, 1, { fit: 'fill' }).raw().toBuffer()
  return `#${pixel.toString('hex', 0, 3)}`
}

/**
 * Runs a job for each file, the widest first: it takes half of the time, and would run alone at the end.
 * @param limit how many run at the same time
 * @returns the results in the order of the jobs
 */
async function mapLargestFirst<Job extends { width: number }, Result>(
  jobs: Job[],
  limit: number,
  work: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...jobs.entries()].sort(([, a], [, b]) => b.width - a.width).values()
  const worker = async () => {
    for (const [index, job] of queue) results[index] = await work(job)
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, jobs.length)) }, worker))
  return results
}
