import { createNumberFormat, formatCount } from '../numbers.ts'
import type { PageWords } from '../words.ts'

const n = createNumberFormat('es')

/** The words of the pages around the articles, in Spanish. */
export const pageWords: PageWords = {
  articles: 'Artículos',
  allArticles: 'Todos los artículos',
  noArticles: 'Todavía no hay artículos.',
  pageNotFound: 'Página no encontrada.',
  pageNotSaved: 'Sin conexión.',
  pageNotSavedHint: 'Esta página no está guardada en su dispositivo. Se abrirá cuando vuelva la conexión.',
  tryAgain: 'Reintentar',
  savedArticles: 'Guardado en este dispositivo',
  topics: 'Temas',
  allTopics: 'Todos los temas',
  pages: 'Páginas',
  page: (number: number, count: number) => `Página ${n(number)} de ${n(count)}`,
  newer: 'Artículos más recientes',
  older: 'Artículos anteriores',
  slides: (slides: number) => formatCount('es', slides, { one: '# diapositiva', other: '# diapositivas' }),
  minutes: (minutes: number) => `${n(minutes)} min`,
  continueReading: 'Continuar: {0}',
  slideOf: 'Diapositiva {0} de {1}',
  minutesLeft: '{0} min restantes',
  read: 'Leído',
  search: 'Buscar artículos',
  results: 'Resultados: {0}',
  noResults: 'No se ha encontrado nada sobre «{0}».',
  searchFailed: 'La búsqueda necesita conexión a internet. Inténtelo de nuevo cuando vuelva a tener conexión.',
  moreResults: 'Más resultados',
}
