/** The words of the app around the reader: the notices, the error screens. One whole string each. */
export const words = {
  name: 'Newsreel',
  allArticles: 'All articles',
  loading: 'Loading the article',
  tryAgain: 'Try again',
  trying: 'Trying again…',
  details: 'Details',
  dismiss: 'Dismiss',
  saved: 'You are offline. This is the saved copy.',
  outdated: 'The newest version could not be loaded. This is the saved copy.',
  partly: 'Some of this article could not be shown.',
  noPage: 'There is no page at this address.',
  crashed: 'Something went wrong while this page was drawn.',
  offline: 'You are offline.',
  offlineHint: 'This article is not on your device yet. It opens as soon as there is a connection.',
}
