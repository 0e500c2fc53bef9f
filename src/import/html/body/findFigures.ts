import { repeatsAlt } from '../../fragment/captionText.ts'
import { nameOf } from '../../fragment/elements.ts'
import { nameWords } from '../../fragment/nameWords.ts'
import { isPictureElement, readPicture } from '../../fragment/pictures.ts'
import { type Survey, survey } from '../../fragment/survey.ts'
import { textIn } from '../textIn.ts'

/** A figure of a page, or a picture outside of figures. */
export interface PageFigure {
  element: Element
  /** Elements after it that hold its caption or credit. */
  captions: Element[]
  /** True for pictures that are not of the article: portraits, logos, pictures of links to other articles. */
  isOther: boolean
}

// cspell:disable
/** Names of what holds the portrait of an author or the sign of a site. */
const PORTRAITS = new Set(
  'author authors avatar byline bylines contributor profile autor autoren autorin auteur autore logo brand icon banner'.split(
    ' ',
  ),
)
/** Names of what shows one picture after the other. */
const GALLERIES = new Set(
  'carousel slideshow slider swiper gallery galerie galeria galleria diaporama bildstrecke bildergalerie fotostrecke fotogalerie'.split(
    ' ',
  ),
)
// cspell:enable
const NOT_ARTICLE = new Set(['nav', 'footer', 'form', 'button'])
/** Names of elements further out say less about a picture. */
const MAX_OUTER = 4
const MAX_OUTER_OF_GALLERY = 8
/** The attribute of figures that belong to a gallery. */
export const GALLERY = 'data-newsreel-gallery'
/** A caption is in one of the next elements, and short. */
const MAX_CAPTIONS = 2
const MAX_CAPTION_LETTERS = 500

/**
 * The figures of a page, and pictures outside of them; the outermost if they are nested. In reading order.
 * @returns them, and all elements that hold a caption or credit
 */
export function findFigures(body: Element): { figures: PageFigure[]; captions: Element[] } {
  const found = survey(body)
  const elements: Element[] = []
  for (const element of body.querySelectorAll('*')) {
    const isFigure = found.figures.has(element) || (isPictureElement(element) && readPicture(element) !== null)
    if (isFigure && elements.at(-1)?.contains(element) !== true) elements.push(element)
  }
  const linked = findLinkedTexts(body)
  const figures = elements.map(each => {
    const parent = each.parentElement
    const element = !found.figures.has(each) && parent && nameOf(parent) === 'picture' ? parent : each
    if (isInGallery(each)) each.setAttribute(GALLERY, '')
    const picture = isPictureElement(each) ? each : each.querySelector('img')
    const captions =
      textIn(each) === '' ? findCaptions(element, (picture && readPicture(picture)?.alt) ?? '', found) : []
    return { element, captions, isOther: isPortrait(element) || isTeaser(element, linked) }
  })
  const named = [...found.roles].filter(([, role]) => role !== 'credit-in-figure').map(([element]) => element)
  return { figures, captions: [...named, ...figures.flatMap(({ captions }) => captions)] }
}

/** A figure with its captions: the figure itself if it has them inside. */
export function withCaptions({ element, captions }: PageFigure): Element {
  if (captions.length === 0) return element
  const figure = element.ownerDocument.createElement('figure')
  figure.append(element.cloneNode(true))
  for (const caption of captions) {
    const copy = element.ownerDocument.createElement('figcaption')
    copy.append(...caption.childNodes)
    caption.remove()
    figure.append(copy)
  }
  return figure
}

/** The elements right after a picture that are named as its caption, or repeat its alt text. */
function findCaptions(picture: Element, alt: string, { roles }: Survey): Element[] {
  let outer = picture
  while (!outer.nextElementSibling || nameOf(outer.nextElementSibling) === 'button') {
    const parent = outer.parentElement
    if (!parent || nameOf(parent) === 'body' || textIn(parent) !== '') return []
    outer = parent
  }
  const captions: Element[] = []
  for (
    let next: Element | null = outer.nextElementSibling;
    next && captions.length < MAX_CAPTIONS;
    next = next.nextElementSibling
  ) {
    const length = (next.textContent ?? '').length
    if (length > MAX_CAPTION_LETTERS) break
    const isNamed = roles.has(next) && roles.get(next) !== 'credit-in-figure'
    if (!isNamed && !(captions.length === 0 && repeatsAlt(textIn(next), alt))) break
    captions.push(next)
  }
  return captions
}

/** True for a picture that is the portrait of an author, the logo of a site, or in its navigation. */
function isPortrait(element: Element): boolean {
  let outer: Element | null = element
  for (let level = 0; outer && level < MAX_OUTER; level++) {
    if (NOT_ARTICLE.has(nameOf(outer))) return true
    if (level < 3 && nameOf(outer) !== 'article' && nameWords(outer).some(word => PORTRAITS.has(word))) return true
    outer = outer.parentElement
  }
  return false
}

/** True for a picture that is shown in turn with others. */
function isInGallery(element: Element): boolean {
  let outer: Element | null = element
  for (let level = 0; outer && level < MAX_OUTER_OF_GALLERY; level++) {
    if (nameOf(outer) === 'article' || nameOf(outer) === 'body') return false
    if (nameWords(outer).some(word => GALLERIES.has(word))) return true
    outer = outer.parentElement
  }
  return false
}

/** The addresses to which texts of the page are linked. */
function findLinkedTexts(body: Element): Set<string> {
  const addresses = new Set<string>()
  for (const link of body.querySelectorAll('a[href]')) {
    if (textIn(link) !== '') addresses.add(link.getAttribute('href') ?? '')
  }
  return addresses
}

/** True if a picture leads to another article: a text of the page has the same link. */
function isTeaser(element: Element, linked: Set<string>): boolean {
  const inner = element.querySelector('a[href]')
  const link = element.closest('a[href]') ?? (inner?.querySelector('img, picture') ? inner : null)
  const href = link?.getAttribute('href') ?? ''
  const isPicture = href === '' || href.startsWith('#') || /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i.test(href)
  return !isPicture && linked.has(href)
}
