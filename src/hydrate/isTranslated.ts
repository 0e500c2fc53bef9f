import { plainText } from '../article/plainText.ts'
import type { Article } from '../article/schema.ts'

/** Elements that translators add: Chrome and Google's script, Edge. */
const TRANSLATOR_ELEMENTS = 'font, [_msttexthash], [_msthash]'

/**
 * Finds out whether a page whose HTML was changed has been translated. Some translators change the text only: then the
 * page contains less than half of the article's words.
 * @param root the element that contains the article
 */
export function isTranslated(root: Element, article: Article): boolean {
  const { lang, className } = root.ownerDocument.documentElement
  if (lang !== (article.lang ?? 'en') || /\btranslated-(ltr|rtl)\b/.test(className)) return true
  if (root.querySelector(TRANSLATOR_ELEMENTS)) return true
  const shown = new Set(splitWords(root.textContent ?? ''))
  const own = article.sections.flatMap(({ body }) =>
    body.flatMap(block => (block.type === 'paragraph' ? splitWords(plainText(block.text)) : [])),
  )
  return own.filter(word => shown.has(word)).length * 2 < own.length
}

const splitWords = (text: string) => text.split(/[\s\p{P}]+/u).filter(word => word !== '')
