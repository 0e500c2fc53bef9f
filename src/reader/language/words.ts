import { createContext, useContext, useSyncExternalStore } from 'react'
import { primaryLanguage } from '../../article/primaryLanguage.ts'
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

/**
 * Loads the words of the interface in a language, before a Reader is rendered. If that fails, the interface is in
 * English until a retry succeeds. Languages without a translation use English.
 * @param lang the language tag of the article ("pt-BR" loads Portuguese)
 * @returns true if the words are loaded
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

/** Returns the words in a language, and re-renders when they load after the reader has been rendered in English. */
export function useWordsFor(lang: string): Language {
  const words = () => getWords(lang)
  return useSyncExternalStore(subscribe, words, words)
}

/** Returns the words in a language if loadWords has loaded them, else in English. */
export const getWords = (lang: string): Language => loaded.get(primaryLanguage(lang)) ?? en

/** Returns the attributes of an element with words of the interface: the article may have another direction. */
export const languageAttributes = ({ lang, dir }: Words): Pick<Words, 'lang' | 'dir'> => ({ lang, dir })

/** Returns the language for dates in the interface: the article's tag if the interface is in that language. */
export function getDateLanguage(lang = 'en'): string {
  const words = getWords(lang)
  return primaryLanguage(lang) === primaryLanguage(words.lang) ? lang : words.lang
}

/** The words of the reader; English outside of a reader. */
export const WordsContext = createContext<Language>(en)
/** Returns the words of the reader that contains the component. */
export const useWords = (): Language => useContext(WordsContext)
