import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Article } from '../../../article/schema.ts'
import type { LocatedProblem } from '../../../check/file/locate.ts'
import type { Cards } from '../../../render/pictures/cards.ts'
import { createTemporaryName } from '../../files/temporaryName.ts'
import type { ArticleToBuild, BuildOptions } from './buildTypes.ts'
import { copyPictures } from './copyPictures.ts'
import type { OnPicture } from './pictureEvent.ts'
import { type RereadArticle, rereadArticle } from './rereadArticle.ts'

/** The build options that pictures depend on. */
export type ArticlePictureOptions = Pick<BuildOptions, 'articles' | 'cache' | 'pictures' | 'parallel'>

/**
 * Encodes the pictures of an article, or copies them.
 * @param reread the article as rereadArticle returns it
 * @param folder the article's folder
 * @param files the folder of its files in the site
 * @param onPicture called with the progress of each picture that is encoded
 * @returns the article with the new picture files, and the problems with their positions in the text
 * @throws {UnwritableError}
 */
export async function makeArticlePictures(
  { source, locate }: RereadArticle,
  folder: string,
  files: string,
  { cache, pictures, parallel }: Omit<ArticlePictureOptions, 'articles'>,
  onPicture?: OnPicture,
): Promise<{ article: Article; problems: LocatedProblem[]; cards: Cards; made: number }> {
  const { article, problems, cards, made } = pictures
    ? await (await import('../../pictures/makePictures.ts')).makePictures(source, {
        folder,
        out: join(files, 'images'),
        cache: join(cache, 'pictures'),
        parallel,
        onPicture: (src, state) => onPicture?.({ article: basename(folder), src, state }),
      })
    : { ...(await copyPictures(source, folder, files)), made: 0 }
  return { article, cards, made, problems: locate(source, problems) }
}

/**
 * Checks the pictures of an article without writing to the site. Encoded pictures stay in the cache for the build.
 * @throws {CliError} (code 3)
 */
export async function checkArticlePictures(
  { id, folder: name = id, validHash }: ArticleToBuild,
  options: ArticlePictureOptions,
  onPicture?: OnPicture,
): Promise<LocatedProblem[]> {
  const folder = join(options.articles, name)
  const temporaryFolder = createTemporaryName(join(options.cache, id))
  try {
    const reread = await rereadArticle(folder, validHash)
    return (await makeArticlePictures(reread, folder, temporaryFolder, options, onPicture)).problems
  } finally {
    rmSync(temporaryFolder, { force: true, recursive: true })
  }
}
