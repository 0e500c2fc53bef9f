import { secondsToRead, textOf } from '../article/readingTime.ts'
import type { Deck, Slide } from './buildDeck.ts'
import { remembered } from './remembered.ts'

/** A look at a picture, and at a slide that has little text, in seconds. */
const PICTURE = 2
const LEAST = 4

/** How many seconds a reader needs for a slide: its heading, its text and its picture. */
export function secondsFor(slide: Slide): number {
  let seconds = secondsToRead(slide.label) + (slide.picture ? PICTURE : 0)
  for (const block of slide.body) seconds += secondsToRead(textOf(block))
  return Math.max(LEAST, seconds)
}

/** For each slide the minutes from its beginning to the end of the article, rounded up; 0 for the end card. */
export const minutesLeft = remembered((deck: Deck): number[] => {
  const minutes = Array<number>(deck.slides.length).fill(0)
  let seconds = 0
  for (let index = deck.last; index >= 0; index--) {
    const slide = deck.slides[index]
    if (slide?.position) seconds += secondsFor(slide)
    minutes[index] = Math.ceil(seconds / 60)
  }
  return minutes
})
