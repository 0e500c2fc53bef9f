import { readDate } from '../../date/readDate.ts'
import { nameOf } from '../../fragment/elements.ts'
import { nameWords } from '../../fragment/nameWords.ts'
import { textIn } from '../textIn.ts'

/** The elements that have dates, and headings. */
const ELEMENTS = 'h1, h2, h3, h4, h5, h6, p, div, span, time, abbr, small, li, dd, td, em, b, strong, a'

const words = (text: string) => new Set(text.split(' '))

// cspell:disable
/** Names of dates, in the languages in which sites name the parts of their pages. */
const DATES = words(
  'date dates datetime dateline datestamp timestamp pubdate postdate published publishdate publication posted ' +
    'datum fecha dato veröffentlicht erstellt erschienen',
)
/** Names of lines that have the date beside the byline. */
const LINES = words('meta metadata postmeta byline bylines info submitted author authors details')
/** Parts of a page with dates of their own. */
const OTHER_PARTS = words(
  'updated update modified lastmod aktualisiert comment comments commentlist kommentar kommentare reply replies ' +
    'related teaser teasers sidebar widget footer copyright event events calendar archive archives recent popular more',
)
// cspell:enable
/** Node.TEXT_NODE, where there is no DOM global. */
const TEXT = 3
/** A line with the date, and perhaps with the byline. */
const MAX_LETTERS = 100
/** Without a name, a line is little more than the date: "Posted on 4 July 2024". */
const MAX_OTHER_LETTERS = 24
/** The first date in the web was later. */
const MIN_DATE = '1995'
/** How many elements after the headline, and before it, may come before the date. */
const MAX_AFTER = 150
const MAX_BEFORE = 60
/** A paragraph as long as this is part of the text. */
const PROSE = 200
const IN_ADDRESS = /\/((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])(?:[-/]|$)/

/**
 * Finds the date of publication of a page whose metadata has none: in an element beside the headline that is named so
 * or holds little more than a date, else in the address.
 * @param headline the headline of the article
 * @param lang the language of the page
 * @returns the text that has the date, for readDate
 */
export function findDate(document: Document, headline = '', lang = '', address = ''): string | undefined {
  const elements = [...document.querySelectorAll(ELEMENTS)]
  const title = findTitle(elements, headline)
  const after = elements.slice(title + 1, title + 1 + MAX_AFTER)
  const end = after.findIndex(element => nameOf(element) === 'p' && textIn(element).length > PROSE)
  const candidates = [
    ...(end < 0 ? after : after.slice(0, end)),
    ...elements.slice(Math.max(0, title - MAX_BEFORE), Math.max(0, title)).reverse(),
  ]
  const heading = elements[title] ?? null
  const date = candidates.map(element => dateIn(element, heading, lang)).find(text => text !== undefined)
  return (
    date ??
    IN_ADDRESS.exec(address)
      ?.slice(1)
      .map(part => part.padStart(2, '0'))
      .join('-')
  )
}

function findTitle(elements: Element[], headline: string): number {
  const isTitle = (element: Element) => /^h[1-3]$/.test(nameOf(element))
  const exact = elements.findIndex(element => isTitle(element) && headline !== '' && textIn(element) === headline)
  return exact < 0 ? elements.findIndex(isTitle) : exact
}

/** The text of an element that is the date of the article; of "abbr" the attribute "title". */
function dateIn(element: Element, heading: Element | null, lang: string): string | undefined {
  const title = nameOf(element) === 'abbr' ? (element.getAttribute('title') ?? '') : ''
  const text = readDate(title, lang) ? title : shortTextIn(element)
  if (!/\d/.test(text)) return undefined
  const date = readDate(text, lang)?.date
  if (!date || date < MIN_DATE || date > tomorrow()) return undefined
  const names = nameWords(element)
  const isNamed = nameOf(element) === 'time' || names.some(name => DATES.has(name) || LINES.has(name))
  return (isNamed || countOtherLetters(text) <= MAX_OTHER_LETTERS) && !isInOtherPart(element, heading)
    ? text
    : undefined
}

/** The text of an element with a short text; empty if it is longer. Reads no more of it than necessary. */
function shortTextIn(element: Element): string {
  let text = ''
  const nodes: Node[] = [element]
  for (let count = 0; nodes.length > 0; count++) {
    const node = nodes.pop() as Node
    if (node.nodeType === TEXT) text = `${text} ${node.nodeValue}`.replace(/\s+/g, ' ')
    if (text.length > MAX_LETTERS || count > MAX_LETTERS) return ''
    for (let child = node.lastChild; child; child = child.previousSibling) nodes.push(child)
  }
  return text.trim()
}

/** About how many letters a text has besides its date: the name of a month has up to ten. */
const countOtherLetters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length - 10

/** True in a part of the page that is not the article's, as its name or that of a part around it says. */
function isInOtherPart(element: Element, heading: Element | null): boolean {
  if (element.closest('aside, footer, nav, figure')) return true
  for (let each: Element | null = element; each && !(heading && each.contains(heading)); each = each.parentElement)
    if (nameWords(each).some(name => OTHER_PARTS.has(name))) return true
  return false
}

/** The day after today: where the article was published, it may be later than here. */
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
