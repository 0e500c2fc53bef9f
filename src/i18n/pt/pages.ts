import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Portuguese. */
export const pageWords: PageWords = {
  articles: 'Artigos',
  allArticles: 'Todos os artigos',
  noArticles: 'Ainda não há artigos aqui.',
  pageNotFound: 'Página não encontrada.',
  pageNotSaved: 'Sem conexão.',
  pageNotSavedHint: 'Esta página não está salva no seu dispositivo. Ela abrirá quando a conexão voltar.',
  tryAgain: 'Tentar de novo',
  savedArticles: 'Salvo neste dispositivo',
}
