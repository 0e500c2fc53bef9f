import { foldName } from '../../article/names/foldName.ts'
import { slugify } from '../../article/names/slugify.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { SITE_FILES } from '../addresses.ts'
import type { Feed } from '../feeds/atom.ts'
import type { Attributes } from '../html.ts'
import type { Site, SiteEntry } from '../site.ts'

/** Articles with the same kicker. They have a page and a feed of their own. */
export type Topic = {
  /** The kicker as the newest article has it. */
  name: string
  /** Its folder in the address of its page: "sport" in /topic/sport/. */
  slug: string
  /** The language of its newest article. */
  lang?: string | undefined
  /** Its articles, in the order of the site: newest first. */
  entries: SiteEntry[]
}

/** Not folders: servers take "embed" for a page for iframes, and the others are devices of Windows. */
const RESERVED_SLUG = /^(embed|con|prn|aux|nul|(com|lpt)\d)$/

/**
 * Groups articles by kicker. Kickers that differ only in case, accents or punctuation are one topic. The largest topics
 * come first, then the one with the newest article. A kicker without any letter or digit is not a topic.
 * @param entries newest first
 */
export function groupByTopic(entries: readonly SiteEntry[]): Topic[] {
  const topics = new Map<string, Topic>()
  for (const entry of entries) {
    const { kicker = '', lang } = entry
    // Some disks and servers treat "ß" and "ss" as the same name.
    const slug = foldName(slugify(kicker)).toLowerCase().normalize('NFC')
    if (!slug || RESERVED_SLUG.test(slug)) continue
    const topic = topics.get(slug)
    if (topic) topic.entries.push(entry)
    else topics.set(slug, { name: kicker, slug, lang, entries: [entry] })
  }
  return [...topics.values()].sort((a, b) => b.entries.length - a.entries.length)
}

/** The path of the page of all topics. */
export const TOPICS_PATH = 'topic/'

/** Returns the path of a topic's page on the site. */
export const topicPath = ({ slug }: Topic): string => `${TOPICS_PATH}${encodeURIComponent(slug)}/`

/** Returns the path of a topic's feed on the site. */
export const topicFeedPath = (topic: Topic): string => topicPath(topic) + SITE_FILES.atom

/** Returns the feed of a topic's articles. */
export const topicFeed = (topic: Topic, { address, name }: Site): Feed => ({
  page: address + topicPath(topic),
  file: address + topicFeedPath(topic),
  title: `${topic.name} · ${name}`,
})

/** Returns the attributes of an element that contains the name of a topic. */
export const topicLanguage = ({ lang }: Topic, site: Site): Attributes =>
  lang && lang !== site.lang ? getTextAttributes(lang) : {}

/** How many topics the front page links to; the page of all topics has the others. */
const MAX_LINKED_TOPICS = 8

/** Returns the topics that every list links to: the largest, if at least two topics have several articles. */
export function linkedTopics(topics: readonly Topic[]): Topic[] {
  const large = topics.filter(({ entries }) => entries.length > 1)
  return large.length > 1 ? large.slice(0, MAX_LINKED_TOPICS) : []
}
