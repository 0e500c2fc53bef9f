/** The words of the library. */
export const libraryWords = {
  list: 'Articles',
  empty: 'No articles yet.',
  emptyHint: 'Add a folder with an article.json to public/articles, and it appears here.',
  failed: 'Couldn’t load the list of articles.',
}
