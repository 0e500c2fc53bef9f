import { findNextEntry } from '../../../article/findNextEntry.ts'
import type { LibraryEntry } from '../../../article/library.ts'
import { articleJsonPath, pagePath } from '../../../page/pageData.ts'
import type { NextArticle } from '../../../reader/slides/nextArticle.ts'

/**
 * The link to the article after another one (findNextEntry). Undefined when there is only one article.
 * @param entries all articles, newest first
 * @param siteLang the language of articles without `lang`
 * @param base the path that the site is served from, with its slash
 */
export function getNextArticle(
  entries: LibraryEntry[],
  index: number,
  siteLang: string,
  base: string,
): NextArticle | undefined {
  const next = findNextEntry(entries, index, siteLang)
  if (!next) return undefined
  const { id, headline, lang = siteLang, minutes } = next
  const hasOtherLanguage = lang !== (entries[index]?.lang ?? siteLang)
  return {
    href: pagePath({ id, base }),
    headline,
    ...(hasOtherLanguage ? { lang } : {}),
    ...(minutes ? { minutes } : {}),
    article: articleJsonPath({ id, base }),
  }
}
