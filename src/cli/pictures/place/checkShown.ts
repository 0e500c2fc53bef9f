import type { Metadata } from 'sharp'
import { PictureError } from '../PictureError.ts'
import { checkWhole } from '../read/checkWhole.ts'
import { impostorOf } from '../read/impostor.ts'
import { openPicture } from '../read/openPicture.ts'

/** What browsers show of what sharp reads, beside SVG. */
const SHOWN: readonly string[] = ['jpeg', 'png', 'gif', 'webp', 'heif']

/**
 * Checks that a file that is shown as it is, is a picture that browsers show.
 * @param name its address, whose ending servers go by
 * @returns what it is; null for a drawing
 * @throws {PictureError}
 */
export async function checkShown(bytes: Buffer, name: string): Promise<Metadata | null> {
  if (/\.svg$/i.test(name)) {
    if (/<(?:[\w.-]+:)?svg[\s/>]/.test(bytes.toString('utf8')) && !impostorOf(bytes)) return null
    throw new PictureError(`"${name}" ${impostorOf(bytes) ?? 'is no SVG drawing: export it again.'}`)
  }
  const head = await openPicture(bytes, name)
  if (!SHOWN.includes(head.format))
    throw new PictureError(
      `"${name}" is ${head.format.toUpperCase()}, which browsers do not show under that name: save it as JPEG, PNG, WebP or AVIF.`,
    )
  await checkWhole(bytes, head, name)
  return head
}
