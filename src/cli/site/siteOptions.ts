import type { Problem } from '../../article/problem.ts'
import type { Site } from '../../render/site.ts'
import type { PictureProgress } from './articles/pictureEvent.ts'
import type { Shard } from './plan/shard.ts'
import type { ShouldDefer } from './watch/deferArticles.ts'

/** What `newsreel build` is told. */
export type SiteOptions = {
  articles: string
  /** The folder that the site goes to. */
  out: string
  /** Where a build remembers what it made, for the next one. */
  cache: string
  site: Site
  /** The path that the site is served from, with its slash. */
  base: string
  pictures: boolean
  /** Whether readers' devices keep the articles that they open. */
  offline: boolean
  strict: boolean
  /** The share that is built here; `newsreel index` makes the lists when all are there. */
  shard?: Shard
  /** The folder of files that the owner brings, which are copied into the site and come before ours. */
  brought?: string
  /** What the build shall not wait for. */
  shouldDefer?: ShouldDefer
  /** The package's folder of built files. */
  lib: string
  /** Told of each article, with how many there are to build. */
  onProgress: (done: number, of: number) => void
  /** Called when the encoding of a picture begins. */
  onPicture?: (progress: PictureProgress) => void
  /** Called with each problem: a sentence that names the file, and lines of the file where they help (excerptOf). */
  onProblem: (sentence: string, level: Problem['level'], excerpt?: string) => void
}
