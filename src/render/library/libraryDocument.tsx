import { renderToStaticMarkup } from 'react-dom/server'
import { LibraryList } from '../../page/library/LibraryList.lazy.tsx'
import { articleAddresses, basePath, toSitePath } from '../addresses.ts'
import { escapeText, tag } from '../html.ts'
import type { Site } from '../site.ts'
import { libraryHead } from './libraryHead.ts'
import { type LibraryAssets, libraryPage, renderMasthead } from './libraryPage.ts'
import { getLibraryWords } from './libraryWords.ts'
import { type ListPage, listPagePath } from './listPages.ts'
import { linkedTopics, TOPICS_PATH, type Topic, topicLanguage, topicPath } from './topics.ts'

/**
 * Renders a list of articles as a page that needs no script: the front page, the page of a topic, or a later page.
 * @param topics all topics of the site
 */
export function libraryDocument(page: ListPage, topics: readonly Topic[], site: Site, assets: LibraryAssets): string {
  const { words, attributes } = getLibraryWords(site)
  const list = page.entries.length
    ? renderList(page, site)
    : tag('p', { class: 'library-empty', ...attributes }, escapeText(words.noArticles))
  const parts = [
    renderMasthead(site, !page.topic && page.number === 1, true),
    renderTopicLinks(page, topics, site),
    page.topic
      ? tag('h1', { class: 'library-title', ...topicLanguage(page.topic, site) }, escapeText(page.topic.name))
      : '',
    list,
    renderPager(page, site),
    renderAllTopicsLink(topics, site),
  ]
  return libraryPage(parts, libraryHead(page, site), site, assets)
}

function renderTopicLinks({ topic: current }: ListPage, topics: readonly Topic[], site: Site): string {
  const linked = linkedTopics(topics)
  if (!linked.length) return ''
  const { words, attributes } = getLibraryWords(site)
  const items = linked.map(topic => {
    const isCurrent = topic.slug === current?.slug
    const link = {
      class: 'nav-link',
      href: basePath(site) + topicPath(topic),
      ...(isCurrent ? { 'aria-current': 'page' } : {}),
    }
    return tag('li', {}, tag('a', { ...link, ...topicLanguage(topic, site) }, escapeText(topic.name)))
  })
  const label = { 'aria-label': words.topics, lang: attributes['lang'] }
  return tag('nav', { class: 'library-topics', ...label }, tag('ul', { class: 'nav-links' }, items.join('')))
}

/** Renders all cards in one call of React, as each call has a cost. */
function renderList({ entries, number, topic }: ListPage, site: Site): string {
  const { words, wordsLang } = getLibraryWords(site)
  const toPath = (url: string) => toSitePath(url, site)
  const getAddresses = ({ id }: { id: string }) => articleAddresses(id, site)
  const list = renderToStaticMarkup(
    <LibraryList
      entries={topic ? entries.map(({ kicker: _, ...entry }) => entry) : entries} // the title of the page says it
      hasLead={number === 1}
      words={words}
      wordsLang={wordsLang}
      lang={site.lang}
      getHref={entry => toPath(getAddresses(entry).page)}
      getSource={entry => getAddresses(entry).article}
      // The day as the newsroom wrote it: the hour is only right in the reader's time zone.
      getDate={({ published }) => published?.slice(0, 10)}
      toPath={toPath}
    />,
  )
  return list.replaceAll('<li class="card', '\n<li class="card')
}

function renderPager(page: ListPage, site: Site): string {
  const { number, count } = page
  if (count === 1) return ''
  const { words, attributes } = getLibraryWords(site)
  const link = (rel: 'prev' | 'next', other: number, text: string) =>
    other < 1 || other > count
      ? ''
      : tag('a', { class: 'button', rel, href: basePath(site) + listPagePath(page, other) }, escapeText(text))
  const position = tag('p', {}, escapeText(words.page(number, count)))
  const links = link('prev', number - 1, words.newer) + position + link('next', number + 1, words.older)
  return tag('nav', { class: 'library-pages', 'aria-label': words.pages, ...attributes }, links)
}

function renderAllTopicsLink(topics: readonly Topic[], site: Site): string {
  if (!topics.length) return ''
  const { words, attributes } = getLibraryWords(site)
  const link = tag('a', { class: 'nav-link', href: basePath(site) + TOPICS_PATH }, escapeText(words.allTopics))
  return tag('p', { class: 'library-more', ...attributes }, link)
}
