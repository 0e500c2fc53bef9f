import { textIn } from '../textIn.ts'
import { type LinkedData, textOf } from './jsonLd.ts'
import type { FindMeta } from './metaElements.ts'

/** The headline of a page, and all headlines that it names. */
export function findHeadline(document: Document, article: LinkedData | undefined, meta: FindMeta) {
  const h1s = [...document.querySelectorAll('h1')].map(textIn).filter(text => text.length > 3)
  const title = textIn(document.querySelector('title'))
  const og = meta('og:title', 'twitter:title')
  const data = textOf(article?.['headline']) ?? textOf(article?.['name'])
  const all = [data, ...h1s, og, title].filter(text => text !== undefined && text !== '') as string[]
  // The headline on the page, if another source has it, too: h1 may be the name of the site, and data may be for
  // search.
  const h1 = h1s.find(text => [data, og, title].some(other => other && isSimilar(text, other)))
  const single = h1s.length === 1 ? h1s[0] : undefined
  return { best: h1 ?? data ?? single ?? og ?? withoutSite(title), all }
}

/** True if one text begins with the other, or contains most of it. */
function isSimilar(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((x, y) => x.length - y.length) as [string, string]
  return short.length > 10 ? long.includes(short) : short === long
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A page's title without the site's name at its end. */
function withoutSite(title: string): string {
  const [, start = title] = /^(.{15,}?)\s+[|·–—-]\s+[^|]{2,40}$/u.exec(title) ?? []
  return start
}
