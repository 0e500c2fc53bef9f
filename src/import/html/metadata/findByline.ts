import { beginsAsByline, isOrganisation, readByline } from '../../byline.ts'
import { isPersonName } from '../../credit/names.ts'
import type { DraftAuthor } from '../../draft.ts'
import { nameOf } from '../../fragment/elements.ts'
import { nameWords } from '../../fragment/nameWords.ts'
import { textIn } from '../textIn.ts'

// cspell:disable
const NAMES = new Set(
  'byline bylines author authors autor autores autoren autori autorer auteur auteurs writer writers verfasser'.split(
    ' ',
  ),
)
const OTHERS = new Set('image picture photo avatar bio comment comments share date time list card related'.split(' '))
/** Links to the pages of authors. */
const AUTHOR_PAGE = /\/(?:authors?|auto(?:r|re|ren|res|rin)|auteurs?|team|people|staff|profile|journalists?|by)\//i
// cspell:enable
const MAX_LETTERS = 200
/** Of a byline that only its words show. */
const MAX_TEXT = 100
/** The byline stands near the headline. */
const MAX_ELEMENTS = 300
/** Of the paragraphs with more letters, the first may be the standfirst. */
const PROSE = 140

/** The people in the byline below the headline of a page: named so in its markup, or linked to their pages. */
export function findByline(document: Document, publisher = ''): DraftAuthor[] {
  const elements = [...document.querySelectorAll('h1, p, a[href], [class], [rel], [itemprop]')]
  const start = elements.findIndex(element => nameOf(element) === 'h1') + 1
  let paragraphs = 0
  for (const element of elements.slice(start, start + MAX_ELEMENTS)) {
    const { length } = textIn(element)
    if (nameOf(element) === 'p' && length > PROSE && paragraphs++ > 0) return []
    if (length === 0 || length > MAX_LETTERS || !isByline(element)) continue
    if (textIn(element.closest('p')).length > MAX_LETTERS) continue
    const people = readPeople(element, publisher)
    if (people.length > 0) return people
  }
  return []
}

function isByline(element: Element): boolean {
  const words = nameWords(element)
  // The author of a picture is not that of the article.
  if (words.some(word => OTHERS.has(word)) || element.closest('figure, footer, nav')) return false
  if (words.some(word => NAMES.has(word)) || element.getAttribute('rel') === 'author') return true
  const link = nameOf(element) === 'p' ? element.querySelector('a[href]') : element
  if (nameOf(element) === 'p' && isBylineText(textIn(element))) return true
  return AUTHOR_PAGE.test(link?.getAttribute('href') ?? '')
}

/** True for "By Ann Lee and Bo Diaz", false for a sentence. */
const isBylineText = (text: string): boolean =>
  text.length <= MAX_TEXT && beginsAsByline(text) && !/\p{L}{3}[.!?…:。]["”»]?$/u.test(text)

function readPeople(element: Element, publisher: string): DraftAuthor[] {
  const parts = [...element.querySelectorAll('a, span, li')].filter(part => part.children.length === 0).map(textIn)
  const names = parts.filter(name => isPerson(name, publisher))
  const byline = names.length > 0 ? names.map(name => ({ name })) : textIn(element)
  return readByline(byline, publisher).filter(({ name }) => isPerson(name, publisher))
}

/** True for the name of a person, as far as a name shows it. */
export const isPerson = (name: string, publisher: string): boolean =>
  isPersonName(name) && !isOrganisation(name, publisher)
