import { createNumberFormat, formatCount } from '../numbers.ts'

const n = createNumberFormat('en')

/** The words of the pages around the articles: library, not found, offline. Each entry is a complete text. */
export const pageWords = {
  articles: 'Articles',
  allArticles: 'All articles',
  noArticles: 'No articles yet.',
  pageNotFound: 'Page not found.',
  pageNotSaved: 'You’re offline.',
  pageNotSavedHint: 'This page isn’t saved on your device. It will open when you’re back online.',
  tryAgain: 'Try again',
  savedArticles: 'Saved on this device',
  topics: 'Topics',
  allTopics: 'All topics',
  pages: 'Pages',
  page: (number: number, count: number) => `Page ${n(number)} of ${n(count)}`,
  newer: 'Newer articles',
  older: 'Older articles',
  slides: (slides: number) => formatCount('en', slides, { one: '# slide', other: '# slides' }),
  minutes: (minutes: number) => `${n(minutes)} min`,
  // Filled in by a script of the page: {0} is the headline, the number of the slide or the minutes.
  continueReading: 'Continue: {0}',
  slideOf: 'Slide {0} of {1}',
  minutesLeft: '{0} min left',
  read: 'Read',
  search: 'Search articles',
  // {0} is the number of results, or what was searched for.
  results: 'Results: {0}',
  noResults: 'Nothing found for “{0}”.',
  searchFailed: 'The search needs a network connection. Try again when you’re back online.',
  moreResults: 'More results',
}
