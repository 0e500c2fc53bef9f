import { findNextEntry } from '../../../article/findNextEntry.ts'
import type { LibraryEntry } from '../../../article/library.ts'
import { articleJsonPath, pagePath } from '../../../page/pageData.ts'
import type { NextArticle } from '../../../reader/slides/nextArticle.ts'

/**
 * The link to the article after another one (findNextEntry). Undefined when there is only one article.
 * @param entries all articles, newest first
 * @param base the path that the site is served from, with its slash
 */
export function getNextArticle(entries: LibraryEntry[], index: number, base: string): NextArticle | undefined {
  const next = findNextEntry(entries, index)
  if (!next) return undefined
  const { id, headline, lang, minutes } = next
  const hasOtherLanguage = lang !== undefined && lang !== entries[index]?.lang
  return {
    href: pagePath({ id, base }),
    headline,
    ...(hasOtherLanguage ? { lang } : {}),
    ...(minutes ? { minutes } : {}),
    article: articleJsonPath({ id, base }),
  }
}
