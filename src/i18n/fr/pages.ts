import { createNumberFormat, formatCount } from '../numbers.ts'
import type { PageWords } from '../words.ts'

const n = createNumberFormat('fr')

/** The words of the pages around the articles, in French. */
export const pageWords: PageWords = {
  articles: 'Articles',
  allArticles: 'Tous les articles',
  noArticles: 'Aucun article pour le moment.',
  pageNotFound: 'Page introuvable.',
  pageNotSaved: 'Vous êtes hors ligne.',
  pageNotSavedHint:
    'Cette page n’est pas enregistrée sur votre appareil. Elle s’ouvrira dès le retour de la connexion.',
  tryAgain: 'Réessayer',
  savedArticles: 'Enregistré sur cet appareil',
  topics: 'Rubriques',
  allTopics: 'Toutes les rubriques',
  pages: 'Pages',
  page: (number: number, count: number) => `Page ${n(number)} sur ${n(count)}`,
  newer: 'Articles plus récents',
  older: 'Articles plus anciens',
  slides: (slides: number) => formatCount('fr', slides, { one: '# diapositive', other: '# diapositives' }),
  minutes: (minutes: number) => `${n(minutes)} min`,
  continueReading: 'Reprendre : {0}',
  slideOf: 'Diapositive {0} sur {1}',
  minutesLeft: 'Encore {0} min',
  read: 'Lu',
  search: 'Rechercher un article',
  results: 'Résultats : {0}',
  noResults: 'Aucun résultat pour « {0} ».',
  searchFailed: 'La recherche nécessite une connexion. Réessayez une fois en ligne.',
  moreResults: 'Plus de résultats',
}
