import { enLater } from '../../i18n/en/later.lazy.ts'
import type { Language, LaterWords, Words } from '../../i18n/words.ts'
import { useWords } from './words.ts'

/** All words of a language. Only for what loads when first asked for: the English ones come with it. */
export const getAllWords = (words: Language): Words & LaterWords => ({ ...words, ...(words.later ?? enLater) })

/** All words of the reader that a view is drawn in. */
export const useAllWords = (): Words & LaterWords => getAllWords(useWords())
