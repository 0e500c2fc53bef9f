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
    const tail = text.slice(last.index + last[0].length)
    const isSite = names.some(name => isPart(name, fold(tail)) || isMostOf(tail, name))
    if (!isSite) return text
    text = text.slice(0, last.index).trim()
  }
}

const isPart = (whole: string, part: string) => part.length >= MIN_NAME && whole.includes(part)

/** Whether a name is the larger part of a text, in whole words: "BBC News", but not "Newsroom strike". */
function isMostOf(text: string, name: string): boolean {
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter(Boolean)
  const isWhole = words.some((_, start) => words.some((_, end) => words.slice(start, end + 1).join('') === name))
  return isWhole && name.length * 2 > words.join('').length
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
