import type { ArticleFault } from '../article/fetchJson.ts'

/** The words of the app around the reader: the library, the notices, the error screens. One whole string each. */
export const words = {
  name: 'Newsreel',
  library: 'Articles',
  libraryNote: 'News articles, read as slides.',
  libraryEmpty: 'There is no article here yet.',
  libraryEmptyHint: 'Put a folder with an article.json into public/articles, and it appears here.',
  libraryFailed: 'The list of articles could not be loaded.',
  read: 'Read',
  begun: 'Begun',
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

/** What a reader is told when an article cannot be had: what happened, and what can be done. */
export const faults: Record<ArticleFault, { title: string; hint: string; retry: boolean }> = {
  missing: { title: 'This article is not here.', hint: 'It may have moved, or the address has a slip.', retry: false },
  failed: { title: 'The article could not be loaded.', hint: 'The server or the connection failed.', retry: true },
  slow: { title: 'The article takes too long to load.', hint: 'The connection may be weak.', retry: true },
  large: { title: 'The article is too large to open.', hint: 'Its publisher has to make it smaller.', retry: false },
  broken: { title: 'The article is damaged.', hint: 'What the server sent is not an article.', retry: true },
  unreadable: {
    title: 'There is nothing to read in this article.',
    hint: 'Its publisher has to mend it.',
    retry: true,
  },
}
