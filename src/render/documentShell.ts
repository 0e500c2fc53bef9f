import { getWriting } from '../i18n/writing.ts'
import { type Attributes, formatAttributes, tag } from './html.ts'
import { colourHead, type PageLook, themeHead } from './look/lookHead.ts'

/**
 * Creates what stands before and after the body of an HTML document.
 * @param language the attributes of the root element that state its language
 * @param head HTML that follows the charset
 */
export function documentShell(language: Attributes, head: string): { start: string; end: string } {
  const lines = `\n${tag('meta', { charset: 'utf-8' })}\n${head}\n`
  const start = `<!doctype html>\n<html${formatAttributes(language)}>\n${tag('head', {}, lines)}\n<body>\n`
  return { start, end: '</body>\n</html>\n' }
}

const SVG = 'image/svg+xml'

/** The files that the page loads before it is painted, by their addresses. */
export type FirstFiles = {
  styles: readonly string[]
  /** The script of every page (hydrate/start/head.ts). */
  headScript: string
  /** Whether the site has a font of its own for texts. */
  hasTextFont?: boolean | undefined
}

/** The files that the head of a page names, by their addresses. */
export type HeadFiles = FirstFiles & {
  icon: string
  /** Style sheets for readers without script. */
  noscriptStyles?: readonly string[]
  /** The look of the site, if it is configured. */
  look?: PageLook | undefined
}

/**
 * The first script. The page waits for it, as for styles: it must run before the body is there. Only then do browsers
 * delay the first paint for a font from their cache.
 * @param lang the language of the page's text: the typeface has Latin letters only
 */
export function firstScript({ headScript: src, hasTextFont }: FirstFiles, lang: string): string {
  const showsTypeface = !hasTextFont && getWriting(lang).script === 'latin'
  return tag('script', { src, 'data-typeface': showsTypeface || undefined }, '')
}

/** The elements that are the same in the heads of all pages that people read. */
export function sharedHead({ icon, styles, noscriptStyles = [], look }: HeadFiles): string {
  const favicon = look?.look.favicon
  const iconLink = favicon && look ? { href: look.base + favicon.file, type: favicon.type } : { href: icon, type: SVG }
  const linkAll = (files: readonly string[]) => files.map(href => tag('link', { rel: 'stylesheet', href })).join('')
  return [
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' }),
    ...colourHead(look),
    tag('link', { rel: 'icon', ...iconLink }),
    linkAll(styles) + (look ? themeHead(look) : ''),
    ...(noscriptStyles.length ? [tag('noscript', {}, linkAll(noscriptStyles))] : []),
  ].join('\n')
}
