import type { Problem } from '../../article/problem.ts'
import type { LookFile } from '../config/lookFiles.ts'
import type { SharedOptions } from './articles/buildTypes.ts'
import type { PictureProgress } from './articles/pictureEvent.ts'
import type { Shard } from './plan/shard.ts'
import type { ShouldDefer } from './watch/deferArticles.ts'

/** The options of `newsreel build`. */
export type SiteOptions = SharedOptions & {
  /** Whether to change nothing when an article or a picture has an error. */
  strict: boolean
  /** The shard to build. `newsreel index` makes the lists when all shards are built. */
  shard?: Shard
  /** A folder of the owner's files, which are copied into the site and replace Newsreel's. */
  staticFolder?: string
  /** Which articles to leave for a later build. */
  shouldDefer?: ShouldDefer
  /** Whether articles with new pictures wait while sharp is missing, instead of stopping the build. */
  waitsForSharp?: boolean
  /** The files of the site's look (`site.look`). */
  lookFiles?: readonly LookFile[]
  /** The package's folder of built files. */
  lib: string
  /** Called before anything is written. If it throws, nothing is. */
  onPlanned?: (plan: {
    /** Whether there are pictures that the last build did not have. */
    hasNewPictures: boolean
  }) => void
  /** Called after each article, with the number done and the total. */
  onProgress: (done: number, total: number) => void
  /** Called when the encoding of a picture begins. */
  onPicture?: (progress: PictureProgress) => void
  /** Called with each problem: a message that names the file, and an excerpt of the file where that helps. */
  onProblem: (message: string, level: Problem['level'], excerpt?: string) => void
}
