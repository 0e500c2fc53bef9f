import { LIMITS } from '../limits.ts'
import { type PictureFile, PictureFiles } from '../shared/pictureFiles.ts'
import { isPage } from '../zip/listZip.ts'
import { unzip, ZipError } from '../zip/unzip.ts'

const MEDIA_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
}
const PICTURE = /^images\/.+\.(\w+)$/i

/**
 * Unpacks a web page that Google Docs has put into a ZIP file with its pictures.
 * @throws {ZipError} if it cannot be unpacked, or has several pages
 */
export async function unzipPage(bytes: Uint8Array): Promise<{ html: string; pictures: PictureFile[] }> {
  const files = await unzip(bytes, name => isPage(name) || PICTURE.test(name))
  const [page, ...others] = [...files.values()].filter(({ name }) => isPage(name))
  if (!page || others.length > 0)
    throw new ZipError('no-article', 'The ZIP file has no page, or several. Unpack it, and import them.')
  if (page.bytes.length > LIMITS.documentBytes) throw new ZipError('too-large', `${page.name} is too large. Split it.`)
  const pictures = new PictureFiles()
  let html = new TextDecoder().decode(page.bytes)
  for (const { name, bytes: content } of files.values()) {
    const type = MEDIA_TYPES[PICTURE.exec(name)?.[1]?.toLowerCase() ?? '']
    const file = type && pictures.add(content, type)
    if (file) html = html.replaceAll(`src="${name}"`, `src="${file}"`)
  }
  return { html, pictures: pictures.files }
}
