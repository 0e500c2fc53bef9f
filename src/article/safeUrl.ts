const LINKS = ['http:', 'https:', 'mailto:']
const PICTURES = ['http:', 'https:']

/**
 * The address of a link in an article, or null when it is none that we would let a reader follow.
 * Absolute http, https and mailto addresses only: no javascript:, no data:, nothing relative (DESIGN: trust).
 */
export function safeLink(href: string): string | null {
  const url = parse(href)
  return url && LINKS.includes(url.protocol) ? url.href : null
}

/** Stands in for the origin of a page that is made before anybody knows where it will be served. */
const ANYWHERE = 'https://anywhere.invalid'

/**
 * The address of a picture, or null when it may not be loaded: an http(s) address, or a path that stays in the
 * folder of the article.
 * @param src as the article has it
 * @param base the address of the article.json that `src` is relative to: absolute, or a path from the server's root, and
 * then a picture beside it is given as such a path too
 */
export function safePicture(src: string, base: string): string | null {
  const absolute = parse(src)
  if (absolute) return PICTURES.includes(absolute.protocol) ? absolute.href : null
  const origin = base.startsWith('/') ? ANYWHERE : ''
  const folder = parse('.', origin + base)
  const relative = parse(src, origin + base)
  return folder && relative?.href.startsWith(folder.href) ? relative.href.slice(origin.length) : null
}

// Asked first: most pictures are relative, and an exception takes ten times as long.
function parse(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}
