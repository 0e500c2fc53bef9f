import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import type { AdapterContext } from '../adapter.ts'
import type { DraftBlock, Dropped } from '../draft.ts'
import { joinTexts } from '../fragment/joinTexts.ts'
import { type FragmentContent, type FragmentOptions, readFragment } from '../fragment/readFragment.ts'

/** Reads a piece of HTML that a field of a source holds. */
export function readHtml(
  html: string | undefined,
  { parseDocument }: AdapterContext,
  options: FragmentOptions = {},
): FragmentContent {
  if (!html?.trim()) return { blocks: [], dropped: [] }
  return readFragment(parseDocument(`<!doctype html><html><body>${html}</body></html>`, 'text/html').body, options)
}

/**
 * Reads a short text that may have markup, such as a title or a caption: "The <em>old</em> pier".
 * @returns undefined if there is no text. Paragraphs and figures are joined with line breaks.
 */
export function readHtmlText(html: string | undefined, context: AdapterContext): Text | undefined {
  if (html === undefined || !/[<&]/.test(html)) return html?.trim() ? html : undefined
  const text = joinTexts(readHtml(html, context).blocks.flatMap(textsOf), '\n')
  return plainText(text).trim() ? text : undefined
}

/** The same without links and emphasis. */
export function readHtmlLine(html: string | undefined, context: AdapterContext): string | undefined {
  const text = readHtmlText(html, context)
  return text === undefined ? undefined : plainText(text)
}

/** All texts of a block. */
export function textsOf(block: DraftBlock): Text[] {
  if (block.type === 'list') return block.items
  if (block.type === 'quote') return [block.text, ...(block.cite ? [block.cite] : [])]
  if (block.type !== 'figure') return [block.text]
  return [block.alt, block.caption, block.credit].filter(text => text !== undefined)
}

/** Blocks as something that was left out. */
export function dropBlocks(blocks: DraftBlock[], code: string, reason: string): Dropped[] {
  const text = blocks.flatMap(textsOf).map(plainText).join('\n')
  return text.trim() ? [{ text, code, reason }] : []
}

/** A text as something that was left out. Nothing if it is blank. */
export const dropText = (text: string | undefined, code: string, reason: string): Dropped[] =>
  text?.trim() ? [{ text, code, reason }] : []
