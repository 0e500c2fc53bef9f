/** A sentence, or a clause of a long one, with its text range on the page. */
export type Sentence = { text: string; range: Range }

const BLOCKS = 'h1, h2, h3, p:not(:has(p)), li, figcaption .newsreel-caption, blockquote footer'
/** Parts of a slide that are not the article's text. */
const EXCLUDED = '.newsreel-imprint, .newsreel-kicker, .newsreel-panel, .newsreel-credits'

/** "Mr.", "U.S.", "A.": usually not the end of a sentence. Speaking two sentences as one does no harm. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{0,2}\.)+\s*$/u
/** How many letters at the end to search: in a long segment, the expression would try every dot. */
const TAIL_LENGTH = 16

/** Network voices stop after 15 seconds. So many letters take less, even at a low speed. */
const MAX_LETTERS = 150
/** A character for a syllable or a word takes as long as several letters. */
const SYLLABIC = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/
const LETTERS_PER_SYLLABIC = 3
/** The end of a clause. The comma in 1,000 does not match. */
const CLAUSE_END = /(?:[,;:.!?،؛؟।॥፣፤–—…]["'”’»)\]]*(?=\s)|[、，；：。！？༎།၊။][」』”’）]*)\s*$/u
/** Shorter clauses, relative to the target length, would sound like a list. */
const MIN_CLAUSE_SHARE = 0.4

/**
 * Splits a slide's text into sentences, in document order, with headings and without credits. Long sentences are split
 * into clauses, or between words.
 * @param lang the language tag of the article
 */
export function splitSentences(slide: Element, lang: string): Sentence[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const words = new Intl.Segmenter(lang, { granularity: 'word' })
  const blocks = [...slide.querySelectorAll(BLOCKS)].filter(block => !block.closest(EXCLUDED))
  return blocks.flatMap(block => {
    const nodes = findTextNodes(block)
    const text = nodes.map(node => node.data).join('')
    const sentences: Sentence[] = []
    const add = (part: string, from: number) => {
      const sentence = part.trimEnd()
      if (/[\p{L}\p{N}]/u.test(sentence))
        sentences.push({ text: sentence.trim(), range: createRange(nodes, from, from + sentence.length) })
    }
    let from = 0
    for (const { segment, index } of segmenter.segment(text)) {
      const end = index + segment.length
      if (ABBREVIATION.test(segment.slice(-TAIL_LENGTH)) && end < text.length) continue
      let at = from
      for (const part of splitClauses(text.slice(from, end), words)) {
        add(part, at)
        at += part.length
      }
      from = end
    }
    return sentences
  })
}

/** Splits a sentence that is too long after a clause, else between words, into parts of similar length. */
function splitClauses(sentence: string, words: Intl.Segmenter): string[] {
  const length = getSpokenLength(sentence.trim())
  if (length <= MAX_LETTERS) return [sentence]
  const [clauses, target] = [[] as string[], length / Math.ceil(length / MAX_LETTERS)]
  const segments = [...words.segment(sentence)].flatMap(({ segment }) => splitLongWord(segment))
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
    if (CLAUSE_END.test(clause.slice(-TAIL_LENGTH)) && clauseLetters > target * MIN_CLAUSE_SHARE) cut = clause.length
  }
  return [...clauses, clause]
}

/** Returns how long a text takes to speak, as a number of letters. */
export const getSpokenLength = (text: string): number => {
  let letters = 0
  for (const character of text) letters += SYLLABIC.test(character) ? LETTERS_PER_SYLLABIC : character.length
  return letters
}

/** Splits a word that is too long, such as a URL. */
const splitLongWord = (word: string): string[] =>
  word.length * LETTERS_PER_SYLLABIC <= MAX_LETTERS ? [word] : (word.match(/[\s\S]{1,40}(?!\p{M})/gu) ?? [word])

function findTextNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

/** Creates a range over text nodes, by offsets into their joined text. */
function createRange(nodes: Text[], from: number, to: number): Range {
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
