const en = {
  offline: 'You are offline. This is the saved copy.',
  saved: 'The network does not answer. This is the saved copy.',
  newer: 'There is a newer version of this article.',
  show: 'Show it',
  dismiss: 'Dismiss',
}

/** The words about a saved copy. One whole string each. */
export type OfflineWords = typeof en

// cspell:disable
const LANGUAGES: Record<string, OfflineWords> = {
  en,
  ar: {
    offline: 'أنت غير متصل بالإنترنت. هذه هي النسخة المحفوظة.',
    saved: 'الشبكة لا تستجيب. هذه هي النسخة المحفوظة.',
    newer: 'توجد نسخة أحدث من هذا المقال.',
    show: 'عرضها',
    dismiss: 'إغلاق',
  },
  de: {
    offline: 'Sie sind offline. Dies ist die gespeicherte Fassung.',
    saved: 'Das Netz antwortet nicht. Dies ist die gespeicherte Fassung.',
    newer: 'Es gibt eine neuere Fassung dieses Artikels.',
    show: 'Anzeigen',
    dismiss: 'Schließen',
  },
  es: {
    offline: 'Sin conexión. Esta es la copia guardada.',
    saved: 'La red no responde. Esta es la copia guardada.',
    newer: 'Hay una versión más reciente de este artículo.',
    show: 'Mostrarla',
    dismiss: 'Cerrar',
  },
  fr: {
    offline: 'Vous êtes hors ligne. Voici la copie enregistrée.',
    saved: 'Le réseau ne répond pas. Voici la copie enregistrée.',
    newer: 'Il existe une version plus récente de cet article.',
    show: 'L’afficher',
    dismiss: 'Fermer',
  },
  ja: {
    offline: 'オフラインです。保存された版を表示しています。',
    saved: 'ネットワークが応答しません。保存された版を表示しています。',
    newer: 'この記事には新しい版があります。',
    show: '表示する',
    dismiss: '閉じる',
  },
  pt: {
    offline: 'Sem conexão. Esta é a cópia salva.',
    saved: 'A rede não responde. Esta é a cópia salva.',
    newer: 'Há uma versão mais recente deste artigo.',
    show: 'Mostrar',
    dismiss: 'Fechar',
  },
  zh: {
    offline: '您已离线。这是已保存的副本。',
    saved: '网络没有响应。这是已保存的副本。',
    newer: '这篇文章有更新的版本。',
    show: '显示',
    dismiss: '关闭',
  },
}
// cspell:enable

/** The words in an article's language (as "pt-BR"), else in English. */
export function offlineWords(tag: string): { words: OfflineWords; lang: string } {
  const lang = tag.toLowerCase().split('-')[0] ?? ''
  const words = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : undefined
  return words ? { words, lang } : { words: en, lang: 'en' }
}
