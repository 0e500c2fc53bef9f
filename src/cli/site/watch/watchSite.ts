import { basename, dirname, sep } from 'node:path'
import type { ConfigSource } from '../../config/configSource.ts'
import { watchFolder } from '../../files/watchFolder.ts'
import { CliError, NoArticleError } from '../../output/CliError.ts'
import { getErrorMessage } from '../../output/errorMessage.ts'
import type { OnPicture } from '../articles/pictureEvent.ts'
import { type BuildSummary, buildSite } from '../buildSite.ts'
import type { ScannedArticle } from '../plan/scanArticles.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { stopThreads } from '../threads/runOnThreads.ts'
import { runTask } from '../threads/tasks.ts'
import { createPictureQueue, ENCODERS } from './createPictureQueue.ts'

/** The options of `newsreel build --watch`. `onProblem` is called once for a problem, until it is fixed. */
export type WatchSiteOptions = SiteOptions & {
  /** Called after the first build, and after each one that changed something, with the seconds it took. */
  onBuilt: (summary: BuildSummary, seconds: number) => void
  /** Called when a build fails, or the folder cannot be watched. The next change starts another build. */
  onError: (message: string) => void
  /** The site's configuration, which is read again before each build. */
  config?: Pick<ConfigSource, 'read' | 'getPaths'>
}

/**
 * Builds a site, and builds it again whenever its folder of articles changes: one build at a time. Texts do not wait
 * for pictures: those are encoded in the background, and articles with new pictures are built once they are done.
 * Resolves when the site is built and the folder is watched.
 * @returns stops watching, after the current build
 * @throws {CliError} (code 3) when the first build fails for a reason that no change of an article can fix
 */
export async function watchSite(options: WatchSiteOptions): Promise<() => Promise<void>> {
  const { articles, out, cache, pictures, config, onBuilt, onError, onProblem } = options
  let reported = new Set<string>()
  let lastSummary: BuildSummary | undefined
  const readConfig = async (): Promise<Partial<SiteOptions>> => {
    if (!config) return {}
    const { site, lookFiles } = await config.read()
    watchPaths(config.getPaths())
    return { site: { ...site, address: options.site.address }, lookFiles }
  }
  const build = async (isFatal = (_: unknown) => false) => {
    const current = new Set<string>()
    const reportOnce = (message: string, report: () => void) => {
      current.add(message)
      if (!reported.has(message)) report()
    }
    const startedAt = performance.now()
    try {
      const configured = await readConfig()
      const summary = await buildSite({
        ...options,
        ...configured,
        onProblem: (message, ...rest) => reportOnce(message, () => onProblem(message, ...rest)),
        ...(pictures ? { shouldDefer: queue.shouldDefer } : {}),
        waitsForSharp: lastSummary !== undefined,
      })
      if (!lastSummary || hasChanged(summary, lastSummary)) onBuilt(summary, (performance.now() - startedAt) / 1000)
      lastSummary = summary
      reported = current
      queue.start()
    } catch (error) {
      if (isFatal(error)) throw error
      const message = getErrorMessage(error)
      if (error instanceof NoArticleError)
        reportOnce(message, () => onProblem(`${message} Waiting for one.`, 'warning'))
      else reportOnce(message, () => onError(message))
      reported = new Set([...reported, ...current]) // the build may have stopped before the other problems
    } finally {
      await stopThreads() // building one article needs no other thread, and each takes as much memory as the first
    }
  }
  let isRequested = false
  let building: Promise<void> | undefined
  const runRequestedBuilds = async () => {
    while (isRequested) {
      isRequested = false
      await build()
    }
    building = undefined
  }
  const requestBuild = () => {
    isRequested = true
    building ??= runRequestedBuilds()
    return building
  }
  const makePictures = async ({ id, file }: ScannedArticle, onPicture: OnPicture) => {
    const item = { id, folder: basename(dirname(file)), next: undefined }
    await runTask('checkArticlePictures', item, { articles, cache, pictures, parallel: ENCODERS }, onPicture)
  }
  const queue = createPictureQueue(makePictures, requestBuild, options.onPicture)
  // Ignore only folders inside the watched one: ignoring a folder around it would ignore the articles, too.
  const ignored = [out, cache].filter(folder => folder.startsWith(articles + sep))
  const watchers = new Map<string, ReturnType<typeof watchFolder>>()
  /** Watches files and folders that are not watched yet. */
  const watchPaths = (paths: string[]) => {
    for (const path of paths)
      if (!watchers.has(path) && !path.startsWith(articles + sep))
        watchers.set(path, watchFolder(path, { ignored, onChange: requestBuild, onWatchError: onError }))
  }
  const stopWatching = () => Promise.all([...watchers.values()].map(async watcher => (await watcher)()))
  // Try twice: the first error may come from an article that is being saved at that moment.
  await build(isEnvironmentError)
    .catch(() => build(isEnvironmentError))
    .catch(async error => {
      await stopWatching()
      throw error
    })

  const folders = options.staticFolder ? [articles, options.staticFolder] : [articles]
  watchPaths(folders)
  await Promise.all(watchers.values())
  await requestBuild() // for changes before the watcher was ready
  return async () => {
    await stopWatching()
    await queue.stop()
    await building
  }
}

/** Whether a build changed the site. */
const hasChanged = ({ built, articles, skipped }: BuildSummary, last: BuildSummary) =>
  built > 0 || articles !== last.articles || skipped !== last.skipped

/** Whether an error does not come from the articles. */
const isEnvironmentError = (error: unknown) => !(error instanceof CliError) || error.code === 3
