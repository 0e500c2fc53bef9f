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

/**
 * The address of a picture, or null when it may not be loaded: an http(s) address, or a path that stays in the
 * folder of the article.
 * @param src as the article has it
 * @param base the absolute address of the article.json that `src` is relative to
 */
export function safePicture(src: string, base: string): string | null {
  const absolute = parse(src)
  if (absolute) return PICTURES.includes(absolute.protocol) ? absolute.href : null
  const folder = parse('.', base)
  const relative = parse(src, base)
  return folder && relative?.href.startsWith(folder.href) ? relative.href : null
}

function parse(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
