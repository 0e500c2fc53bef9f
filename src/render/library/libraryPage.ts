import { basePath } from '../addresses.ts'
import type { FirstFiles } from '../documentShell.ts'
import { escapeText, tag } from '../html.ts'
import { htmlDocument } from '../htmlDocument.ts'
import { renderLinks, renderSiteName } from '../look/siteLinks.ts'
import type { Site } from '../site.ts'
import { renderSearch } from './searchForm.ts'

/** The files that library pages load, as paths from the server's root. */
export type LibraryAssets = FirstFiles & {
  script: string
  /** The style sheet of articles: the script loads it for the next page. */
  articleStyles: string
  /** The script of the search field, if the site has one. */
  searchScript?: string | undefined
}

/**
 * Puts the parts of a library page into a document.
 * @param parts as HTML; empty ones are left out
 */
export function libraryPage(parts: string[], head: string, site: Site, assets: LibraryAssets): string {
  const { script, articleStyles, searchScript } = assets
  const main = tag('main', {}, tag('div', { class: 'library' }, `\n${parts.filter(Boolean).join('\n')}\n`))
  const scriptTag = (src: string | undefined, data = {}) =>
    src ? tag('script', { type: 'module', async: true, src, fetchpriority: 'low', ...data }, '') : ''
  const body = `${main}\n${scriptTag(script, { 'data-styles': articleStyles })}${scriptTag(searchScript)}`
  return htmlDocument(site, { lang: site.lang, head, body }, assets)
}

/**
 * Renders the name of the site and what it is about.
 * @param isFrontPage whether the name is the title of the page; else it links to the front page
 * @param hasSearch whether to show the search field of a site that has one
 */
export function renderMasthead(site: Site, isFrontPage: boolean, hasSearch: boolean): string {
  const name = renderSiteName(site)
  const title = isFrontPage
    ? tag('h1', { class: 'library-name' }, name)
    : tag('p', { class: 'library-name' }, tag('a', { href: basePath(site) }, name))
  const description = site.description ? tag('p', {}, escapeText(site.description)) : ''
  const links = renderLinks(site.look?.header, basePath(site))
  return tag('header', {}, title + description + links + (hasSearch ? renderSearch(site) : ''))
}
