import { plainText } from '../../article/plainText.ts'
import type { Draft, DraftBlock } from '../draft.ts'
import { canBeHeading } from '../plainText/isHeading.ts'
import { readHeader } from '../plainText/readHeader.ts'
import { isMarked } from '../shared/isMarked.ts'
import { dropText } from '../shared/readHtml.ts'
import type { Titles } from './titles.ts'

/** Lines below the headline that may name authors and dates. */
const MAX_LINES = 6
const MAX_HEADLINE_LETTERS = 200

/**
 * Reads what is above the text: the headline, if no style names it, and lines with authors and date.
 * @returns a draft with the rest of the blocks
 */
export function readDocumentHeader(blocks: DraftBlock[], titles: Titles): Draft {
  const pictures = blocks.slice(
    0,
    Math.max(
      0,
      blocks.findIndex(({ type }) => type !== 'figure'),
    ),
  )
  let rest = blocks.slice(pictures.length)
  let { headline } = titles
  const first = rest[0]
  if (headline === undefined && first && rest.length > 1 && isHeadline(first)) {
    headline = plainText(first.text)
    rest = rest.slice(1)
  }
  const lines = linesOf(rest)
  // Without a headline, the first line is text.
  const { header, count } = readHeader([headline ?? '-', ...lines].map(text => ({ text, gap: 1 })))
  // The line above the byline may also be text, or the caption of a picture.
  const isStandfirst = titles.standfirst === undefined && pictures.length === 0
  const text = header.standfirst !== undefined && !isStandfirst ? rest.slice(0, 1) : []
  const bylines = [titles.byline, header.byline].filter(each => typeof each === 'string')
  const standfirst = isStandfirst ? header.standfirst : titles.standfirst
  const published = titles.published ?? header.published
  return {
    ...(headline !== undefined && { headline }),
    ...(standfirst !== undefined && { standfirst }),
    ...(bylines.length > 0 && { byline: bylines.join(', ') }),
    ...(published !== undefined && { published }),
    ...(header.modified !== undefined && { modified: header.modified }),
    body: [...pictures, ...text, ...rest.slice(Math.max(0, count - 1))],
    dropped: [
      ...dropText(titles.published && header.published, 'header', 'A second date below the headline.'),
      ...dropText(header.rest.join('\n'), 'header', 'A line below the headline that is neither a name nor a date.'),
    ],
  }
}

/** Whether a block is the headline: a heading, a line in bold, or a line as short as headings are. */
function isHeadline(block: DraftBlock): block is DraftBlock & { type: 'heading' | 'paragraph' } {
  if (block.type === 'heading') return true
  if (block.type !== 'paragraph') return false
  const text = plainText(block.text)
  return canBeHeading(text) || (text.length <= MAX_HEADLINE_LETTERS && isMarked(block.text, 'strong'))
}

/** The first paragraphs, as lines. Line breaks divide a line as bars do. */
function linesOf(blocks: DraftBlock[]): string[] {
  const lines: string[] = []
  for (const block of blocks.slice(0, MAX_LINES)) {
    if (block.type !== 'paragraph') break
    lines.push(
      plainText(block.text)
        .trim()
        .replace(/\s*\n\s*/g, ' | '),
    )
  }
  return lines
}
