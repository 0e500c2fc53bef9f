import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in German. */
export const pageWords: PageWords = {
  articles: 'Artikel',
  allArticles: 'Alle Artikel',
  noArticles: 'Hier gibt es noch keinen Artikel.',
  pageNotFound: 'Seite nicht gefunden.',
  pageNotSaved: 'Sie sind offline.',
  pageNotSavedHint:
    'Diese Seite ist nicht auf Ihrem Gerät gespeichert. Sie öffnet sich, sobald Sie wieder online sind.',
  tryAgain: 'Noch einmal versuchen',
  savedArticles: 'Auf diesem Gerät gespeichert',
}
