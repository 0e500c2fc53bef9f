import type { Metadata } from 'sharp'
import { PictureError } from '../PictureError.ts'
import { MEGABYTE, memoryLimit, pictureMemory, withMemory } from './memoryBudget.ts'
import { MAX_HEIGHT } from './recipe.ts'

/** Megabytes that every picture takes: the work space of codecs, and its encoded files. */
const BASE_MB = 30
/** Bytes per pixel that encoding AVIF takes. The narrower files, at the same time, take as much as the widest. */
const ENCODING_BYTES = 28
/** Megabytes of the program itself. */
const PROGRAM_MB = 200

/**
 * About how many megabytes it takes to open a picture and to encode its files, as measured.
 * @param maxWidth the width of its largest file
 * @param parallel how many files are encoded at the same time
 */
export function memoryFor(head: Metadata, maxWidth: number, parallel: number): number {
  const { width, height, channels = 3 } = head
  const scale = Math.min(1, maxWidth / width, MAX_HEIGHT / height)
  const pixels = width * height * scale ** 2
  const encoding = pixels * ENCODING_BYTES * (parallel > 1 ? 2 : 1)
  const bytes = Math.max(width * height * openingBytes(head), encoding) + pixels * channels
  return BASE_MB + Math.ceil(bytes / MEGABYTE)
}

/**
 * Opens a picture and encodes its files as soon as there is memory for it: one file at a time if memory is scarce.
 * @param name its name in the article, for the error message
 * @param work is called with how many files to encode at the same time
 * @throws {PictureError} when this machine cannot open the picture
 */
export async function withPictureMemory<Result>(
  head: Metadata,
  name: string,
  maxWidth: number,
  parallel: number,
  work: (parallel: number) => Promise<Result>,
): Promise<Result> {
  const limit = memoryLimit() / MEGABYTE
  const minNeeded = memoryFor(head, maxWidth, 1)
  if (minNeeded > limit - PROGRAM_MB)
    throw new PictureError(
      `"${name}" needs ${minNeeded} MB of memory, but the build has only ${Math.floor(limit)} MB: make it smaller (2400 pixels wide is enough).`,
    )
  const needed = memoryFor(head, maxWidth, parallel)
  const isScarce = needed > Math.max(minNeeded, pictureMemory.total)
  return withMemory(pictureMemory, isScarce ? minNeeded : needed, () => work(isScarce ? 1 : parallel))
}

/** Bytes per pixel that opening a picture takes. */
function openingBytes({ format, channels = 3, depth, isProgressive }: Metadata): number {
  const sample = depth === 'uchar' ? 1 : 2
  if (format === 'jpeg') return isProgressive ? 2 * channels : 0.5 // All coefficients, or strips of a smaller picture
  if (format === 'png' && !isProgressive) return sample
  if (format === 'heif') return 19 * sample
  if (format === 'svg') return 0 // It is drawn in the size of its file.
  if (format === 'webp' || format === 'gif') return 6
  return channels * sample
}
