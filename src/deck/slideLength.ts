import { estimateReadingSeconds } from '../article/readingTime.ts'

/** Seconds to read the text that fits beside a picture on a computer (1280 × 720, about 180 words). */
const SECONDS_PER_VIEW = 45

/**
 * Estimates how many views a slide has on a computer: what is more than 1 has to be scrolled to. A phone shows about
 * half as much at a time.
 * @param texts the heading and the text blocks
 */
export function estimateViews(texts: readonly string[]): number {
  let seconds = 0
  for (const text of texts) seconds += estimateReadingSeconds(text)
  return seconds / SECONDS_PER_VIEW
}
