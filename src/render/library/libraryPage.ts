import { basePath } from '../addresses.ts'
import { escapeText, tag } from '../html.ts'
import { htmlDocument } from '../htmlDocument.ts'
import type { Site } from '../site.ts'

/**
 * Puts the parts of a library page into a document.
 * @param parts as HTML; empty ones are left out
 * @param styles the addresses of the style sheets
 */
export function libraryPage(parts: string[], head: string, site: Site, styles: readonly string[]): string {
  const body = tag('main', {}, tag('div', { class: 'library' }, `\n${parts.filter(Boolean).join('\n')}\n`))
  return htmlDocument(site, { lang: site.lang, head, body, styles })
}

/**
 * Renders the name of the site and what it is about.
 * @param isFrontPage whether the name is the title of the page; else it links to the front page
 */
export function renderMasthead(site: Site, isFrontPage: boolean): string {
  const name = escapeText(site.name)
  const title = isFrontPage
    ? tag('h1', { class: 'library-name' }, name)
    : tag('p', { class: 'library-name' }, tag('a', { href: basePath(site) }, name))
  return tag('header', {}, title + (site.description ? tag('p', {}, escapeText(site.description)) : ''))
}
