const LINKS = ['http:', 'https:', 'mailto:']
const PICTURES = ['http:', 'https:']

/**
 * The address of a link in an article, or null when it is none that we would let a reader follow.
 * Absolute http, https and mailto addresses only: no javascript:, no data:, nothing relative.
 */
export function safeLink(href: string): string | null {
  const url = parse(href)
  return url && LINKS.includes(url.protocol) ? url.href : null
}

/** An address of the web, or null: a page can be at no mailto address, though a link may lead there. */
export function webAddress(href: string | undefined): string | null {
  const address = href === undefined ? null : safeLink(href)
  return address?.startsWith('http') ? address : null
}

/** Stands in for the origin of a page that is made before anybody knows where it will be served. */
const ANYWHERE = 'https://anywhere.invalid'

/**
 * The address of a picture, or null when it may not be loaded: an http(s) address, or a path that stays in the
 * folder of the article.
 * @param src as the article has it
 * @param base the address of the article.json that `src` is relative to: absolute, or a path from the server's root,
 * and then a picture beside it is given as such a path too
 */
export function safePicture(src: string, base: string): string | null {
  const absolute = src.includes(':') && parse(src)
  if (absolute) return PICTURES.includes(absolute.protocol) ? absolute.href : null
  const origin = base.startsWith('/') ? ANYWHERE : ''
  if (folder.base !== base) folder = { base, href: parse('.', origin + base)?.href }
  const url = folder.href ? parse(src, folder.href) : null
  return url?.href.startsWith(folder.href as string) && !url.pathname.endsWith('/')
    ? url.href.slice(origin.length)
    : null
}

/** The folder of the last `base`: an article's pictures have one. */
let folder: { base?: string; href?: string | undefined } = {}

function parse(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
