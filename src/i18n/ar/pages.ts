import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Arabic. */
export const pages: PageWords = {
  articles: 'المقالات',
  allArticles: 'كل المقالات',
  noArticles: 'لا توجد مقالات هنا بعد.',
  pageNotFound: 'لا توجد صفحة على هذا العنوان.',
  pageNotSaved: 'هذه الصفحة غير محفوظة على جهازك.',
  pageNotSavedHint: 'الشبكة لا تستجيب. ستُفتح الصفحة فور عودة الاتصال.',
  tryAgain: 'حاول مجددًا',
  savedArticles: 'المحفوظ على هذا الجهاز',
}
