import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in German. */
export const pages: PageWords = {
  articles: 'Artikel',
  allArticles: 'Alle Artikel',
  noArticles: 'Hier gibt es noch keinen Artikel.',
  pageNotFound: 'Unter dieser Adresse gibt es keine Seite.',
  pageNotSaved: 'Diese Seite ist nicht auf Ihrem Gerät.',
  pageNotSavedHint: 'Das Netz antwortet nicht. Die Seite öffnet sich, sobald es eine Verbindung gibt.',
  tryAgain: 'Noch einmal versuchen',
  savedArticles: 'Auf diesem Gerät gespeichert',
}
