import { createContext, useContext, useSyncExternalStore } from 'react'
import { en } from '../../i18n/en/reader.ts'
import type { Language, Words } from '../../i18n/words.ts'
import { retryImport, retryLater } from '../shared/retryImport.ts'

const loaders = new Map<string, () => Promise<{ language: Language }>>([
  ['es', () => import('../../i18n/es/reader.lazy.ts')],
  ['fr', () => import('../../i18n/fr/reader.lazy.ts')],
  ['de', () => import('../../i18n/de/reader.lazy.ts')],
  ['pt', () => import('../../i18n/pt/reader.lazy.ts')],
  ['ar', () => import('../../i18n/ar/reader.lazy.ts')],
  ['zh', () => import('../../i18n/zh/reader.lazy.ts')],
  ['ja', () => import('../../i18n/ja/reader.lazy.ts')],
])
const loaded = new Map([['en', en as Language]])
const primaryLanguage = (lang: string) => lang.toLowerCase().split('-')[0] ?? ''

/**
 * Fetches the interface's words in a language, before a Reader is drawn in it. Never fails: what cannot be had is
 * English until it comes, as is every language that we do not speak.
 * @param lang the language tag of the article ("pt-BR" reads Portuguese)
 * @returns whether they are there
 */
export async function loadWords(lang: string): Promise<boolean> {
  const name = primaryLanguage(lang)
  const load = loaded.has(name) ? undefined : loaders.get(name)
  if (!load) return true
  try {
    const { language } = await retryImport(load)
    loaded.set(name, language)
    for (const listener of listeners) listener()
    return true
  } catch {
    retryLater(() => void loadWords(lang))
    return false
  }
}

const listeners = new Set<() => void>()
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The words that getWords returns, also when they load after the reader has been drawn in English. */
export function useWordsFor(lang: string): Language {
  const words = () => getWords(lang)
  return useSyncExternalStore(subscribe, words, words)
}

/** The words in a language that loadWords has fetched, else English. */
export const getWords = (lang: string): Language => loaded.get(primaryLanguage(lang)) ?? en

/** The attributes of an element that holds words of the interface: the article around it may run the other way. */
export const languageAttributes = ({ lang, dir }: Words): Pick<Words, 'lang' | 'dir'> => ({ lang, dir })

/** The language of dates within the interface's words: the article's, where the words are in it too. */
export function getDateLanguage(lang = 'en'): string {
  const words = getWords(lang)
  return primaryLanguage(lang) === primaryLanguage(words.lang) ? lang : words.lang
}

/** The words of the reader around; English outside of one. */
export const WordsContext = createContext<Language>(en)
/** The words of the reader that a view is drawn in. */
export const useWords = (): Language => useContext(WordsContext)
