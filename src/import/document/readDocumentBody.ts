import type { Draft, Dropped } from '../draft.ts'
import { readFragment } from '../fragment/readFragment.ts'
import { cleanAltTexts } from './altTexts.ts'
import { findCaptions } from './captions.ts'
import { removeComments } from './comments.ts'
import { readDocumentHeader } from './header.ts'
import { findHeadings } from './headings.ts'
import { unwrapLinks } from './links.ts'
import { makeLists } from './listParagraphs.ts'
import { takeTitles } from './titles.ts'

/**
 * Reads the HTML of a word processor. Unlike a web page, it has nothing around the article, but often no markup for
 * headings and captions: bold text and the order of lines stand for it. Changes the element.
 */
export function readDocumentBody(body: Element): Draft {
  const comments = removeComments(body)
  unwrapLinks(body)
  makeLists(body)
  const contents = removeContents(body)
  const titles = takeTitles(body)
  const fragment = readFragment(body, { hasDataPictures: true })
  const pictures = cleanAltTexts(fragment.blocks)
  const draft = readDocumentHeader(pictures.blocks, titles)
  return {
    ...draft,
    body: findHeadings(findCaptions(draft.body)),
    dropped: [...comments, ...contents, ...fragment.dropped, ...pictures.dropped, ...(draft.dropped ?? [])],
  }
}

/** Removes the table of contents: the reader has its own. */
function removeContents(body: Element): Dropped[] {
  const lines = [...body.querySelectorAll('p[class^="MsoToc"], p.table-of-contents')]
  const text = lines.map(line => (line.textContent ?? '').trim()).join('\n')
  for (const line of lines) line.remove()
  return text.trim() ? [{ text, code: 'contents', reason: 'The table of contents of the document.' }] : []
}
