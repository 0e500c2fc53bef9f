import { basename, dirname, sep } from 'node:path'
import { watchFolder } from '../../files/watchFolder.ts'
import { Failure, messageOf } from '../../output/fail.ts'
import { followPictures } from '../articles/pictureProgress.ts'
import { buildSite, type Summary } from '../buildSite.ts'
import type { ScannedArticle } from '../plan/scanArticles.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { endThreads } from '../threads/pool.ts'
import { perform } from '../threads/works.ts'
import { PARALLEL, pictureQueue } from './pictureQueue.ts'

/** What a build that goes on is told; its onProblem hears of each problem once, until that is mended. */
export type WatchedSiteOptions = SiteOptions & {
  /** Told of the first build, and of each that made something or took something away, and how many seconds it took. */
  onBuilt: (summary: Summary, seconds: number) => void
  /**
   * Told why a build could not be finished, or the folder not be watched, a sentence. The next change is another try.
   */
  onFailed: (sentence: string) => void
}

/**
 * Builds a site, and from then on whenever something in its folder of articles has changed: one build at a time, and
 * one more when something changed meanwhile. Texts do not wait for pictures: those are made beside the builds, and an
 * article with new ones is built when they are there. Resolves when the site is built and the folder is watched.
 * @returns ends it, after a build that is at work
 * @throws what hinders the first build and no change of an article can mend, as Failure (3)
 */
export async function watchSite(options: WatchedSiteOptions): Promise<() => Promise<void>> {
  const { articles, out, cache, pictures, onBuilt, onFailed, onProblem } = options
  let told = new Set<string>()
  let last: Summary | undefined
  const build = async (isFatal = (_: unknown) => false) => {
    const now = new Set<string>()
    const once = (sentence: string, tell: () => void) => {
      now.add(sentence)
      if (!told.has(sentence)) tell()
    }
    const started = performance.now()
    try {
      const onNew: SiteOptions['onProblem'] = (sentence, ...rest) => once(sentence, () => onProblem(sentence, ...rest))
      const summary = await buildSite({ ...options, onProblem: onNew, ...(pictures ? { hold: queue.hold } : {}) })
      if (!last || differs(summary, last)) onBuilt(summary, (performance.now() - started) / 1000)
      last = summary
      told = now
      queue.start()
    } catch (error) {
      if (isFatal(error)) throw error
      once(messageOf(error), () => onFailed(messageOf(error)))
      told = new Set([...told, ...now]) // it may not have come to what else was told
    } finally {
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
  const make = async (article: ScannedArticle) => {
    const one = { id: article.id, folder: basename(dirname(article.file)), next: undefined }
    const { onPicture } = followPictures(
      { changed: [{ ...one, made: '' }], state: { [one.id]: article } },
      options.onPicture,
    )
    await perform('tryPictures', one, { articles, cache, pictures, parallel: PARALLEL }, onPicture)
  }
  const queue = pictureQueue(make, ask)
  // What hinders a build for a moment, as that an article is saved just then, does not hinder it twice.
  await build(isFromOutside).catch(() => build(isFromOutside))

  // Of what is around the folder of articles nothing is told; ignored, it would take that along.
  const ignored = [out, cache].filter(folder => folder.startsWith(articles + sep))
  const folders = options.brought ? [articles, options.brought] : [articles]
  const watched = folders.map(folder => watchFolder(folder, { ignored, onChange: ask, onTrouble: onFailed }))
  const unwatch = await Promise.all(watched)
  await ask() // what changed before anybody watched
  return async () => {
    await Promise.all(unwatch.map(end => end()))
    await queue.end()
    await building
  }
}

/** Whether a build was more than a look. */
const differs = ({ built, articles, skipped }: Summary, last: Summary) =>
  built > 0 || articles !== last.articles || skipped !== last.skipped

/** Whether it is not the articles that hinder a build. */
const isFromOutside = (error: unknown) => !(error instanceof Failure) || error.code === 3
