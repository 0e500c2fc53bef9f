/** Longer texts are compared by their beginning. */
const MAX_COMPARED = 2000

/** Maps a text to its letters and digits in lower case, to compare it with another. */
export const normalize = (text: string): string =>
  text
    .slice(0, MAX_COMPARED)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
