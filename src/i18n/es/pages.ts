import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Spanish. */
export const pages: PageWords = {
  articles: 'Artículos',
  allArticles: 'Todos los artículos',
  noArticles: 'Aquí no hay ningún artículo todavía.',
  pageNotFound: 'No hay ninguna página en esta dirección.',
  pageNotSaved: 'Esta página no está en su dispositivo.',
  pageNotSavedHint: 'La red no responde. La página se abrirá cuando haya conexión.',
  tryAgain: 'Reintentar',
  savedArticles: 'Guardado en este dispositivo',
}
