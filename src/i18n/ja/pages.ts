import { createNumberFormat, formatCount } from '../numbers.ts'
import type { PageWords } from '../words.ts'

const n = createNumberFormat('ja')

/** The words of the pages around the articles, in Japanese. */
export const pageWords: PageWords = {
  articles: '記事',
  allArticles: 'すべての記事',
  noArticles: 'まだ記事はありません。',
  pageNotFound: 'ページが見つかりません。',
  pageNotSaved: 'オフラインです。',
  pageNotSavedHint: 'このページは端末に保存されていません。接続が戻ると開きます。',
  tryAgain: 'もう一度試す',
  savedArticles: 'この端末に保存された記事',
  topics: 'トピック',
  allTopics: 'すべてのトピック',
  pages: 'ページ',
  page: (number: number, count: number) => `${n(number)} / ${n(count)} ページ`,
  newer: '新しい記事',
  older: '以前の記事',
  slides: (slides: number) => formatCount('ja', slides, { other: 'スライド#枚' }),
  minutes: (minutes: number) => `${n(minutes)}分`,
  continueReading: '続きを読む：{0}',
  slideOf: 'スライド {0} / {1}',
  minutesLeft: '残り{0}分',
  read: '既読',
  search: '記事を検索',
  results: '検索結果：{0}件',
  noResults: '「{0}」に一致する記事はありません。',
  searchFailed: '検索にはネットワーク接続が必要です。接続が回復してから、もう一度お試しください。',
  moreResults: 'さらに表示',
}
