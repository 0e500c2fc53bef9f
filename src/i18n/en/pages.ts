/** The words of the pages around the articles: library, not found, offline. Each entry is one whole string. */
export const pages = {
  articles: 'Articles',
  allArticles: 'All articles',
  noArticles: 'There is no article here yet.',
  pageNotFound: 'There is no page at this address.',
  pageNotSaved: 'This page is not on your device.',
  pageNotSavedHint: 'The network does not answer. The page opens as soon as there is a connection.',
  tryAgain: 'Try again',
  savedArticles: 'Saved on this device',
}
