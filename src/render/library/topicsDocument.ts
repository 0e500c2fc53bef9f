import { createNumberFormat } from '../../i18n/numbers.ts'
import { basePath } from '../addresses.ts'
import { metaTag } from '../head.ts'
import { escapeText, tag } from '../html.ts'
import type { Site } from '../site.ts'
import { type LibraryAssets, libraryPage, renderMasthead } from './libraryPage.ts'
import { getLibraryWords } from './libraryWords.ts'
import { TOPICS_PATH, type Topic, topicLanguage, topicPath } from './topics.ts'

/**
 * Renders the page of all topics: links to their pages, with the number of articles.
 * @param topics the largest first
 */
export function topicsDocument(topics: readonly Topic[], site: Site, assets: LibraryAssets): string {
  const { words, attributes } = getLibraryWords(site)
  const format = createNumberFormat(site.lang)
  const items = topics.map(topic => {
    const name = tag('span', topicLanguage(topic, site), escapeText(topic.name))
    const count = tag('span', { class: 'library-count' }, escapeText(format(topic.entries.length)))
    return `\n${tag('li', {}, tag('a', { href: basePath(site) + topicPath(topic) }, `${name} ${count}`))}`
  })
  const title = escapeText(`${words.topics} · ${site.name}`)
  const head = [
    tag('title', {}, title),
    metaTag('robots', 'max-image-preview:large'),
    tag('link', { rel: 'canonical', href: site.address + TOPICS_PATH }),
  ]
  const parts = [
    renderMasthead(site, false, false),
    tag('h1', { class: 'library-title', ...attributes }, escapeText(words.topics)),
    tag('ul', { class: 'library-all-topics' }, `${items.join('')}\n`),
  ]
  return libraryPage(parts, head.join('\n'), site, assets)
}
