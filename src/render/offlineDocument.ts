import { getPageWords } from '../i18n/pages.ts'
import { OFFLINE_PAGE_ID } from '../protocol/offline.ts'
import { basePath } from './addresses.ts'
import { metaTag } from './head.ts'
import { escapeText, tag } from './html.ts'
import { htmlDocument } from './htmlDocument.ts'
import type { Site } from './site.ts'

/**
 * The page that the service worker shows in place of one that is not saved, when there is no network. It stands at any
 * address of the site, so its own start from the root. A script lists what is saved (offline/saved.ts).
 * @param styles the addresses of the style sheets
 * @param script the address of the script
 */
export function offlineDocument(site: Site, styles: readonly string[], script: string): string {
  const { words, lang } = getPageWords(site.lang)
  const base = basePath(site)
  const head = [
    tag('title', {}, escapeText(`${words.pageNotSaved} · ${site.name}`)),
    metaTag('robots', 'noindex'),
    tag('script', { type: 'module', src: script }, ''),
  ].join('\n')
  // An empty address is the one that was asked for.
  const again = tag('a', { class: 'button', href: '' }, escapeText(words.tryAgain))
  const all = tag('a', { class: 'button', href: base }, escapeText(words.allArticles))
  const saved = tag(
    'div',
    { id: OFFLINE_PAGE_ID, class: 'screen-saved', 'data-base': base, hidden: true },
    tag('h2', {}, escapeText(words.savedArticles)) + tag('ul', {}, ''),
  )
  const text = tag('h1', {}, escapeText(words.pageNotSaved)) + tag('p', {}, escapeText(words.pageNotSavedHint))
  const box = `${text}${tag('p', { class: 'screen-actions' }, again + all)}${saved}`
  const body = tag('main', {}, tag('div', { class: 'screen' }, tag('div', { class: 'screen-box' }, box)))
  return htmlDocument(site, { lang, head, body, styles })
}
