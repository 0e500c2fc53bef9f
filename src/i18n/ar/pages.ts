import type { PageWords } from '../words.ts'

/** The words of the pages around the articles, in Arabic. */
export const pageWords: PageWords = {
  articles: 'المقالات',
  allArticles: 'كل المقالات',
  noArticles: 'لا توجد مقالات هنا بعد.',
  pageNotFound: 'الصفحة غير موجودة.',
  pageNotSaved: 'أنت غير متصل بالإنترنت.',
  pageNotSavedHint: 'هذه الصفحة غير محفوظة على جهازك. ستُفتح فور عودة الاتصال.',
  tryAgain: 'حاول مجددًا',
  savedArticles: 'المحفوظ على هذا الجهاز',
}
