import { createNumberFormat, formatCount } from '../numbers.ts'
import type { PageWords } from '../words.ts'

const n = createNumberFormat('ar')

/** The words of the pages around the articles, in Arabic. */
export const pageWords: PageWords = {
  articles: 'المقالات',
  allArticles: 'كل المقالات',
  noArticles: 'لا توجد مقالات بعد.',
  pageNotFound: 'الصفحة غير موجودة.',
  pageNotSaved: 'أنت غير متصل بالإنترنت.',
  pageNotSavedHint: 'هذه الصفحة غير محفوظة على جهازك. ستُفتح فور عودة الاتصال.',
  tryAgain: 'حاول مرة أخرى',
  savedArticles: 'المحفوظ على هذا الجهاز',
  topics: 'المواضيع',
  allTopics: 'كل المواضيع',
  pages: 'الصفحات',
  page: (number: number, count: number) => `الصفحة ${n(number)} من ${n(count)}`,
  newer: 'مقالات أحدث',
  older: 'مقالات أقدم',
  slides: (slides: number) =>
    formatCount('ar', slides, {
      zero: '# شريحة',
      one: 'شريحة واحدة',
      two: 'شريحتان',
      few: '# شرائح',
      many: '# شريحة',
      other: '# شريحة',
    }),
  minutes: (minutes: number) => `${n(minutes)} د`,
  continueReading: 'المتابعة: {0}',
  slideOf: 'الشريحة {0} من {1}',
  minutesLeft: 'بقي {0} د',
  read: 'مقروء',
  search: 'البحث في المقالات',
  results: 'النتائج: {0}',
  noResults: 'لا توجد نتائج عن «{0}».',
  searchFailed: 'يحتاج البحث إلى الاتصال بالإنترنت. حاول مجددًا عند عودة الاتصال.',
  moreResults: 'المزيد من النتائج',
}
