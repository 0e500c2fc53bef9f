import { compareByDate } from '../../article/library.ts'
import type { SiteEntry } from '../site.ts'
import { type Topic, topicPath } from './topics.ts'

/** How many articles a page lists. */
export const PAGE_SIZE = 60

/** A page that lists articles, newest first: the front page, one of a topic, or a later page of either. */
export type ListPage = {
  entries: readonly SiteEntry[]
  /** The topic whose articles it lists; all articles without one. */
  topic?: Topic
  /** The number of the page, from 1, and of how many. */
  number: number
  count: number
}

/**
 * Divides a list into pages.
 * @param entries newest first
 */
export function createListPages(entries: readonly SiteEntry[], topic?: Topic): ListPage[] {
  const count = Math.max(1, Math.ceil(entries.length / PAGE_SIZE))
  return Array.from({ length: count }, (_, index) => ({
    entries: entries.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    ...(topic ? { topic } : {}),
    number: index + 1,
    count,
  }))
}

/**
 * Returns the path of a page on the site: "", "page/2/", "topic/sport/page/2/".
 * @param number the number of another page of the same list
 */
export function listPagePath(page: Pick<ListPage, 'topic' | 'number'>, number: number = page.number): string {
  const list = page.topic ? topicPath(page.topic) : ''
  return number > 1 ? `${list}page/${number}/` : list
}

/** Lists all articles on one page, newest first: for previews. */
export const createOnePage = (entries: readonly SiteEntry[]): ListPage => ({
  entries: [...entries].sort(compareByDate),
  number: 1,
  count: 1,
})
