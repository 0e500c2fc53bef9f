/** The share of one text in another, each 0 to 1. */
export interface Overlap {
  precision: number
  recall: number
}

const SIZE = 4

/** Languages that do not write spaces between words are compared by characters. */
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/gu

/** True if most of the text's letters belong to a script without spaces between words. */
export function isWithoutSpaces(text: string): boolean {
  return (text.match(WITHOUT_SPACES)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Compares a text with the true one by shingles: runs of four words, or of four characters. */
export function compareBodies(truth: string, found: string): Overlap {
  const pattern = isWithoutSpaces(truth) ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}\p{M}_]+/gu
  const expected = countShingles(truth.match(pattern) ?? [])
  const actual = countShingles(found.match(pattern) ?? [])
  let common = 0
  for (const [shingle, count] of expected) common += Math.min(count, actual.get(shingle) ?? 0)
  const share = (all: Map<string, number>) => {
    const sum = [...all.values()].reduce((total, count) => total + count, 0)
    return sum === 0 ? Number(expected.size === actual.size) : common / sum
  }
  return { precision: share(actual), recall: share(expected) }
}

/** The F1 of mean precision and mean recall, so that long texts do not count more than short ones. */
export function meanF1(overlaps: Overlap[]): number {
  const mean = (key: keyof Overlap) => overlaps.reduce((sum, overlap) => sum + overlap[key], 0) / overlaps.length
  return f1({ precision: mean('precision'), recall: mean('recall') })
}

export function f1({ precision, recall }: Overlap): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function countShingles(tokens: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  if (tokens.length === 0) return counts
  for (let i = 0; i < Math.max(1, tokens.length - SIZE + 1); i++) {
    const shingle = tokens.slice(i, i + SIZE).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
