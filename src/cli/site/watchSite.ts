import { Failure } from '../fail.ts'
import { watchFolder } from '../watchFolder.ts'
import { buildSite, type SiteOptions, type Summary } from './buildSite.ts'
import { endThreads } from './pool.ts'

/** What a build that goes on is told; its onProblem hears of each problem once, until that is mended. */
export type WatchedSiteOptions = SiteOptions & {
  /** Told of each build that made something or took something away, and how many seconds it took. */
  onBuilt: (summary: Summary, seconds: number) => void
  /** Told why a build could not be finished, a sentence. The next change is another try. */
  onFailed: (sentence: string) => void
}

/**
 * Builds a site, and from then on whenever something in its folder of articles has changed: one build at a time, and one
 * more when something changed meanwhile. Resolves when the first is done.
 * @returns ends it, after a build that is at work
 * @throws Failure (3) when the first build could not read or write
 */
export async function watchSite(options: WatchedSiteOptions): Promise<() => Promise<void>> {
  const { articles, out, cache, onBuilt, onFailed, onProblem } = options
  let begun = false
  let told = new Set<string>()
  let last: Summary | undefined
  const build = async () => {
    const now = new Set<string>()
    const once = (sentence: string, tell: () => void) => {
      now.add(sentence)
      if (!told.has(sentence)) tell()
    }
    const started = performance.now()
    try {
      const onNew: SiteOptions['onProblem'] = (sentence, level) => once(sentence, () => onProblem(sentence, level))
      const summary = await buildSite({ ...options, onProblem: onNew })
      if (!last || differs(summary, last)) onBuilt(summary, (performance.now() - started) / 1000)
      last = summary
    } catch (error) {
      if (!(error instanceof Failure) || (error.code === 3 && !begun)) throw error
      once(error.message, () => onFailed(error.message))
    } finally {
      begun = true
      told = now
      await endThreads() // one article needs none, and each takes as much memory as the first
    }
  }

  let asked = false
  let building: Promise<void> | undefined
  const buildWhileAsked = async () => {
    while (asked) {
      asked = false
      await build()
    }
    building = undefined
  }
  const ask = () => {
    asked = true
    building ??= buildWhileAsked()
    return building
  }
  await build()
  const unwatch = await watchFolder(articles, { ignored: [out, cache], onChange: ask, onTrouble: onFailed })
  await ask() // what changed before anybody watched
  return async () => {
    await unwatch()
    await building
  }
}

/** Whether a build was more than a look. */
const differs = ({ built, articles, skipped }: Summary, last: Summary) =>
  built > 0 || articles !== last.articles || skipped !== last.skipped
