import { getPageWords } from '../i18n/pages.ts'
import { OFFLINE_PAGE_ID } from '../protocol/offline.ts'
import { basePath } from './addresses.ts'
import type { FirstFiles } from './documentShell.ts'
import { metaTag } from './head.ts'
import { escapeText, tag } from './html.ts'
import { htmlDocument } from './htmlDocument.ts'
import { renderSiteName } from './look/siteLinks.ts'
import type { Site } from './site.ts'

/**
 * Renders the offline page: the service worker responds with it when a page is not saved. It is shown at any address of
 * the site, so its links start at the root. Its script lists the saved articles (savedList.ts).
 * @param script the address of the script
 */
export function offlineDocument(site: Site, files: FirstFiles, script: string): string {
  const { words, lang } = getPageWords(site.lang)
  const base = basePath(site)
  const head = [
    tag('title', {}, escapeText(`${words.pageNotSaved} · ${site.name}`)),
    metaTag('robots', 'noindex'),
    tag('script', { type: 'module', src: script }, ''),
  ].join('\n')
  // An empty address is the current one.
  const retry = tag('a', { class: 'button', href: '' }, escapeText(words.tryAgain))
  const all = tag('a', { class: 'button', href: base }, escapeText(words.allArticles))
  const saved = tag(
    'div',
    { id: OFFLINE_PAGE_ID, class: 'screen-saved', 'data-base': base, hidden: true },
    tag('h2', {}, escapeText(words.savedArticles)) + tag('ul', {}, ''),
  )
  const text = tag('h1', {}, escapeText(words.pageNotSaved)) + tag('p', {}, escapeText(words.pageNotSavedHint))
  const name = tag('p', { class: 'screen-name' }, renderSiteName(site))
  const box = `${name}${text}${tag('p', { class: 'screen-actions' }, retry + all)}${saved}`
  const body = tag('main', {}, tag('div', { class: 'screen' }, tag('div', { class: 'screen-box' }, box)))
  return htmlDocument(site, { lang, head, body }, files)
}
