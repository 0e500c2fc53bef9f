import type { LocatedProblem } from '../../../check/file/locate.ts'
import type { ArticleToBuild, BuildOptions, BuiltArticle } from '../articles/buildTypes.ts'
import type { ArticlePictureOptions } from '../articles/makeArticlePictures.ts'
import type { OnPicture } from '../articles/pictureEvent.ts'
import { type ArticleScan, scanArticle } from '../plan/scanArticle.ts'

/** The tasks that threads can run. Each takes one item, and options that are the same for all items. */
const tasks = {
  scanArticle: (name: string, folder: string): Promise<ArticleScan> => scanArticle(folder, name),
  /** @throws {CliError} (code 3) */
  buildArticle: async (
    article: ArticleToBuild,
    options: BuildOptions,
    onPicture?: OnPicture,
  ): Promise<BuiltArticle> => {
    // Loaded on demand: loading React takes longer than finding out that nothing has changed.
    const { buildArticle } = await import('../articles/buildArticle.ts')
    return buildArticle(article, options, onPicture)
  },
  /** @throws {CliError} (code 3) */
  checkArticlePictures: async (
    article: ArticleToBuild,
    options: ArticlePictureOptions,
    onPicture?: OnPicture,
  ): Promise<LocatedProblem[]> => {
    const { checkArticlePictures } = await import('../articles/makeArticlePictures.ts')
    return checkArticlePictures(article, options, onPicture)
  },
}

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type TaskItem<T extends TaskName> = Parameters<Tasks[T]>[0]
export type TaskOptions<T extends TaskName> = Parameters<Tasks[T]>[1]
export type TaskResult<T extends TaskName> = Awaited<ReturnType<Tasks[T]>>

/** Runs a task for one item. */
export const runTask = <T extends TaskName>(
  task: T,
  item: TaskItem<T>,
  options: TaskOptions<T>,
  onPicture?: OnPicture,
): Promise<TaskResult<T>> =>
  (tasks[task] as (item: TaskItem<T>, options: TaskOptions<T>, onPicture?: OnPicture) => Promise<TaskResult<T>>)(
    item,
    options,
    onPicture,
  )
