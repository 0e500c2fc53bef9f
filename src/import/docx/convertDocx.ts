import mammoth from 'mammoth'
import type { Note } from '../draft.ts'
import { LIMITS } from '../limits.ts'
import { MIN_PICTURE_BYTES, type PictureFile, PictureFiles } from '../shared/pictureFiles.ts'
import { storeZip } from '../zip/storeZip.ts'
import { ZipError, type ZipFile } from '../zip/unzip.ts'

/** Word's styles by their English names, which files have in every language, and those of pandoc. */
const STYLE_MAP = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Image Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='TOC Heading'] => p.table-of-contents:fresh",
  "p[style-name^='toc '] => p.table-of-contents:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  'comment-reference => sup.comment-reference',
]

/** A document as HTML, with its pictures. */
export interface ConvertedDocx {
  html: string
  pictures: PictureFile[]
  notes: Note[]
}

/**
 * Converts a Word document to HTML. Reads no other files.
 * @param files its parts, unpacked
 * @throws {ZipError} if it is no document that Word can open
 */
export async function convertDocx(files: Iterable<ZipFile>): Promise<ConvertedDocx> {
  const parts = [...files]
  for (const part of parts) checkPart(part)
  const pictures = new PictureFiles()
  let unknown = 0
  const convertImage = mammoth.images.imgElement(async image => {
    const bytes = new Uint8Array(await image.readAsArrayBuffer())
    const src = pictures.add(bytes, image.contentType)
    if (!src && bytes.length >= MIN_PICTURE_BYTES) unknown++
    return { src: src ?? '' }
  })
  const options = { styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage }
  const html = await convert(storeZip(parts), options)
  const message =
    unknown > 1
      ? `${unknown} pictures are in a format that browsers do not show, such as EMF. Add them as JPEG or PNG.`
      : 'A picture is in a format that browsers do not show, such as EMF. Add it as JPEG or PNG.'
  const notes: Note[] = unknown > 0 ? [{ code: 'unknown-picture', message, level: 'error' }] : []
  if (parts.some(part => hasElement(part, /<w:(?:ins|del|moveFrom)\s/))) notes.push(TRACKED_CHANGES)
  if (parts.some(part => hasElement(part, /<w:altChunk\s/))) notes.push(INNER_DOCUMENT)
  return { html, pictures: pictures.files, notes }
}

type Input = Parameters<typeof mammoth.convertToHtml>[0]

const TRACKED_CHANGES: Note = {
  code: 'tracked-changes',
  message:
    'The document has tracked changes. What was inserted is in the text, what was deleted is not. Check it in Word.',
  level: 'warning',
}

const INNER_DOCUMENT: Note = {
  code: 'inner-document',
  message:
    'The file has another document inside, whose text is missing here. Open the file in Word, save it, and import it again.',
  level: 'error',
}

/** Whether the text of a document has an element. */
const hasElement = ({ name, bytes }: ZipFile, start: RegExp): boolean =>
  /^word\/document\d*\.xml$/.test(name) && start.test(new TextDecoder().decode(bytes))

async function convert(zip: Uint8Array, options: object): Promise<string> {
  try {
    // In Node mammoth reads `buffer`, in browsers `arrayBuffer`.
    const input: unknown = { buffer: zip, arrayBuffer: zip.buffer }
    return (await mammoth.convertToHtml(input as Input, options)).value
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
    // What the XML parser writes before the reason. Further lines are positions that it does not know.
    const reason = line.replace(/^.*\[xmldom \w+\]\s*/, '')
    throw new ZipError(
      'broken',
      `The Word document is broken (${reason}). Open it in Word, save it again, and import that.`,
    )
  }
}

/** Parts are XML without declarations of entities, and small enough to be read at once. */
function checkPart({ name, bytes }: ZipFile): void {
  if (!/\.(?:xml|rels)$/i.test(name)) return
  if (bytes.length > LIMITS.documentBytes) {
    const [megabytes, maxMegabytes] = [Math.ceil(bytes.length / 1e6), LIMITS.documentBytes / 1e6]
    throw new ZipError(
      'too-large',
      `${name} in the file has ${megabytes} MB, more than the maximum of ${maxMegabytes} MB. Split it.`,
    )
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(bytes)))
    throw new ZipError('broken', `${name} in the file declares entities, which Word never does. Save it again in Word.`)
}
