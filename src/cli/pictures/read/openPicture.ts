import type { Metadata } from 'sharp'
import { getErrorMessage } from '../../output/errorMessage.ts'
import { MAX_PIXELS } from '../encode/recipe.ts'
import { PictureError } from '../PictureError.ts'
import { sharp } from '../sharp.ts'
import { readEnds } from './fileEnds.ts'
import { describeWrongFile, HEIC_ADVICE } from './wrongFile.ts'

/**
 * Reads the format and size of a picture without decoding it.
 * @param input its bytes, or the path of its file, of which only the header is read
 * @param name the name as the editor wrote it, for the error message
 * @throws {PictureError} when it is not a picture, or too large to decode
 */
export async function openPicture(input: Buffer | string, name: string): Promise<Metadata> {
  const head = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch(error => {
      const impostor = describeWrongFile(readEnds(input).start)
      throw impostor ? new PictureError(`"${name}" ${impostor}`) : createDecodeError(name, error)
    })
  if (head.format === 'heif' && head.compression !== 'av1') throw new PictureError(`"${name}" ${HEIC_ADVICE}`)
  const [width, height] = [head.width ?? 0, head.height ?? 0]
  if (width * height > MAX_PIXELS)
    throw new PictureError(
      `"${name}" has ${width} × ${height} pixels, ${Math.round((width * height) / 1e6)} million, more than the maximum of ${MAX_PIXELS / 1e6} million: make it smaller (2400 pixels wide is enough).`,
    )
  return head
}

/** The error for a file that cannot be decoded, with the decoder's reason. */
export function createDecodeError(name: string, error: unknown): PictureError {
  const reason = getErrorMessage(error).split('\n')[0] ?? ''
  return new PictureError(
    `"${name}" cannot be read as a picture (${reason.replace(/^Input \w+ /, '')}): save it again as JPEG, PNG, WebP or AVIF.`,
  )
}
