import type { Metadata } from 'sharp'
import { withPictureMemory } from '../encode/pictureMemory.ts'
import { MAX_PIXELS } from '../encode/recipe.ts'
import { sharp } from '../sharp.ts'
import { areBoxesComplete, readEnds } from './fileEnds.ts'
import { createDecodeError } from './openPicture.ts'

const END_OF_IMAGE = Buffer.from([0xff, 0xd9])

/**
 * Rejects a truncated picture, such as one whose download was interrupted. For most files the last bytes are enough to
 * tell; if not, for instance because other data follow the picture, it is decoded.
 * @param input the bytes, or the path of the file
 * @throws {PictureError}
 */
export async function assertComplete(input: Buffer | string, head: Metadata, name: string): Promise<void> {
  if (hasCompleteEnd(input, head.format)) return
  await withPictureMemory(head, name, 8, 1, () =>
    sharp(input, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .resize(8, 8, { fit: 'fill' })
      .raw()
      .toBuffer()
      .catch(error => {
        throw createDecodeError(name, error)
      }),
  )
}

function hasCompleteEnd(input: Buffer | string, format: Metadata['format']): boolean {
  if (format === 'heif') return areBoxesComplete(input)
  const { start, end, size } = readEnds(input)
  if (format === 'png') return end.includes('IEND')
  if (format === 'gif') return end.at(-1) === 0x3b
  if (format === 'webp') return size >= start.readUInt32LE(4) + 8
  if (format !== 'jpeg') return false
  // The last bytes of a small file may include its thumbnail, which has an end marker, too.
  return size > 4 * end.length ? end.includes(END_OF_IMAGE) : end.subarray(-2).equals(END_OF_IMAGE)
}
