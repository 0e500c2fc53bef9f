import { getPageWords } from '../i18n/pages.ts'
import { basePath } from './addresses.ts'
import type { FirstFiles } from './documentShell.ts'
import { metaTag } from './head.ts'
import { escapeText, tag } from './html.ts'
import { htmlDocument } from './htmlDocument.ts'
import { renderSiteName } from './look/siteLinks.ts'
import type { Site } from './site.ts'

/**
 * Renders the 404 page, in the look of src/app/screens/Screen.tsx. Hosts serve it at any depth, so its links start at
 * the root.
 * @param files their addresses start at the root
 */
export function notFoundDocument(site: Site, files: FirstFiles): string {
  const { words, lang } = getPageWords(site.lang)
  const title = tag('title', {}, escapeText(`${words.pageNotFound} · ${site.name}`))
  // In case the host sends it with status 200.
  const head = `${title}\n${metaTag('robots', 'noindex')}`
  const link = tag('a', { class: 'button', href: basePath(site) }, escapeText(words.allArticles))
  const name = tag('p', { class: 'screen-name' }, renderSiteName(site))
  const box = name + tag('h1', {}, escapeText(words.pageNotFound)) + tag('p', { class: 'screen-actions' }, link)
  const body = tag('main', {}, tag('div', { class: 'screen' }, tag('div', { class: 'screen-box' }, box)))
  return htmlDocument(site, { lang, head, body }, files)
}
