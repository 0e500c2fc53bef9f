import type { Metadata } from 'sharp'
import { getErrorMessage } from '../../output/errorMessage.ts'
import { MOST_PIXELS } from '../encode/recipe.ts'
import { PictureError } from '../PictureError.ts'
import { sharp } from '../sharp.ts'
import { readEnds } from './fileEnds.ts'
import { HEIC, impostorOf } from './impostor.ts'

/**
 * Reads the head of a picture, which says what it is before anything large is unpacked.
 * @param input its bytes, or the path of its file, of which no more is read than that needs
 * @param name as the editor wrote it, for the sentence
 * @throws {PictureError} when it is no picture, or too large to open
 */
export async function openPicture(input: Buffer | string, name: string): Promise<Metadata> {
  const head = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch(error => {
      const impostor = impostorOf(readEnds(input).start)
      throw impostor ? new PictureError(`"${name}" ${impostor}`) : unreadable(name, error)
    })
  if (head.format === 'heif' && head.compression !== 'av1') throw new PictureError(`"${name}" ${HEIC}`)
  const [width, height] = [head.width ?? 0, head.height ?? 0]
  if (width * height > MOST_PIXELS)
    throw new PictureError(
      `"${name}" has ${width} × ${height} pixels, ${Math.round((width * height) / 1e6)} million, and ${MOST_PIXELS / 1e6} million is the most: save it smaller (2400 pixels wide is enough).`,
    )
  return head
}

/** The sentence for bytes that no decoder takes, with the decoder's reason. */
export function unreadable(name: string, error: unknown): PictureError {
  const reason = getErrorMessage(error).split('\n')[0] ?? ''
  return new PictureError(
    `"${name}" cannot be read as a picture (${reason.replace(/^Input \w+ /, '')}): save it again as JPEG, PNG, WebP or AVIF.`,
  )
}
