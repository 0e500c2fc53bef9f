import { plainText } from '../article/plainText.ts'
import type { Article } from '../article/schema.ts'

/** What translators leave in a page: Chrome and Google's script, Edge. */
const TRANSLATOR_TRACES = 'font, [_msttexthash], [_msthash]'

/**
 * Whether a page that is not as the server drew it has been translated. Some translators leave no trace but the text:
 * few of the article's words are in it then.
 * @param root the element that holds the article
 */
export function isTranslated(root: Element, article: Article): boolean {
  const { lang, className } = root.ownerDocument.documentElement
  if (lang !== (article.lang ?? 'en') || /\btranslated-(ltr|rtl)\b/.test(className)) return true
  if (root.querySelector(TRANSLATOR_TRACES)) return true
  const shown = new Set(splitWords(root.textContent ?? ''))
  const own = article.sections.flatMap(({ body }) =>
    body.flatMap(block => (block.type === 'paragraph' ? splitWords(plainText(block.text)) : [])),
  )
  return own.filter(word => shown.has(word)).length * 2 < own.length
}

const splitWords = (text: string) => text.split(/[\s\p{P}]+/u).filter(word => word !== '')
