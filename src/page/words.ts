const en = {
  articles: 'Articles',
  allArticles: 'All articles',
  none: 'There is no article here yet.',
  noPage: 'There is no page at this address.',
}

/** The words of the pages around the articles, in one language. One whole string each. */
export type PageWords = typeof en

const LANGUAGES: Record<string, PageWords> = {
  en,
  ar: {
    articles: 'المقالات',
    allArticles: 'كل المقالات',
    none: 'لا توجد مقالات هنا بعد.',
    noPage: 'لا توجد صفحة على هذا العنوان.',
  },
  de: {
    articles: 'Artikel',
    allArticles: 'Alle Artikel',
    none: 'Hier gibt es noch keinen Artikel.',
    noPage: 'Unter dieser Adresse gibt es keine Seite.',
  },
  es: {
    articles: 'Artículos',
    allArticles: 'Todos los artículos',
    none: 'Aquí no hay ningún artículo todavía.',
    noPage: 'No hay ninguna página en esta dirección.',
  },
  fr: {
    articles: 'Articles',
    allArticles: 'Tous les articles',
    none: 'Il n’y a pas encore d’article ici.',
    noPage: 'Il n’y a pas de page à cette adresse.',
  },
  ja: {
    articles: '記事',
    allArticles: 'すべての記事',
    none: 'まだ記事がありません。',
    noPage: 'このアドレスにページはありません。',
  },
  pt: {
    articles: 'Artigos',
    allArticles: 'Todos os artigos',
    none: 'Ainda não há artigos aqui.',
    noPage: 'Não há nenhuma página neste endereço.',
  },
  zh: { articles: '文章', allArticles: '所有文章', none: '这里还没有文章。', noPage: '此地址没有页面。' },
}

/** The words in a language (as "pt-BR"), else in English. */
export function pageWords(lang: string): { words: PageWords; lang: string } {
  const name = lang.toLowerCase().split('-')[0] ?? ''
  const words = LANGUAGES[name]
  return words ? { words, lang } : { words: en, lang: 'en' }
}
