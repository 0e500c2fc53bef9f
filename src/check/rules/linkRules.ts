import { type Language, pickByLanguage } from '../languages.ts'
import { normalize } from '../normalize.ts'
import { quote, type Rule } from '../rule.ts'

// cspell:disable
/** Link texts that say nothing about their target, as `normalize` returns them. */
const VAGUE_TEXTS: Record<Language, string> = {
  ar: 'هنا|اضغط هنا|انقر هنا|اقرأ المزيد|المزيد|الرابط|هذا الرابط',
  de: 'hier|hier klicken|klicken sie hier|klick hier|hier geht s weiter|mehr|mehr lesen|weiterlesen|link|dieser link',
  en: 'here|click here|tap here|right here|read here|see here|read more|more|learn more|link|this link|the link',
  es: 'aquí|aqui|haga clic aquí|haz clic aquí|pulse aquí|pincha aquí|leer más|más|enlace|este enlace|link',
  fr: 'ici|cliquez ici|cliquer ici|par ici|lire la suite|en savoir plus|lien|ce lien|lire ici|lire plus',
  ja: 'こちら|ここ|こちらから|詳しくはこちら|こちらをクリック|ここをクリック|続きを読む|もっと見る|リンク',
  pt: 'aqui|clique aqui|clica aqui|leia aqui|leia mais|saiba mais|mais|link|este link|neste link',
  zh: '这里|這裡|点击这里|點擊這裡|此处|此處|点此|點此|链接|連結|此链接|阅读更多|閱讀更多|更多',
}
// cspell:enable

const MAX_VAGUE = 40

/** Rules for links. */
export const LINK_RULES: readonly Rule[] = [
  {
    code: 'insecure-link',
    *check({ links }) {
      for (const { path, href } of links)
        if (/^\s{0,9}http:/i.test(href))
          yield { path, message: `The link to ${quote(href.trim())} is not secure. Use https, if the site has it.` }
    },
  },
  {
    code: 'vague-link',
    *check({ links, lang }) {
      const words = pickByLanguage(VAGUE_TEXTS, lang)
      if (!words) return
      const vague = new Set(words.split('|'))
      for (const { path, text } of links)
        if (text.length < MAX_VAGUE && vague.has(normalize(text)))
          yield {
            path: path.replace(/href$/, 'text'),
            message: `The link says only ${quote(text.trim())}. Link words that name its target: people scan links, and screen readers list them.`,
          }
    },
  },
]
