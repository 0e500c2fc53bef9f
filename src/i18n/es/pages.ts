import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Spanish. */
export const pageWords: PageWords = {
  articles: 'Artículos',
  allArticles: 'Todos los artículos',
  noArticles: 'Aquí no hay ningún artículo todavía.',
  pageNotFound: 'Página no encontrada.',
  pageNotSaved: 'Sin conexión.',
  pageNotSavedHint: 'Esta página no está guardada en su dispositivo. Se abrirá cuando vuelva la conexión.',
  tryAgain: 'Reintentar',
  savedArticles: 'Guardado en este dispositivo',
}
