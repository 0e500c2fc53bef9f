import { isBlock } from '../fragment/elements.ts'
import { walk } from '../fragment/walk.ts'

/** The attribute that holds a block's number while Readability moves and copies elements. */
const NUMBER = 'data-newsreel-number'

/** Where an element stood in the page: its number in reading order, and that of the last element in it. */
interface Place {
  first: number
  last: number
}

/** Remembers where the blocks of a page stood, so that figures can be put back into an extracted text. */
export class Outline {
  private readonly places = new Map<Element, Place>()
  /** For each figure, the places around it, from its parent outwards. */
  private readonly figures: { element: Element; place: Place; around: Place[] }[] = []

  constructor(root: Element) {
    let count = 0
    walk(root, {
      enter: element => {
        this.places.set(element, { first: count++, last: 0 })
        if (isBlock(element)) element.setAttribute(NUMBER, String(count - 1))
        return true
      },
      leave: element => {
        const place = this.places.get(element)
        if (place) place.last = count - 1
      },
      text: () => undefined,
    })
  }

  /** Takes a figure out of the page. */
  takeOut(element: Element): void {
    const place = this.places.get(element)
    if (!place) return
    const around: Place[] = []
    for (let parent = element.parentNode; parent; parent = parent.parentNode) {
      const outer = this.places.get(parent as Element)
      if (outer) around.push(outer)
    }
    this.figures.push({ element, place, around })
    element.remove()
  }

  /**
   * Puts figures back into the extracted text: those whose surroundings are in it. Returns those that stood before
   * the text.
   */
  putBack(content: Element): Element[] {
    const blocks = [...content.querySelectorAll(`[${NUMBER}]`)].map(element => ({
      element,
      number: Number(element.getAttribute(NUMBER)),
    }))
    const numbers = blocks.map(({ number }) => number).sort((a, b) => a - b)
    const before: Element[] = []
    let next = 0
    for (const { element, place, around } of this.figures) {
      while (next < blocks.length && (blocks[next]?.number ?? 0) < place.first) next++
      const isBeforeText = place.first < (numbers[0] ?? 0)
      if (isBeforeText) before.push(element)
      else if (around[0] && hasBetween(numbers, around[0])) {
        const following = blocks[next]?.element
        if (following) following.parentNode?.insertBefore(element, following)
        else content.append(element)
      }
    }
    return before
  }
}

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
