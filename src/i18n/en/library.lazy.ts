/** The words of the library, which who comes for an article does not need. */
export const libraryWords = {
  list: 'Articles',
  note: 'News articles, read as slides.',
  empty: 'There is no article here yet.',
  emptyHint: 'Put a folder with an article.json into public/articles, and it appears here.',
  failed: 'The list of articles could not be loaded.',
  read: 'Read',
  begun: 'Begun',
}
