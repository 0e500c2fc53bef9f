import type { LocatedProblem } from '../../articles/readArticleText.ts'
import type { PictureOptions } from '../articles/articlePictures.ts'
import type { ArticleToBuild, BuildOptions, Built } from '../articles/articleWork.ts'
import type { OnPicture } from '../articles/pictureEvent.ts'
import { type ReadArticle, scanArticle } from '../plan/scanArticle.ts'

/** What all threads of a build can do (pool.ts): each work takes one thing, and what all things of its kind share. */
export const works = {
  scanArticle: async (id: string, folder: string): Promise<ReadArticle> => scanArticle(folder, id),
  /** @throws Failure (3) */
  buildArticle: async (article: ArticleToBuild, options: BuildOptions, onPicture?: OnPicture): Promise<Built> => {
    // Loaded late: with React it takes longer than to see that nothing has changed.
    const { buildArticle } = await import('../articles/buildArticle.ts')
    return buildArticle(article, options, onPicture)
  },
  /** @throws Failure (3) */
  tryPictures: async (
    article: ArticleToBuild,
    options: PictureOptions,
    onPicture?: OnPicture,
  ): Promise<LocatedProblem[]> => {
    const { tryPictures } = await import('../articles/articlePictures.ts')
    return tryPictures(article, options, onPicture)
  },
}

export type Works = typeof works
export type Work = keyof Works
/** What a work takes at a time. */
export type Item<W extends Work> = Parameters<Works[W]>[0]
/** What a work needs to know besides. */
export type Shared<W extends Work> = Parameters<Works[W]>[1]
export type Result<W extends Work> = Awaited<ReturnType<Works[W]>>

/** Does one thing. @param onPicture told of each picture on the way */
export const perform = <W extends Work>(
  work: W,
  item: Item<W>,
  shared: Shared<W>,
  onPicture?: OnPicture,
): Promise<Result<W>> =>
  (works[work] as (item: Item<W>, shared: Shared<W>, onPicture?: OnPicture) => Promise<Result<W>>)(
    item,
    shared,
    onPicture,
  )
