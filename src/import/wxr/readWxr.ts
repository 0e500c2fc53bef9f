import type { Adapter, AdapterResult } from '../adapter.ts'
import type { Note } from '../draft.ts'
import { readXmlParts, XmlError } from '../xml/readXmlParts.ts'
import { readPost } from './readPost.ts'
import { isWxrPart, itemKind, readSite, type Site } from './site.ts'

/** How many titles a message names. */
const NAMED_TITLES = 5

/**
 * An export of WordPress (WXR): its published posts and pages. Reads the source twice, an item at a time, so that
 * exports may have any size.
 */
export const readWxr: Adapter = async function* readWxr(source, context) {
  const site = await readSite(source, context)
  const note = noteUnpublished(site)
  let count = 0
  try {
    for await (const part of readXmlParts(source.readChunks(), isWxrPart)) {
      if (part.name !== 'item' || itemKind(part) !== 'article') continue
      const result = readPost(part, site, context)
      yield count++ === 0 && note ? addNote(result, note) : result
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const message = `The export cannot be read any further: ${error.message}. Export it again.`
    yield { refused: { code: 'broken', message } }
  }
  if (count === 0 && note) yield { refused: { code: 'no-article', message: note.message } }
}

const addNote = (result: AdapterResult, note: Note): AdapterResult =>
  'body' in result ? { ...result, notes: [...(result.notes ?? []), note] } : result

/** Lists what is not imported because it is not published. */
function noteUnpublished({ unpublished }: Site): Note | undefined {
  if (unpublished.size === 0) return undefined
  const counts = [...unpublished].map(([status, titles]) => `${titles.length} with the status "${status}"`)
  const titles = [...unpublished.values()].flat()
  const named = titles.slice(0, NAMED_TITLES).map(title => `"${title}"`)
  const more = titles.length > named.length ? ` and ${titles.length - named.length} more` : ''
  const message = `Not imported, because they are not published: ${counts.join(', ')}: ${named.join(', ')}${more}.`
  return { code: 'not-published', message: `${message} Publish them in WordPress first.`, level: 'warning' }
}
