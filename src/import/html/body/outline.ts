import { isBlock, nameOf } from '../../fragment/elements.ts'
import { walk } from '../../fragment/walk.ts'
import { textIn } from '../textIn.ts'

/** The attribute that holds a block's number while Readability moves and copies elements. */
const NUMBER = 'data-newsreel-number'

/** Where an element stood in the page: its number in reading order, and that of the last element in it. */
interface Place {
  first: number
  last: number
  /** Letters of text in the element, without those in figures. */
  letters: number
}

/** A figure that was taken out of the page, and the places around it, from its parent outwards. */
interface TakenFigure {
  /** What is put back: the figure, or a new one that also has the caption. */
  element: Element
  place: Place
  around: Place[]
}

/** Remembers where the blocks of a page stood, so that figures can be put back into an extracted text. */
export class Outline {
  private readonly places = new Map<Element, Place>()
  private readonly figures: TakenFigure[] = []

  /** @param figures the figures that may be taken out, and their captions */
  constructor(root: Element, figures: ReadonlySet<Element>) {
    let count = 0
    let letters = 0
    let openFigures = 0
    const isSkipped = (element: Element) => figures.has(element) || nameOf(element) === 'button'
    walk(root, {
      enter: element => {
        this.places.set(element, { first: count++, last: 0, letters })
        if (isBlock(element)) element.setAttribute(NUMBER, String(count - 1))
        if (isSkipped(element)) openFigures++
        return true
      },
      leave: element => {
        const place = this.places.get(element)
        if (isSkipped(element)) openFigures--
        if (!place) return
        place.last = count - 1
        place.letters = letters - place.letters
      },
      text: text => {
        if (openFigures === 0) letters += text.trim().length
      },
    })
  }

  /** Takes a figure out of the page. Another element may be put back for it. */
  takeOut(element: Element, replacement = element): void {
    const place = this.places.get(element)
    if (!place) return
    const around: Place[] = []
    for (let parent = element.parentNode; parent; parent = parent.parentNode) {
      const outer = this.places.get(parent as Element)
      if (outer) around.push(outer)
    }
    this.figures.push({ element: replacement, place, around })
    element.remove()
  }

  /**
   * Puts figures back into the extracted text: those that stood beside text that is in it. Returns those that stood
   * before the text.
   */
  putBack(content: Element): Element[] {
    const blocks = [...content.querySelectorAll(`[${NUMBER}]`)].map(element => ({
      element,
      number: Number(element.getAttribute(NUMBER)),
    }))
    const numbers = blocks.map(({ number }) => number).sort((a, b) => a - b)
    const first = numbers[0] ?? 0
    const last = numbers.at(-1) ?? 0
    const firstText = findFirstText(blocks)
    const before: Element[] = []
    let next = 0
    for (const { element, place, around } of this.figures) {
      while (next < blocks.length && (blocks[next]?.number ?? 0) < place.first) next++
      // Around the figure are elements that hold nothing else. The first one with text must belong to the article,
      // and to the element that holds all of the article.
      const outer = around.find(({ letters }) => letters > 0)
      const isInText = outer && hasBetween(numbers, outer) && (place.first < last || !isAround(outer, first, last))
      if (place.first < first || (!isInText && place.first < firstText)) {
        before.push(element)
        continue
      }
      if (!isInText) continue
      const following = blocks[next]?.element
      if (following) following.parentNode?.insertBefore(element, following)
      else content.append(element)
    }
    return before
  }
}

/** Shorter blocks before the text are its date, its section and the like. In letters. */
const MIN_PROSE = 60

/** The number of the first paragraph: a block with some text and no other block inside. */
function findFirstText(blocks: { element: Element; number: number }[]): number {
  const isInside = (at: number) => blocks[at + 1] && blocks[at]?.element.contains(blocks[at + 1]?.element ?? null)
  const found = blocks.findIndex(({ element }, at) => !isInside(at) && textIn(element).length >= MIN_PROSE)
  return blocks[found]?.number ?? 0
}

/** True if a place is larger than that of the text from the first to the last number. */
const isAround = (place: Place, first: number, last: number) => place.first < first && place.last > last

/** True if one of the sorted numbers is in a place. */
function hasBetween(numbers: number[], { first, last }: Place): boolean {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < first) low = middle + 1
    else high = middle
  }
  return low < numbers.length && (numbers[low] as number) <= last
}
