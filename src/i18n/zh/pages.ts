import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Simplified Chinese. */
export const pageWords: PageWords = {
  articles: '文章',
  allArticles: '所有文章',
  noArticles: '这里还没有文章。',
  pageNotFound: '找不到页面。',
  pageNotSaved: '您已离线。',
  pageNotSavedHint: '此页面未保存在您的设备上。恢复连接后即可打开。',
  tryAgain: '重试',
  savedArticles: '已保存在此设备上',
}
