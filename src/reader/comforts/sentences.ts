/** A sentence as it is said, and where it stands on the page. */
export type Sentence = { text: string; range: Range }

const BLOCKS = 'h1, h2, h3, p:not(:has(p)), li, figcaption .newsreel-caption, blockquote footer'
/** What stands in a slide but is no part of the article's text. */
const BESIDES = '.newsreel-imprint, .newsreel-kicker, .newsreel-panel, .newsreel-credits'

/** "Mr.", "U.S.", "A.": what looks like an end and mostly is none. Two sentences said as one are no harm. */
const ABBREVIATED = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{0,2}\.)+\s*$/u
/** Within how many letters that is looked for: of the rest of a long segment every dot would be tried. */
const TAIL = 16

/**
 * The sentences of a slide in the order of the page, headings included, credits not. Cut by the rules of the language.
 * @param lang the language tag of the article
 */
export function sentencesOf(slide: Element, lang: string): Sentence[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const blocks = [...slide.querySelectorAll(BLOCKS)].filter(block => !block.closest(BESIDES))
  return blocks.flatMap(block => {
    const nodes = textNodes(block)
    const text = nodes.map(node => node.data).join('')
    const found: Sentence[] = []
    let from = 0
    for (const { segment, index } of segmenter.segment(text)) {
      const end = index + segment.length
      if (ABBREVIATED.test(segment.slice(-TAIL)) && end < text.length) continue
      const sentence = text.slice(from, end).trimEnd()
      if (/[\p{L}\p{N}]/u.test(sentence))
        found.push({ text: sentence.trim(), range: rangeOf(nodes, from, from + sentence.length) })
      from = end
    }
    return found
  })
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

/** A range over text nodes, by offsets into what they say together. */
function rangeOf(nodes: Text[], from: number, to: number): Range {
  const range = document.createRange()
  let passed = 0
  for (const node of nodes) {
    const end = passed + node.data.length
    if (from >= passed && from < end) range.setStart(node, from - passed)
    if (to > passed && to <= end) range.setEnd(node, to - passed)
    passed = end
  }
  return range
}
