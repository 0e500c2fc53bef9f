import type { ReportProblem } from '../../article/problem.ts'
import type { CardFile } from '../../render/pictures/cards.ts'
import type { PictureFolder } from './place/placeFile.ts'

/** Where the pictures of an article come from and go to. */
export type PictureOptions = {
  /** The absolute path of the article's folder, which `src` is relative to. */
  folder: string
  /**
   * The absolute path of the folder that the files go to: the article's `images` in the site. Nothing else writes to
   * it.
   */
  out: string
  /** The absolute path of the cache folder, shared by builds, so that no picture is encoded twice. */
  cache: string
  /** The widths to make, in pixels; WIDTHS by default. */
  widths?: readonly number[]
  /**
   * How many files are encoded at a time: by default one on each core, so 1 where each core has a process of its own.
   */
  parallel?: number
  /** Called when the encoding of a picture begins, and when a picture is placed or has failed. */
  onPicture?: (src: string, state: PictureState) => void
}

export type PictureState = 'encoding' | 'done'

/** The state while the pictures of one article are made. */
export type Work = PictureOptions & {
  place: PictureFolder
  count: { made: number; kept: number }
  report: ReportProblem
  /** The files for cards of the figures so far, by their new `src`. */
  cards: Map<string, CardFile | null>
}
