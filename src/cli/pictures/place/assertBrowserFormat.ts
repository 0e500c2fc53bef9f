import type { Metadata } from 'sharp'
import { PictureError } from '../PictureError.ts'
import { assertComplete } from '../read/assertComplete.ts'
import { openPicture } from '../read/openPicture.ts'
import { describeWrongFile } from '../read/wrongFile.ts'

/** The formats that both sharp and browsers support, besides SVG. */
const BROWSER_FORMATS: readonly string[] = ['jpeg', 'png', 'gif', 'webp', 'heif']

/**
 * Checks that a file, which is published unchanged, is a complete picture in a format that browsers support.
 * @param name its address; servers derive the content type from its ending
 * @returns its metadata; null for an SVG
 * @throws {PictureError}
 */
export async function assertBrowserFormat(bytes: Buffer, name: string): Promise<Metadata | null> {
  if (/\.svg$/i.test(name)) {
    if (/<(?:[\w.-]+:)?svg[\s/>]/.test(bytes.toString('utf8')) && !describeWrongFile(bytes)) return null
    throw new PictureError(`"${name}" ${describeWrongFile(bytes) ?? 'is not an SVG drawing: export it again.'}`)
  }
  return openBrowserPicture(bytes, name)
}

/**
 * Opens a complete picture in a format that browsers support.
 * @param input its bytes, or the path of its file, of which only the start and the end are read
 * @throws {PictureError}
 */
export async function openBrowserPicture(input: Buffer | string, name: string): Promise<Metadata> {
  const head = await openPicture(input, name)
  if (!BROWSER_FORMATS.includes(head.format))
    throw new PictureError(
      `"${name}" is ${head.format.toUpperCase()}, which browsers cannot show: save it as JPEG, PNG, WebP or AVIF.`,
    )
  await assertComplete(input, head, name)
  return head
}
