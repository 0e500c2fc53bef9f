import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in French. */
export const pages: PageWords = {
  articles: 'Articles',
  allArticles: 'Tous les articles',
  noArticles: 'Il n’y a pas encore d’article ici.',
  pageNotFound: 'Il n’y a pas de page à cette adresse.',
  pageNotSaved: 'Cette page n’est pas sur votre appareil.',
  pageNotSavedHint: 'Le réseau ne répond pas. La page s’ouvrira dès qu’il y aura une connexion.',
  tryAgain: 'Réessayer',
  savedArticles: 'Enregistré sur cet appareil',
}
