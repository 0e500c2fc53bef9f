import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Portuguese. */
export const pages: PageWords = {
  articles: 'Artigos',
  allArticles: 'Todos os artigos',
  noArticles: 'Ainda não há artigos aqui.',
  pageNotFound: 'Não há nenhuma página neste endereço.',
  pageNotSaved: 'Esta página não está no seu dispositivo.',
  pageNotSavedHint: 'A rede não responde. A página abre assim que houver conexão.',
  tryAgain: 'Tentar de novo',
  savedArticles: 'Salvo neste dispositivo',
}
