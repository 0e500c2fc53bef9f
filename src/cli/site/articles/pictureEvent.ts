import type { PictureState } from '../../pictures/work.ts'

/** What happens to a picture of an article, by the name of the article's folder. */
export type PictureEvent = { article: string; src: string; state: PictureState }

export type OnPicture = (event: PictureEvent) => void

/** The picture that a build begins to encode, as people follow it. */
export type PictureProgress = {
  /** "harbour/pier.jpg" */
  name: string
  /** How many are done, this one included, and how many there are. */
  number: number
  of: number
  /** Seconds until all are done, as far as those that are done tell. */
  secondsLeft?: number
}
