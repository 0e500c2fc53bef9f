import { basePath, SEARCH_FOLDER } from '../addresses.ts'
import { escapeText, tag } from '../html.ts'
import type { Site } from '../site.ts'
import { getLibraryWords } from './libraryWords.ts'

/**
 * Renders the search field of a site; "" without a search. Its script (searchField.ts) finds the words in its data.
 * Without script, styles hide it.
 */
export function renderSearch(site: Site): string {
  if (!site.search) return ''
  const { words, attributes } = getLibraryWords(site)
  const field = tag('input', {
    type: 'search',
    name: 'q',
    'aria-label': words.search,
    placeholder: words.search,
    autocomplete: 'off',
    maxlength: 200,
  })
  const data = {
    'data-index': `${basePath(site)}${SEARCH_FOLDER}/`,
    'data-results': words.results,
    'data-nothing': words.noResults,
    'data-failed': words.searchFailed,
    'data-more': words.moreResults,
  }
  const form = { class: 'library-search', role: 'search', action: '', ...data, ...attributes }
  return tag('form', form, field + tag('p', { role: 'status' }, escapeText('')))
}
