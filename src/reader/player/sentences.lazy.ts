/** A sentence, or a clause of a long one, as it is said, and where it stands on the page. */
export type Sentence = { text: string; range: Range }

const BLOCKS = 'h1, h2, h3, p:not(:has(p)), li, figcaption .newsreel-caption, blockquote footer'
/** What stands in a slide but is no part of the article's text. */
const BESIDES = '.newsreel-imprint, .newsreel-kicker, .newsreel-panel, .newsreel-credits'

/** "Mr.", "U.S.", "A.": what looks like an end and mostly is none. Two sentences said as one are no harm. */
const ABBREVIATED = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{0,2}\.)+\s*$/u
/** Within how many letters that is looked for: of the rest of a long segment every dot would be tried. */
const TAIL = 16

/**
 * Voices on the network stop in the midst of what takes them 15 seconds: letters that take less, at a slow speed too.
 */
const MAX_LETTERS = 150
/** A character that stands for a syllable or a word takes as long as several letters. */
const SLOW = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/
const SLOW_LETTERS = 3
/** Where a clause ends. The comma of 1,000 does not end one. */
const CLAUSE = /(?:[,;:.!?،؛؟।॥፣፤–—…]["'”’»)\]]*(?=\s)|[、，；：。！？༎།၊။][」』”’）]*)\s*$/u
/** A clause is not so short that it sounds like a list, unless there is no other. */
const MIN_SHARE = 0.4

/**
 * The sentences of a slide in the order of the page, headings included, credits not. Cut by the rules of the language,
 * and long ones into clauses, or between words.
 * @param lang the language tag of the article
 */
export function splitSentences(slide: Element, lang: string): Sentence[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const words = new Intl.Segmenter(lang, { granularity: 'word' })
  const blocks = [...slide.querySelectorAll(BLOCKS)].filter(block => !block.closest(BESIDES))
  return blocks.flatMap(block => {
    const nodes = textNodes(block)
    const text = nodes.map(node => node.data).join('')
    const found: Sentence[] = []
    const add = (part: string, from: number) => {
      const sentence = part.trimEnd()
      if (/[\p{L}\p{N}]/u.test(sentence))
        found.push({ text: sentence.trim(), range: rangeOf(nodes, from, from + sentence.length) })
    }
    let from = 0
    for (const { segment, index } of segmenter.segment(text)) {
      const end = index + segment.length
      if (ABBREVIATED.test(segment.slice(-TAIL)) && end < text.length) continue
      let at = from
      for (const part of clausesOf(text.slice(from, end), words)) {
        add(part, at)
        at += part.length
      }
      from = end
    }
    return found
  })
}

/** Cuts what is too long to be said at once: after a clause, else between words, as evenly as that goes. */
function clausesOf(sentence: string, words: Intl.Segmenter): string[] {
  const length = getSpokenLength(sentence.trim())
  if (length <= MAX_LETTERS) return [sentence]
  const [clauses, target] = [[] as string[], length / Math.ceil(length / MAX_LETTERS)]
  const segments = [...words.segment(sentence)].flatMap(({ segment }) => piecesOf(segment))
  let [clause, clauseLetters, cut] = ['', 0, 0]
  for (const segment of segments) {
    const letters = getSpokenLength(segment)
    while (clause && clauseLetters + letters > MAX_LETTERS) {
      const end = cut || clause.length
      clauses.push(clause.slice(0, end))
      clause = clause.slice(end)
      clauseLetters = getSpokenLength(clause)
      cut = 0
    }
    clause += segment
    clauseLetters += letters
    if (CLAUSE.test(clause.slice(-TAIL)) && clauseLetters > target * MIN_SHARE) cut = clause.length
  }
  return [...clauses, clause]
}

/** How long a text takes to be said, in letters. */
export const getSpokenLength = (text: string): number => {
  let letters = 0
  for (const character of text) letters += SLOW.test(character) ? SLOW_LETTERS : character.length
  return letters
}

/** A word that is longer than all may be, an address or an endless run of letters, in pieces. */
const piecesOf = (word: string): string[] =>
  word.length * SLOW_LETTERS <= MAX_LETTERS ? [word] : (word.match(/[\s\S]{1,40}(?!\p{M})/gu) ?? [word])

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
