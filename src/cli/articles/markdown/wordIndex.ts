/** Letters of Chinese and Japanese count as words: these languages write no spaces. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+/gu
/** How many words of a text are searched for. */
const MAX_WORDS = 6
/** How many words of markup may stand between two words of a text, such as the address of a link. */
const MAX_GAP = 16
/** How many places are tried: a hostile text repeats its first word a million times. */
const MAX_TRIES = 100

/** Finds texts in their source by their words, whatever markup stands between these. */
export class WordIndex {
  private readonly offsets: number[] = []
  /** The numbers of each word's occurrences, in order. */
  private readonly numbers = new Map<string, number[]>()

  constructor(source: string) {
    for (const { 0: word, index } of source.matchAll(WORD)) {
      const key = word.toLowerCase()
      const list = this.numbers.get(key)
      if (list) list.push(this.offsets.length)
      else this.numbers.set(key, [this.offsets.length])
      this.offsets.push(index)
    }
  }

  /** The offset of a text's first word, at `from` or later; undefined if its words are not there in this order. */
  find(text: string, from: number): number | undefined {
    const [first = '', ...rest] = [...text.slice(0, 500).matchAll(WORD)]
      .slice(0, MAX_WORDS)
      .map(([word]) => word.toLowerCase())
    const starts = this.numbers.get(first) ?? []
    const begin = firstFrom(starts, firstFrom(this.offsets, from))
    for (const start of starts.slice(begin, begin + MAX_TRIES))
      if (this.hasWords(rest, start)) return this.offsets[start]
    return undefined
  }

  private hasWords(words: string[], start: number): boolean {
    let last = start
    for (const word of words) {
      const numbers = this.numbers.get(word) ?? []
      const next = numbers[firstFrom(numbers, last + 1)]
      if (next === undefined || next - last > MAX_GAP) return false
      last = next
    }
    return true
  }
}

/** The index of the first number that is not smaller, in a sorted list. */
function firstFrom(sorted: readonly number[], min: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < min) low = middle + 1
    else high = middle
  }
  return low
}
