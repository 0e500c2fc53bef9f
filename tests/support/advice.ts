import type { Problem } from '../../src/article/problem.ts'
import { checkArticle } from '../../src/check/checkArticle.ts'

/** A day on which no article of the tests is in the future. */
export const NOW = Date.parse('2024-07-04T12:00:00Z')

/** A figure without problems. */
export const FIGURE = {
  type: 'figure',
  src: 'pier.jpg',
  width: 1600,
  height: 900,
  alt: 'The pier in fog',
  credit: 'A. Name',
}

const LEAD = { id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] }

/** An article without problems. @param more keys to add or replace */
export const createArticle = (more: object = {}): object => ({
  version: 1,
  headline: 'The harbour',
  sections: [LEAD],
  ...more,
})

/** The same with blocks in a section of their own. */
export const withBlocks = (...blocks: unknown[]): object =>
  createArticle({ sections: [LEAD, { id: 'pier', heading: 'The pier', body: blocks }] })

/** The problems of an article. */
export const problemsOf = (article: unknown): Problem[] => checkArticle(article, { now: NOW }).problems

/** The codes of an article's problems. */
export const codesOf = (article: unknown): string[] => problemsOf(article).map(({ code }) => code)
