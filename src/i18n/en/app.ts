/** The words of the app around the reader: notices and error screens. Each entry is one whole string. */
export const words = {
  name: 'Newsreel',
  allArticles: 'All articles',
  loading: 'Loading the article',
  tryAgain: 'Try again',
  trying: 'Trying again…',
  details: 'Details',
  dismiss: 'Dismiss',
  savedCopyOffline: 'You are offline. This is the saved copy.',
  savedCopyOutdated: 'The newest version could not be loaded. This is the saved copy.',
  partlyShown: 'Some of this article could not be shown.',
  pageNotFound: 'There is no page at this address.',
  crashed: 'Something went wrong while this page was drawn.',
  offline: 'You are offline.',
  articleNotSavedHint: 'This article is not on your device yet. It opens as soon as there is a connection.',
}
