import { plainText } from '../../article/plainText.ts'
import type { DraftBlock, Note } from '../draft.ts'
import { textsOf } from '../shared/readHtml.ts'

/** Shorter texts of pages that cost money are only the beginning of an article. In letters. */
const MIN_LETTERS = 1000

/** A note if a page that is not free has only the beginning of its article: its text is short or ends with "…". */
export function notePaywall(blocks: DraftBlock[]): Note[] {
  const texts = blocks.flatMap(block => (block.type === 'figure' ? [] : textsOf(block).map(plainText)))
  const isComplete = texts.join('').length >= MIN_LETTERS && !/(?:…|\.\.\.)[\s\])]{0,9}$/.test(texts.at(-1) ?? '')
  if (isComplete) return []
  const message = 'Only the beginning of the article was imported: the rest is behind a paywall. Import the full text.'
  return [{ code: 'paywall', message, level: 'error' }]
}
