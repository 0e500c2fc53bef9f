import type { Article } from '../article/schema.ts'
import { buildDeck } from './buildDeck.ts'
import { getMinutesLeft } from './readingTime.ts'

/** Returns how many slides an article has, and how many minutes it takes to read. */
export function getArticleLength(article: Article): { slides: number; minutes: number } {
  const deck = buildDeck(article)
  return { slides: deck.count, minutes: getMinutesLeft(deck)[0] ?? 0 }
}
