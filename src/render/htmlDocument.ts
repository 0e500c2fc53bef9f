import { getTextAttributes } from '../i18n/writing.ts'
import { basePath } from './addresses.ts'
import { tag } from './html.ts'
import type { Site } from './site.ts'

/**
 * One whole HTML document: what every page of a site begins with, around what only this one holds.
 * @param parts.lang the language of the text, as "ar-EG"; its direction follows from it
 * @param parts.head title, description …, as HTML
 * @param parts.body as HTML
 * @param parts.styles the addresses of its style sheets, in their order
 */
export function htmlDocument(
  site: Site,
  parts: { lang: string; head: string; body: string; styles: readonly string[] },
): string {
  const { lang, head, body, styles } = parts
  const icon = { rel: 'icon', href: `${basePath(site)}favicon.svg`, type: 'image/svg+xml' }
  const lines = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' }),
    head,
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    // --paper of page.css, by day and in the dark.
    tag('meta', { name: 'theme-color', content: '#fbf9f5', media: '(prefers-color-scheme: light)' }),
    tag('meta', { name: 'theme-color', content: '#14161a', media: '(prefers-color-scheme: dark)' }),
    tag('link', icon),
    ...styles.map(href => tag('link', { rel: 'stylesheet', href })),
  ]
  const content = `\n${tag('head', {}, `\n${lines.join('\n')}\n`)}\n${tag('body', {}, `\n${body}\n`)}\n`
  return `<!doctype html>\n${tag('html', getTextAttributes(lang), content)}\n`
}
