const en = {
  articles: 'Articles',
  allArticles: 'All articles',
  none: 'There is no article here yet.',
  noPage: 'There is no page at this address.',
  offline: 'This page is not on your device.',
  offlineHint: 'The network does not answer. The page opens as soon as there is a connection.',
  tryAgain: 'Try again',
  saved: 'Saved on this device',
}

/** The words of the pages around the articles, in one language. One whole string each. */
export type PageWords = typeof en

// cspell:disable
const LANGUAGES: Record<string, PageWords> = {
  en,
  ar: {
    articles: 'المقالات',
    allArticles: 'كل المقالات',
    none: 'لا توجد مقالات هنا بعد.',
    noPage: 'لا توجد صفحة على هذا العنوان.',
    offline: 'هذه الصفحة غير محفوظة على جهازك.',
    offlineHint: 'الشبكة لا تستجيب. ستُفتح الصفحة فور عودة الاتصال.',
    tryAgain: 'حاول مجددًا',
    saved: 'المحفوظ على هذا الجهاز',
  },
  de: {
    articles: 'Artikel',
    allArticles: 'Alle Artikel',
    none: 'Hier gibt es noch keinen Artikel.',
    noPage: 'Unter dieser Adresse gibt es keine Seite.',
    offline: 'Diese Seite ist nicht auf Ihrem Gerät.',
    offlineHint: 'Das Netz antwortet nicht. Die Seite öffnet sich, sobald es eine Verbindung gibt.',
    tryAgain: 'Noch einmal versuchen',
    saved: 'Auf diesem Gerät gespeichert',
  },
  es: {
    articles: 'Artículos',
    allArticles: 'Todos los artículos',
    none: 'Aquí no hay ningún artículo todavía.',
    noPage: 'No hay ninguna página en esta dirección.',
    offline: 'Esta página no está en su dispositivo.',
    offlineHint: 'La red no responde. La página se abrirá cuando haya conexión.',
    tryAgain: 'Reintentar',
    saved: 'Guardado en este dispositivo',
  },
  fr: {
    articles: 'Articles',
    allArticles: 'Tous les articles',
    none: 'Il n’y a pas encore d’article ici.',
    noPage: 'Il n’y a pas de page à cette adresse.',
    offline: 'Cette page n’est pas sur votre appareil.',
    offlineHint: 'Le réseau ne répond pas. La page s’ouvrira dès qu’il y aura une connexion.',
    tryAgain: 'Réessayer',
    saved: 'Enregistré sur cet appareil',
  },
  ja: {
    articles: '記事',
    allArticles: 'すべての記事',
    none: 'まだ記事がありません。',
    noPage: 'このアドレスにページはありません。',
    offline: 'このページは端末に保存されていません。',
    offlineHint: 'ネットワークが応答しません。接続が戻ると開けます。',
    tryAgain: '再試行',
    saved: 'この端末に保存された記事',
  },
  pt: {
    articles: 'Artigos',
    allArticles: 'Todos os artigos',
    none: 'Ainda não há artigos aqui.',
    noPage: 'Não há nenhuma página neste endereço.',
    offline: 'Esta página não está no seu dispositivo.',
    offlineHint: 'A rede não responde. A página abre assim que houver conexão.',
    tryAgain: 'Tentar de novo',
    saved: 'Salvo neste dispositivo',
  },
  zh: {
    articles: '文章',
    allArticles: '所有文章',
    none: '这里还没有文章。',
    noPage: '此地址没有页面。',
    offline: '此页面不在您的设备上。',
    offlineHint: '网络没有响应。恢复连接后即可打开。',
    tryAgain: '重试',
    saved: '已保存在此设备上',
  },
}
// cspell:enable

/** The words in a language (as "pt-BR"), else in English. */
export function pageWords(lang: string): { words: PageWords; lang: string } {
  const name = lang.toLowerCase().split('-')[0] ?? ''
  const words = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined
  return words ? { words, lang } : { words: en, lang: 'en' }
}
