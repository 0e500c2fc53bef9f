import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Simplified Chinese. */
export const pages: PageWords = {
  articles: '文章',
  allArticles: '所有文章',
  noArticles: '这里还没有文章。',
  pageNotFound: '此地址没有页面。',
  pageNotSaved: '此页面不在您的设备上。',
  pageNotSavedHint: '网络没有响应。恢复连接后即可打开。',
  tryAgain: '重试',
  savedArticles: '已保存在此设备上',
}
