/** The words of the pages around the articles: library, not found, offline. Each entry is a complete text. */
export const pageWords = {
  articles: 'Articles',
  allArticles: 'All articles',
  noArticles: 'No articles yet.',
  pageNotFound: 'Page not found.',
  pageNotSaved: 'You’re offline.',
  pageNotSavedHint: 'This page isn’t saved on your device. It will open when you’re back online.',
  tryAgain: 'Try again',
  savedArticles: 'Saved on this device',
}
