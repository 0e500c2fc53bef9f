import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in French. */
export const pageWords: PageWords = {
  articles: 'Articles',
  allArticles: 'Tous les articles',
  noArticles: 'Il n’y a pas encore d’article ici.',
  pageNotFound: 'Page introuvable.',
  pageNotSaved: 'Vous êtes hors ligne.',
  pageNotSavedHint:
    'Cette page n’est pas enregistrée sur votre appareil. Elle s’ouvrira dès le retour de la connexion.',
  tryAgain: 'Réessayer',
  savedArticles: 'Enregistré sur cet appareil',
}
