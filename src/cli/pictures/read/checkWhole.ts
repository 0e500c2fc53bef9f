import type { Metadata } from 'sharp'
import { MAX_PIXELS } from '../encode/recipe.ts'
import { sharp } from '../sharp.ts'
import { areBoxesWhole, readEnds } from './fileEnds.ts'
import { createDecodeError } from './openPicture.ts'

const END_OF_IMAGE = Buffer.from([0xff, 0xd9])

/**
 * Refuses a picture whose file ends too early, as one whose copying was broken off. The end of the file shows it for
 * most; where that leaves doubt, as in a file that other data follow, the picture is decoded.
 * @param input its bytes, or the path of its file
 * @throws {PictureError}
 */
export async function checkWhole(input: Buffer | string, { format }: Metadata, name: string): Promise<void> {
  if (endsWhole(input, format)) return
  await sharp(input, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .resize(8, 8, { fit: 'fill' })
    .raw()
    .toBuffer()
    .catch(error => {
      throw createDecodeError(name, error)
    })
}

function endsWhole(input: Buffer | string, format: Metadata['format']): boolean {
  if (format === 'heif') return areBoxesWhole(input)
  const { start, end, size } = readEnds(input)
  if (format === 'png') return end.includes('IEND')
  if (format === 'gif') return end.at(-1) === 0x3b
  if (format === 'webp') return size >= start.readUInt32LE(4) + 8
  if (format !== 'jpeg') return false
  // The end of a small file may hold its preview, which ends as the picture does.
  return size > 4 * end.length ? end.includes(END_OF_IMAGE) : end.subarray(-2).equals(END_OF_IMAGE)
}
