import { createNumberFormat, formatCount } from '../numbers.ts'
import type { PageWords } from '../words.ts'

const n = createNumberFormat('zh')

/** The words of the pages around the articles, in Simplified Chinese. */
export const pageWords: PageWords = {
  articles: '文章',
  allArticles: '所有文章',
  noArticles: '还没有文章。',
  pageNotFound: '找不到页面。',
  pageNotSaved: '您已离线。',
  pageNotSavedHint: '此页面未保存在您的设备上。恢复连接后即可打开。',
  tryAgain: '重试',
  savedArticles: '已保存在此设备上',
  topics: '主题',
  allTopics: '所有主题',
  pages: '页面',
  page: (number: number, count: number) => `第 ${n(number)} 页，共 ${n(count)} 页`,
  newer: '较新的文章',
  older: '较早的文章',
  slides: (slides: number) => formatCount('zh', slides, { other: '# 张幻灯片' }),
  minutes: (minutes: number) => `${n(minutes)} 分钟`,
  continueReading: '继续阅读：{0}',
  slideOf: '第 {0} 张，共 {1} 张',
  minutesLeft: '还剩 {0} 分钟',
  read: '已读',
  search: '搜索文章',
  results: '搜索结果：{0} 条',
  noResults: '没有找到与“{0}”相关的文章。',
  searchFailed: '搜索需要网络连接。恢复联网后请重试。',
  moreResults: '更多结果',
}
