/** The words of the app around the reader: notices and error screens. Each entry is a complete text. */
export const words = {
  name: 'Newsreel',
  note: 'News articles as slides.',
  allArticles: 'All articles',
  loading: 'Loading the article',
  tryAgain: 'Try again',
  trying: 'Trying again…',
  details: 'Details',
  dismiss: 'Dismiss',
  savedCopyOffline: 'You’re offline. Showing the saved copy.',
  savedCopyOutdated: 'Couldn’t load the latest version. Showing the saved copy.',
  partlyShown: 'Part of this article couldn’t be shown.',
  pageNotFound: 'Page not found.',
  crashed: 'Something went wrong on this page.',
  offline: 'You’re offline.',
  articleNotSavedHint: 'This article isn’t saved on your device yet. It will open when you’re back online.',
}
