import { getPageWords } from '../../i18n/pages.ts'
import type { PageWords } from '../../i18n/words.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import type { Attributes } from '../html.ts'
import type { Site } from '../site.ts'

/** The words of library pages, their language, and the attributes of elements that contain them. */
export type LibraryWords = { words: PageWords; wordsLang: string; attributes: Attributes }

/** Returns the words for the library pages of a site. There are no attributes if they are in the site's language. */
export function getLibraryWords(site: Site): LibraryWords {
  const { words, lang: wordsLang } = getPageWords(site.lang)
  return { words, wordsLang, attributes: wordsLang === site.lang ? {} : getTextAttributes(wordsLang) }
}
