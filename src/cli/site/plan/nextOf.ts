import type { LibraryEntry } from '../../../article/library.ts'
import type { NextArticle } from '../../../reader/slides/EndSlide.tsx'

/**
 * The article that one leads on to: the next older, from the oldest the newest; none where there is only one.
 * @param entries all articles, newest first
 * @param base the path that the site is served from, with its slash
 */
export function nextOf(entries: LibraryEntry[], index: number, base: string): NextArticle | undefined {
  const next = entries.length > 1 ? entries[(index + 1) % entries.length] : undefined
  if (!next) return undefined
  const { id, headline, lang } = next
  const foreign = lang !== undefined && lang !== entries[index]?.lang
  return { href: `${base}${encodeURIComponent(id)}/`, headline, ...(foreign ? { lang } : {}) }
}
