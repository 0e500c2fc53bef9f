import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Japanese. */
export const pages: PageWords = {
  articles: '記事',
  allArticles: 'すべての記事',
  noArticles: 'まだ記事がありません。',
  pageNotFound: 'このアドレスにページはありません。',
  pageNotSaved: 'このページは端末に保存されていません。',
  pageNotSavedHint: 'ネットワークが応答しません。接続が戻ると開けます。',
  tryAgain: '再試行',
  savedArticles: 'この端末に保存された記事',
}
