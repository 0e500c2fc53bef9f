import { enLater } from '../../i18n/en/later.lazy.ts'
import type { Language, LaterWords, Words } from '../../i18n/words.ts'
import { useWords } from './words.ts'

/** Returns all words of a language. For lazy parts only: it brings all English words along. */
export const getAllWords = (words: Language): Words & LaterWords => ({ ...words, ...(words.later ?? enLater) })

/** Returns all words of the reader that contains the component. */
export const useAllWords = (): Words & LaterWords => getAllWords(useWords())
