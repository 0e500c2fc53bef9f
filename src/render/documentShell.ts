import { type Attributes, formatAttributes, tag } from './html.ts'

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

/** The files that the head of a page names, by their addresses. */
export type HeadFiles = {
  icon: string
  styles: readonly string[]
  /** Style sheets for readers without script. */
  noscriptStyles?: readonly string[]
}

/** The elements that are the same in the heads of all pages that people read. */
export function sharedHead({ icon, styles, noscriptStyles = [] }: HeadFiles): string {
  const linkAll = (files: readonly string[]) => files.map(href => tag('link', { rel: 'stylesheet', href })).join('')
  return [
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    // --paper of page.css, by day and in the dark.
    tag('meta', { name: 'theme-color', content: '#fbf9f5', media: '(prefers-color-scheme: light)' }),
    tag('meta', { name: 'theme-color', content: '#14161a', media: '(prefers-color-scheme: dark)' }),
    tag('link', { rel: 'icon', href: icon, type: 'image/svg+xml' }),
    linkAll(styles),
    ...(noscriptStyles.length ? [tag('noscript', {}, linkAll(noscriptStyles))] : []),
  ].join('\n')
}
