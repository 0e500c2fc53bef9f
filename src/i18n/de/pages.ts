import { createNumberFormat, formatCount } from '../numbers.ts'
import type { PageWords } from '../words.ts'

const n = createNumberFormat('de')

/** The words of the pages around the articles, in German. */
export const pageWords: PageWords = {
  articles: 'Artikel',
  allArticles: 'Alle Artikel',
  noArticles: 'Noch keine Artikel.',
  pageNotFound: 'Seite nicht gefunden.',
  pageNotSaved: 'Sie sind offline.',
  pageNotSavedHint:
    'Diese Seite ist nicht auf Ihrem Gerät gespeichert. Sie öffnet sich, sobald Sie wieder online sind.',
  tryAgain: 'Erneut versuchen',
  savedArticles: 'Auf diesem Gerät gespeichert',
  topics: 'Themen',
  allTopics: 'Alle Themen',
  pages: 'Seiten',
  page: (number: number, count: number) => `Seite ${n(number)} von ${n(count)}`,
  newer: 'Neuere Artikel',
  older: 'Ältere Artikel',
  slides: (slides: number) => formatCount('de', slides, { one: '# Folie', other: '# Folien' }),
  minutes: (minutes: number) => `${n(minutes)} Min.`,
  continueReading: 'Weiterlesen: {0}',
  slideOf: 'Folie {0} von {1}',
  minutesLeft: 'Noch {0} Min.',
  read: 'Gelesen',
  search: 'Artikel suchen',
  results: 'Treffer: {0}',
  noResults: 'Nichts gefunden für „{0}“.',
  searchFailed: 'Die Suche braucht eine Internetverbindung. Versuchen Sie es noch einmal, wenn Sie wieder online sind.',
  moreResults: 'Weitere Treffer',
}
