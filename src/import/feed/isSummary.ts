import { plainText } from '../../article/plainText.ts'
import type { DraftBlock } from '../draft.ts'
import { endsWithDots } from '../shared/excerpt.ts'
import { textsOf } from '../shared/readHtml.ts'

/** A description with fewer letters is a summary. */
const MIN_LETTERS = 700
/** Chinese and Japanese say more with each character. */
const MIN_IDEOGRAPHS = 230
// cspell:disable
const READ_MORE =
  /(?:read|continue|weiter|lire|leer|leia|leggi|more|mehr|suite|más|mais|続きを読む|阅读更多|اقرأ)[^.!?]{0,60}$/iu
// cspell:enable

/**
 * Whether blocks are not the whole text: they are cut, or as short as summaries are.
 * @param summary the feed's summary
 * @param isText whether the feed says that they are the text
 */
export function isSummary(blocks: DraftBlock[], summary: string | undefined, isText: boolean): boolean {
  const texts = blocks
    .filter(({ type }) => type !== 'figure')
    .flatMap(textsOf)
    .map(plainText)
  const text = texts.join('\n').trim()
  const last = texts.at(-1) ?? ''
  const isCut = endsWithDots(text) || (last.length < 100 && READ_MORE.test(last) && endsWithDots(texts.at(-2) ?? ''))
  if (text === '' || isCut) return true
  if (isText) return texts.length < 2 && summary !== undefined && text.length <= summary.trim().length
  const isIdeographic = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)
  return text.length < (isIdeographic ? MIN_IDEOGRAPHS : MIN_LETTERS)
}
