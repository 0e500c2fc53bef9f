import { createContext, useContext, useSyncExternalStore } from 'react'
import { late, tryLater } from '../late.ts'
import { en } from './en.ts'
import type { enLater } from './enLater.ts'

/** The words that the first slide needs, in one language. */
export type Words = typeof en
/** The words of what loads when it is first asked for, in one language. */
export type LaterWords = typeof enLater
/** A language of the interface. English has no `later`: who needs it imports enLater.ts with itself. */
export type Language = Words & { later?: LaterWords }

const loaders = new Map<string, () => Promise<{ language: Language }>>([
  ['es', () => import('./es.ts')],
  ['fr', () => import('./fr.ts')],
  ['de', () => import('./de.ts')],
  ['pt', () => import('./pt.ts')],
  ['ar', () => import('./ar.ts')],
  ['zh', () => import('./zh.ts')],
  ['ja', () => import('./ja.ts')],
])
const loaded = new Map([['en', en as Language]])
const nameOf = (lang: string) => lang.toLowerCase().split('-')[0] ?? ''

/**
 * Fetches the interface's words in a language, before a Reader is drawn in it. Never fails: what cannot be had is
 * English until it comes, as is every language that we do not speak.
 * @param lang the language tag of the article ("pt-BR" reads Portuguese)
 * @returns whether they are there
 */
export async function loadWords(lang: string): Promise<boolean> {
  const name = nameOf(lang)
  const load = loaded.has(name) ? undefined : loaders.get(name)
  if (!load) return true
  try {
    const { language } = await late(load)
    loaded.set(name, language)
    for (const listener of listeners) listener()
    return true
  } catch {
    tryLater(() => void loadWords(lang))
    return false
  }
}

const listeners = new Set<() => void>()
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The words that wordsIn gives, also when they come after the reader has been drawn in English. */
export function useWordsIn(lang: string): Language {
  const words = () => wordsIn(lang)
  return useSyncExternalStore(subscribe, words, words)
}

/** The words in a language that loadWords has fetched, else English. */
export const wordsIn = (lang: string): Language => loaded.get(nameOf(lang)) ?? en

/** The attributes of an element that holds words of the interface: the article around it may run the other way. */
export const inWords = ({ lang, dir }: Words): Pick<Words, 'lang' | 'dir'> => ({ lang, dir })

/** The language of dates within the interface's words: the article's, where the words are in it too. */
export function dateLanguage(lang = 'en'): string {
  const words = wordsIn(lang)
  return nameOf(lang) === nameOf(words.lang) ? lang : words.lang
}

/** The words of the reader around; English outside of one. */
export const WordsContext = createContext<Language>(en)
/** The words of the reader that a view is drawn in. */
export const useWords = (): Language => useContext(WordsContext)
