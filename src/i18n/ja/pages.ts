import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Japanese. */
export const pageWords: PageWords = {
  articles: '記事',
  allArticles: 'すべての記事',
  noArticles: 'まだ記事がありません。',
  pageNotFound: 'ページが見つかりません。',
  pageNotSaved: 'オフラインです。',
  pageNotSavedHint: 'このページは端末に保存されていません。接続が戻ると開きます。',
  tryAgain: '再試行',
  savedArticles: 'この端末に保存された記事',
}
