import { estimateReadingSeconds, getBlockText } from '../article/readingTime.ts'
import type { Deck, Slide } from './buildDeck.ts'
import { memoize } from './memoize.ts'

/** Seconds to look at a picture. */
const PICTURE_SECONDS = 2
/** Seconds for a slide with little text. */
const MIN_SECONDS = 4

/** The seconds to read a slide: heading, text and picture. */
export function getReadingSeconds(slide: Slide): number {
  let seconds = estimateReadingSeconds(slide.label) + (slide.picture ? PICTURE_SECONDS : 0)
  for (const block of slide.body) seconds += estimateReadingSeconds(getBlockText(block))
  return Math.max(MIN_SECONDS, seconds)
}

/** The minutes from each slide to the end of the article, rounded up; 0 for the end card. */
export const getMinutesLeft = memoize((deck: Deck): number[] => {
  const minutes = Array<number>(deck.slides.length).fill(0)
  let seconds = 0
  for (let index = deck.lastSlideIndex; index >= 0; index--) {
    const slide = deck.slides[index]
    if (slide?.position) seconds += getReadingSeconds(slide)
    minutes[index] = Math.ceil(seconds / 60)
  }
  return minutes
})
