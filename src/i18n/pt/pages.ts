import { createNumberFormat, formatCount } from '../numbers.ts'
import type { PageWords } from '../words.ts'

const n = createNumberFormat('pt')

/** The words of the pages around the articles, in Portuguese. */
export const pageWords: PageWords = {
  articles: 'Artigos',
  allArticles: 'Todos os artigos',
  noArticles: 'Nenhum artigo ainda.',
  pageNotFound: 'Página não encontrada.',
  pageNotSaved: 'Sem conexão.',
  pageNotSavedHint: 'Esta página não está salva no seu dispositivo. Ela abrirá quando a conexão voltar.',
  tryAgain: 'Tentar de novo',
  savedArticles: 'Salvo neste dispositivo',
  topics: 'Temas',
  allTopics: 'Todos os temas',
  pages: 'Páginas',
  page: (number: number, count: number) => `Página ${n(number)} de ${n(count)}`,
  newer: 'Artigos mais recentes',
  older: 'Artigos anteriores',
  slides: (slides: number) => formatCount('pt', slides, { one: '# slide', other: '# slides' }),
  minutes: (minutes: number) => `${n(minutes)} min`,
  continueReading: 'Continuar: {0}',
  slideOf: 'Slide {0} de {1}',
  minutesLeft: '{0} min restantes',
  read: 'Lido',
  search: 'Buscar artigos',
  results: 'Resultados: {0}',
  noResults: 'Nada encontrado para “{0}”.',
  searchFailed: 'A busca precisa de conexão com a internet. Tente de novo quando estiver on-line.',
  moreResults: 'Mais resultados',
}
