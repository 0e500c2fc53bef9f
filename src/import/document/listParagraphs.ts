import { nameOf } from '../fragment/elements.ts'

/** The list that a paragraph of Word belongs to: `mso-list:l0 level1 lfo1`. */
const LIST = /mso-list\s*:\s*(l\d+)/i
const IGNORE = /mso-list\s*:\s*ignore/i
/** "1.", "a)", "(iv)". A bullet of the second level is the letter o. */
const ORDERED = /^\(?[\p{L}\p{N}]{1,6}[.)]/u
/** Bullets and numbers in a paragraph of a list whose page was saved without Word's own styles. */
const MARKER = /^\s*(?:[·•▪◦§o–-]|\(?[\p{L}\p{N}]{1,4}[.)])[\s\u00A0]+/u

/** Makes lists of what Word copies as paragraphs with a bullet or number, and joins the parts of a list. */
export function makeLists(root: ParentNode): void {
  const parents = new Map<Element, string>()
  for (const paragraph of root.querySelectorAll('p')) {
    const marker = takeMarker(paragraph)
    if (marker === undefined) continue
    const id = LIST.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? ''
    const before = elementBefore(paragraph)
    const isNext = before !== undefined && parents.get(before) === id
    const list = isNext ? before : paragraph.ownerDocument.createElement(ORDERED.test(marker) ? 'ol' : 'ul')
    if (!isNext) paragraph.before(list)
    parents.set(list, id)
    const item = paragraph.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    list.append(item)
    paragraph.remove()
  }
  joinLevels(root)
}

/** Removes a paragraph's bullet or number, and returns it; undefined if it is no item of a list. */
function takeMarker(paragraph: Element): string | undefined {
  const ignored = [...paragraph.querySelectorAll('span')].filter(each => IGNORE.test(each.getAttribute('style') ?? ''))
  if (ignored.length > 0) {
    const text = ignored.map(each => each.textContent).join('')
    for (const each of ignored) each.remove()
    return text.trim()
  }
  if (!/(?:^|\s)MsoListParagraph/.test(paragraph.getAttribute('class') ?? '')) return undefined
  const marker = MARKER.exec((paragraph.textContent ?? '').slice(0, 50))?.[0]
  if (marker !== undefined) removeLetters(paragraph, marker.length)
  return marker?.trim()
}

/** Removes the first letters of an element's text. */
function removeLetters(element: Element, count: number): void {
  let left = count
  let node: ChildNode | null = element
  while (node && left > 0) {
    if (node.nodeType === 3) {
      const text: string = node.nodeValue ?? ''
      node.nodeValue = text.slice(left)
      left -= Math.min(left, text.length)
    }
    let next: ChildNode | null = node.firstChild
    for (let up: ChildNode | null = node; !next && up && up !== element; up = up.parentNode as ChildNode | null)
      next = up.nextSibling
    node = next
  }
}

/** Google Docs exports each level of a list as a list of its own: `lst-kix_a-0`, `lst-kix_a-1`, `lst-kix_a-0`. */
function joinLevels(root: ParentNode): void {
  for (const list of root.querySelectorAll('ul, ol')) {
    const before = elementBefore(list)
    const id = kixId(list)
    if (before === undefined || id === undefined || kixId(before) !== id) continue
    before.append(...list.childNodes)
    list.remove()
  }
}

const kixId = (list: Element): string | undefined =>
  /^[uo]l$/.test(nameOf(list)) ? /(?:^|\s)lst-kix_([\w-]+)-\d/.exec(list.getAttribute('class') ?? '')?.[1] : undefined

/** The element right before another, with no text between them. */
function elementBefore(element: Element): Element | undefined {
  let node: ChildNode | null = element.previousSibling
  while (node && node.nodeType !== 1 && !/\S/.test(node.nodeValue ?? '')) node = node.previousSibling
  return node?.nodeType === 1 ? (node as Element) : undefined
}
