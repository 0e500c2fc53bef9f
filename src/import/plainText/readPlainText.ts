import type { Adapter } from '../adapter.ts'
import type { DraftBlock } from '../draft.ts'

/** Text without markup: a headline, then paragraphs. */
export const readPlainText: Adapter = async function* readPlainText({ text }) {
  const [headline = '', ...rest] = text.split(/\r?\n/).filter(line => line.trim())
  yield { headline, body: rest.map((line): DraftBlock => ({ type: 'paragraph', text: line })) }
}
