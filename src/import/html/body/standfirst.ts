import { nameWords } from '../../fragment/nameWords.ts'
import { textIn } from '../textIn.ts'

// cspell:disable
/** Names that sites give to the line under the headline. */
const NAMES = new Set(
  (
    'standfirst subtitle subheadline subheading dek deck lead intro introduction teaser summary abstract excerpt ' +
    'chapo chapeau entradilla bajada copete sapo ingress vorspann preamble sommario occhiello catenaccio perex zajawka ' +
    'ingressi manchet underrubrik tagline strapline spot bajante sinopsis einleitung anleser description ' +
    'alternativeheadline'
  ).split(' '),
)
/** With these words, an element holds something else as well. */
const OTHERS = new Set(
  'image picture photo figure media video caption related card list author ad sidebar newsletter link button share'.split(
    ' ',
  ),
)
// cspell:enable
const MIN_LENGTH = 20
const MAX_LENGTH = 900

/** Takes the standfirst out of a page: an element between headline and text that is named so. */
export function takeStandfirst(document: Document, headline: string | undefined): string | undefined {
  const elements = [...document.querySelectorAll('h1, p, [class], [itemprop]')]
  const isH1 = (element: Element) => element.localName === 'h1'
  const found = elements.findLastIndex(element => isH1(element) && textIn(element) === headline)
  // The headline may be another one than that on the page.
  const start = (found < 0 ? elements.findIndex(isH1) : found) + 1
  let paragraphs = 0
  for (const element of elements.slice(start)) {
    if (paragraphs > 2) return undefined
    const words = nameWords(element)
    const length = (element.textContent ?? '').length
    if (
      length < MAX_LENGTH &&
      length >= MIN_LENGTH &&
      words.some(word => NAMES.has(word)) &&
      !words.some(word => OTHERS.has(word))
    ) {
      const text = textIn(element)
      const isText =
        !element.querySelector('img, picture, figure, h1, iframe') && !element.closest('nav, figure, aside, footer')
      if (isText && text.length >= MIN_LENGTH && text !== headline) {
        element.remove()
        return text
      }
    }
    if (element.localName === 'p' && length > 80) paragraphs++
  }
  return undefined
}
