import { feedLinks, metaTag, pictureTags, propertyTag, structuredData } from '../head.ts'
import { escapeText, tag } from '../html.ts'
import { siteCard } from '../look/siteCard.ts'
import type { Site } from '../site.ts'
import { MAX_SUMMARY_LENGTH, shorten } from '../summary.ts'
import { getLibraryWords } from './libraryWords.ts'
import { type ListPage, listPagePath } from './listPages.ts'
import { topicFeed } from './topics.ts'

/** How many headlines describe a page. */
const MAX_HEADLINES = 10

/** Creates the metadata of a page that lists articles, one element per line. */
export function libraryHead(page: ListPage, site: Site): string {
  const { entries, topic, number, count } = page
  const { name } = site
  const { words } = getLibraryWords(site)
  const url = site.address + listPagePath(page)
  const isFrontPage = !topic && number === 1
  const title = [topic?.name, number > 1 ? words.page(number, count) : '', name].filter(Boolean).join(' · ')
  // Search engines want a description of each page: without one of the site, the first headlines.
  const headlines = entries.slice(0, MAX_HEADLINES).map(({ headline }) => headline)
  const description = (isFrontPage && site.description) || shorten(headlines.join(' · '), MAX_SUMMARY_LENGTH)
  const first = entries.find(({ card }) => card)
  const neighbour = (rel: 'prev' | 'next', other: number) =>
    other < 1 || other > count ? '' : tag('link', { rel, href: site.address + listPagePath(page, other) })
  const feed = topic && topicFeed(topic, site)
  return [
    tag('title', {}, escapeText(title)),
    metaTag('description', description),
    metaTag('robots', 'max-image-preview:large'),
    tag('link', { rel: 'canonical', href: url }),
    neighbour('prev', number - 1),
    neighbour('next', number + 1),
    propertyTag('og:type', 'website'),
    propertyTag('og:title', title),
    propertyTag('og:description', description),
    propertyTag('og:url', url),
    ...pictureTags(siteCard(site) ?? first?.card ?? null),
    feed ? tag('link', { rel: 'alternate', type: 'application/atom+xml', href: feed.file, title: feed.title }) : '',
    ...feedLinks(site),
    isFrontPage ? structuredData({ '@context': 'https://schema.org', '@type': 'WebSite', name, url }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}
