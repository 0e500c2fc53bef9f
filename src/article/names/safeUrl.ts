const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:']
const PICTURE_PROTOCOLS = ['http:', 'https:']

/**
 * The address of a link in an article, or null if it is not safe. Only absolute http, https and mailto addresses are:
 * not javascript:, data: or relative ones.
 */
export function safeLink(href: string): string | null {
  const url = parseUrl(href)
  return url && LINK_PROTOCOLS.includes(url.protocol) ? url.href : null
}

/** The address of a web page, or null. Like safeLink, but without mailto addresses. */
export function safeWebUrl(href: string | undefined): string | null {
  const address = href === undefined ? null : safeLink(href)
  return address?.startsWith('http') ? address : null
}

/** A placeholder for the origin of pages that may be served from anywhere. */
const PLACEHOLDER_ORIGIN = 'https://anywhere.invalid'

/**
 * The address of a picture, or null if it is not safe. Safe are http(s) addresses, and paths inside the article's
 * folder.
 * @param src the figure's `src`
 * @param base the address of the article.json: absolute, or a path from the server's root. With a path, the result for
 * a relative `src` is such a path too.
 */
export function safePicture(src: string, base: string): string | null {
  const absolute = src.includes(':') && parseUrl(src)
  if (absolute) return PICTURE_PROTOCOLS.includes(absolute.protocol) ? absolute.href : null
  const origin = base.startsWith('/') ? PLACEHOLDER_ORIGIN : ''
  if (folder.base !== base) folder = { base, href: parseUrl('.', origin + base)?.href }
  const url = folder.href ? parseUrl(src, folder.href) : null
  return url?.href.startsWith(folder.href as string) && !url.pathname.endsWith('/')
    ? url.href.slice(origin.length)
    : null
}

/** Caches the folder of the last `base`, since all pictures of an article share it. */
let folder: { base?: string; href?: string | undefined } = {}

function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
