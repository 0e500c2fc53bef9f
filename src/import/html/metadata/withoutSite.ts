const SEPARATOR = /\s+[|·•–—»«-]\s+|\s*[|｜]\s*|\s*[:：_](?=[^:：]{2,24}$)/gu
/** What is left must be long enough for a headline. Letters. */
const MIN_LETTERS = 6
const MIN_NAME = 3

/**
 * A page's title without the names of the site at its end.
 * @param sites names of the site, and its host: `news.example`
 */
export function withoutSite(title: string, sites: string[]): string {
  const names = sites.map(fold).filter(name => name.length >= MIN_NAME)
  let text = title
  for (;;) {
    const last = [...text.matchAll(SEPARATOR)].at(-1)
    if (!last || last.index < MIN_LETTERS) return text
    const tail = fold(text.slice(last.index + last[0].length))
    const isSite = tail !== '' && names.some(name => name === tail || isPart(name, tail) || isPart(tail, name))
    if (!isSite) return text
    text = text.slice(0, last.index).trim()
  }
}

const isPart = (whole: string, part: string) => part.length >= MIN_NAME && whole.includes(part)

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
