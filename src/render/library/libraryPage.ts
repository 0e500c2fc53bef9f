import { basePath } from '../addresses.ts'
import { escapeText, tag } from '../html.ts'
import { htmlDocument } from '../htmlDocument.ts'
import { renderLinks, renderSiteName } from '../look/siteLinks.ts'
import type { Site } from '../site.ts'

/** The files that library pages load, as paths from the server's root. */
export type LibraryAssets = { styles: readonly string[]; script: string }

/**
 * Puts the parts of a library page into a document.
 * @param parts as HTML; empty ones are left out
 */
export function libraryPage(parts: string[], head: string, site: Site, { styles, script }: LibraryAssets): string {
  const main = tag('main', {}, tag('div', { class: 'library' }, `\n${parts.filter(Boolean).join('\n')}\n`))
  const body = `${main}\n${tag('script', { type: 'module', async: true, src: script, fetchpriority: 'low' })}`
  return htmlDocument(site, { lang: site.lang, head, body, styles })
}

/**
 * Renders the name of the site and what it is about.
 * @param isFrontPage whether the name is the title of the page; else it links to the front page
 */
export function renderMasthead(site: Site, isFrontPage: boolean): string {
  const name = renderSiteName(site)
  const title = isFrontPage
    ? tag('h1', { class: 'library-name' }, name)
    : tag('p', { class: 'library-name' }, tag('a', { href: basePath(site) }, name))
  const description = site.description ? tag('p', {}, escapeText(site.description)) : ''
  return tag('header', {}, title + description + renderLinks(site.look?.header, basePath(site)))
}
