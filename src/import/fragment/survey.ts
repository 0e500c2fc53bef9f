import { isCaptionOf } from './captionText.ts'
import { headingLevel, isHidden, isWithoutText, nameOf } from './elements.ts'
import { isEmbed } from './embeds.ts'
import { roleOf } from './nameWords.ts'
import { isPictureElement, readPicture } from './pictures.ts'
import { walk } from './walk.ts'

/** What an element contains, itself included. */
export interface Contents {
  pictures: number
  /** Elements whose name says that they hold a caption or credit. */
  captions: number
  headings: number
  embeds: number
  quotes: number
  tables: number
  figures: number
  paragraphs: number
  /** Letters of text, without those of captions and credits. */
  letters: number
  /** The largest number of cells in a row. */
  cells: number
  /** The text, as long as it is short enough for a caption. */
  text: string | undefined
  /** The alt text of the last picture. */
  alt: string
  hasLink: boolean
}

/** What a fragment's elements are, as far as it depends on what they contain. */
export interface Survey {
  /** `<figure>` and other elements that hold one picture with its caption. */
  figures: Set<Element>
  /** Tables and lists that only arrange blocks. */
  layouts: Set<Element>
  /** Elements without a picture whose name says that they hold a caption or credit. */
  roles: Map<Element, 'caption' | 'credit' | 'credit-in-figure'>
}

/** Text beside a picture and its caption that is longer than this belongs to the article. */
const MAX_LETTERS_BESIDE_PICTURE = 150
/** A caption without a name is shorter than this. */
const MAX_UNNAMED_LETTERS = 400
/** A caption with more text than this holds something else as well. */
const MAX_CAPTION_LETTERS = 1000
/** A table cell with more text than this belongs to a table that arranges blocks. */
const MAX_LETTERS_IN_CELL = 1000

/**
 * Looks through a fragment once, so that the reader knows what is inside each element when it enters it.
 * @param hasDataPictures as in FragmentOptions
 */
export function survey(root: Node, hasDataPictures = false): Survey {
  const figures = new Set<Element>()
  const layouts = new Set<Element>()
  const roles: Survey['roles'] = new Map()
  const open: Contents[] = [emptyContents()]
  walk(root, {
    enter(element) {
      if (isWithoutText(element)) return false
      open.push(emptyContents())
      return true
    },
    text(text) {
      const contents = open.at(-1) as Contents
      contents.letters += text.replace(/\s+/g, '').length
      addText(contents, text)
    },
    leave(element) {
      const contents = open.pop() as Contents
      const name = nameOf(element)
      if (isPictureElement(element)) {
        const picture = readPicture(element, hasDataPictures)
        contents.pictures = picture ? 1 : 0
        contents.alt = picture?.alt ?? ''
      }
      if (name === 'a' && element.hasAttribute('href')) contents.hasLink = contents.letters > 0
      if (isEmbed(element)) contents.embeds++
      if (name === 'blockquote') contents.quotes++
      if (name === 'p') contents.paragraphs++
      if (headingLevel(element) !== undefined) contents.headings++
      if (contents.pictures === 0 && contents.letters > 0 && contents.letters <= MAX_CAPTION_LETTERS) {
        const role = roleOf(element)
        if (role) roles.set(element, role)
        if (role === 'caption' || role === 'credit') {
          contents.captions = 1
          contents.letters = 0
          contents.text = ''
        }
      }
      if (isFigure(name, contents)) {
        figures.add(element)
        contents.figures++
        contents.captions = 0
      }
      if (isLayout(element, name, contents)) layouts.add(element)
      if (name === 'table') contents.tables++
      if (name === 'tr' || name === 'table') contents.cells = name === 'tr' ? contents.cells : 0
      if (name === 'td' || name === 'th') contents.cells = 1
      if (isHidden(element)) {
        contents.letters = 0
        contents.text = ''
      }
      add(open.at(-1) as Contents, contents, name)
    },
  })
  return { figures, layouts, roles }
}

function isFigure(name: string, contents: Contents): boolean {
  const { figures, embeds, quotes, tables, headings, letters, pictures, captions } = contents
  if (name === 'body') return false // a short text with one picture
  if (figures + quotes + tables + embeds > 0) return false
  if (name === 'figure') return pictures + captions > 0 && letters <= MAX_CAPTION_LETTERS
  if (pictures !== 1 || headings > 0 || letters > MAX_UNNAMED_LETTERS) return false
  if (captions > 0) return letters <= MAX_LETTERS_BESIDE_PICTURE
  const { text = '', alt, hasLink } = contents
  return !hasLink && isCaptionOf(text, alt)
}

function isLayout(element: Element, name: string, contents: Contents): boolean {
  const { headings, figures, pictures, tables, paragraphs, cells, letters } = contents
  if (name === 'table') {
    const role = element.getAttribute('role')
    if (role === 'presentation' || role === 'none') return true
    return headings + figures + tables > 0 || cells <= 1 || letters > MAX_LETTERS_IN_CELL * 50
  }
  if (name !== 'ul' && name !== 'ol' && name !== 'dl') return false
  const items = Math.max(1, element.children.length)
  return headings + figures + pictures + tables > 0 || paragraphs > 2 * items
}

function add(outer: Contents, inner: Contents, name: string): void {
  outer.pictures += inner.pictures
  outer.captions += inner.captions
  outer.headings += inner.headings
  outer.embeds += inner.embeds
  outer.quotes += inner.quotes
  outer.tables += inner.tables
  outer.figures += inner.figures
  outer.paragraphs += inner.paragraphs
  outer.letters += inner.letters
  if (inner.text === undefined) outer.text = undefined
  else addText(outer, ` ${inner.text}`)
  outer.alt = inner.alt || outer.alt
  outer.hasLink ||= inner.hasLink
  // Cells add up within a row; of rows, the longest counts.
  outer.cells = name === 'td' || name === 'th' ? outer.cells + 1 : Math.max(outer.cells, inner.cells)
}

function emptyContents(): Contents {
  return {
    pictures: 0,
    captions: 0,
    headings: 0,
    embeds: 0,
    quotes: 0,
    tables: 0,
    figures: 0,
    paragraphs: 0,
    letters: 0,
    cells: 0,
    text: '',
    alt: '',
    hasLink: false,
  }
}

function addText(contents: Contents, text: string): void {
  if (contents.text === undefined) return
  const words = (contents.text + text).replace(/\s+/g, ' ')
  contents.text = words.length > MAX_UNNAMED_LETTERS ? undefined : words
}
