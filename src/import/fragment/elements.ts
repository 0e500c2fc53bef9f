const names = (text: string) => new Set(text.split(' '))

/** Elements that begin and end a block of text. */
const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
)
/** Elements whose content is not text for readers. */
const WITHOUT_TEXT = names('script style template head title meta link base area map track param svg canvas')
const EM = names('em i cite dfn var')
const STRONG = names('strong b')
// cspell:disable
/** Names that sites give to the headings inside a text, also at the end of a longer name: `article__crosshead`. */
const HEADING_NAME =
  /(?:subhead|subheading|cross-?head|crossheading|interline|intertit(?:le|re|el|ulo)|entretitulo|interlinea|ladillo|titoletto|zwischentitel|zwischen(?:ue|ü)berschrift|tussenkop|mell(?:om|em)tit(?:t?el|tle)|mellemrubrik|mellanrubrik|v(?:ä|a)liotsikko|srodtytul|mezititulek|medzititulok|k(?:ö|o)zc(?:í|i)m)(?![a-zäöüí])/i
// cspell:enable
/** Shorter than a paragraph. In letters. */
const MAX_HEADING_LETTERS = 160

/** Classes of text that only screen readers announce. */
const VISUALLY_HIDDEN =
  /(?:^|\s)(?:visually-?hidden|off-?screen|sr-only|screen-reader(?:-text)?|element-invisible)(?:\s|$)/i

/** The element's name in lower case: in XML, names keep their case. */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase()
}

/** True for elements that readers see as a block of their own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(nameOf(element)) || /(?:^|;)\s*display\s*:\s*block/i.test(styleOf(element))
}

/** True for a line break: `<br>`, and an empty element of the site's own with that name. */
export function isBreak(element: Element, name: string): boolean {
  if (name === 'br') return true
  return name === 'span' && !element.firstChild && /(?:^|\s)br(?:\s|$)/.test(element.getAttribute('class') ?? '')
}

/** True for elements whose content is never shown as text, such as scripts. */
export function isWithoutText(element: Element): boolean {
  return WITHOUT_TEXT.has(nameOf(element))
}

/** True if browsers do not show the element's text. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(styleOf(element))) return true
  return VISUALLY_HIDDEN.test(element.getAttribute('class') ?? '')
}

/** How the element marks its text, or undefined if it does not. `none` ends the mark of an element around it. */
export function markOf(element: Element): 'em' | 'strong' | 'none' | undefined {
  const name = nameOf(element)
  const style = styleOf(element)
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  if (weight !== undefined) {
    if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) return 'strong'
    if (STRONG.has(name)) return 'none'
  }
  if (/(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i.test(style)) return 'em'
  if (name === 'span' && /(?:^|\s)(?:strong|bold)(?:\s|$)/i.test(element.getAttribute('class') ?? '')) return 'strong'
  if (STRONG.has(name)) return 'strong'
  return EM.has(name) ? 'em' : undefined
}

/** The level of a heading from 1 to 6, or undefined for other elements. */
export function headingLevel(element: Element): number | undefined {
  const name = nameOf(element)
  if (/^h[1-6]$/.test(name)) return Number(name[1])
  if (element.getAttribute('role') !== 'heading') return isNamedHeading(element, name) ? 3 : undefined
  const level = Number(element.getAttribute('aria-level'))
  return level >= 1 && level <= 6 ? Math.floor(level) : 2
}

/** True for a paragraph whose class says that it is a heading. */
function isNamedHeading(element: Element, name: string): boolean {
  if (name !== 'p' && name !== 'div') return false
  if (!HEADING_NAME.test(element.getAttribute('class') ?? '')) return false
  const { length } = (element.textContent ?? '').trim()
  return length > 0 && length <= MAX_HEADING_LETTERS && ![...element.children].some(isBlock)
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? ''
}
