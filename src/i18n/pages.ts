import { primaryLanguage } from '../article/primaryLanguage.ts'
import { pageWords as ar } from './ar/pages.ts'
import { pageWords as de } from './de/pages.ts'
import { pageWords as en } from './en/pages.lazy.ts'
import { pageWords as es } from './es/pages.ts'
import { pageWords as fr } from './fr/pages.ts'
import { pageWords as ja } from './ja/pages.ts'
import { pageWords as pt } from './pt/pages.ts'
import type { PageWords } from './words.ts'
import { pageWords as zh } from './zh/pages.ts'

const tables: ReadonlyMap<string, PageWords> = new Map(Object.entries({ ar, de, en, es, fr, ja, pt, zh }))

/** Returns the words of the pages around the articles in a language ("pt-BR" uses Portuguese), else in English. */
export function getPageWords(lang: string): { words: PageWords; lang: string } {
  const words = tables.get(primaryLanguage(lang))
  return words ? { words, lang } : { words: en, lang: 'en' }
}
