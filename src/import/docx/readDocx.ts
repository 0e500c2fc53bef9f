import type { Adapter, AdapterContext } from '../adapter.ts'
import { readDocumentBody } from '../document/readDocumentBody.ts'
import type { Draft, Note } from '../draft.ts'
import { dropText } from '../shared/readHtml.ts'
import { unzip, ZipError, type ZipFile } from '../zip/unzip.ts'
import { convertDocx } from './convertDocx.ts'
import { type FileProperties, readProperties } from './readProperties.ts'

/** The parts of a document that are read. Others, such as fonts and thumbnails, are not unpacked. */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/core\.xml)/

/** A Word document. Its text is converted by mammoth, which is loaded with this file. */
export const readDocx: Adapter = async function* readDocx(source, context) {
  try {
    const files = await unzip(source.bytes, name => PARTS.test(name) && !name.endsWith('/'))
    yield await readFiles(files, context)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    yield { refused: error.refused }
  }
}

async function readFiles(files: Map<string, ZipFile>, context: AdapterContext): Promise<Draft> {
  const properties = readProperties(files.get('docProps/core.xml')?.bytes, context)
  const { html, pictures, notes } = await convertDocx(files.values())
  const { body } = context.parseDocument(`<!doctype html><html><body>${html}</body></html>`, 'text/html')
  const draft = readDocumentBody(body)
  return { ...addProperties(draft, properties), pictures, notes: [...notes, ...noteDate(draft, properties)] }
}

/** Fills what the text does not say from the properties of the file. */
function addProperties(draft: Draft, { title, creator, created, language }: FileProperties): Draft {
  const isTitleUsed = draft.headline === undefined || draft.headline === title
  const isCreatorUsed = draft.byline === undefined
  return {
    ...(title && { headline: title }),
    ...(creator && { byline: [{ name: creator }] }),
    ...(created && { published: created }),
    ...(language && { lang: language }),
    ...draft,
    dropped: [
      ...(draft.dropped ?? []),
      ...dropText(isTitleUsed ? '' : title, 'file-title', 'The title in the properties of the file.'),
      ...dropText(isCreatorUsed ? '' : creator, 'file-author', 'The author in the properties of the file.'),
    ],
  }
}

function noteDate({ published }: Draft, { created }: FileProperties): Note[] {
  if (published !== undefined || !created) return []
  const message = 'The text names no date, so it is the one when the file was created. Check it.'
  return [{ code: 'date-of-file', message, level: 'warning', path: '$.published' }]
}
