import type { PictureState } from '../../pictures/work.ts'

/** The progress of a picture. `article` is the name of the article's folder. */
export type PictureEvent = { article: string; src: string; state: PictureState }

export type OnPicture = (event: PictureEvent) => void

/** The picture that a build starts to encode, for the progress display. */
export type PictureProgress = {
  /** "harbour/pier.jpg" */
  name: string
  /** The number of this picture, from 1, and the number of all. */
  number: number
  total: number
  /** Estimated seconds until all are done, once the first is. */
  secondsLeft?: number
}
