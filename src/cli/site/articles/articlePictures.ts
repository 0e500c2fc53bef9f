import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Article } from '../../../article/schema.ts'
import type { Cards } from '../../../render/pictures/cards.ts'
import { type LocatedProblem, locatePictures } from '../../articles/readArticleText.ts'
import { temporaryName } from '../../files/temporaryName.ts'
import type { ArticleToBuild, BuildOptions } from './articleWork.ts'
import { copyPictures } from './copyPictures.ts'
import type { OnPicture } from './pictureEvent.ts'
import { readAgain } from './readAgain.ts'

/** What pictures are made by, of all that a build is told. */
export type PictureOptions = Pick<BuildOptions, 'articles' | 'cache' | 'pictures' | 'parallel'>

/**
 * Makes the pictures of an article, or copies them as they are.
 * @param read the article and the text that it was read from
 * @param folder its folder
 * @param files where its files go
 * @param onPicture called with what happens to each picture that is made
 * @returns the article with what was made, and where in its file is what editors should mend
 * @throws {UnwritableError}
 */
export async function articlePictures(
  { written, text }: { written: Article; text: string },
  folder: string,
  files: string,
  { cache, pictures, parallel }: Omit<PictureOptions, 'articles'>,
  onPicture?: OnPicture,
): Promise<{ article: Article; problems: LocatedProblem[]; cards: Cards; made: number }> {
  const { article, problems, cards, made } = pictures
    ? await (await import('../../pictures/makePictures.ts')).makePictures(written, {
        folder,
        out: join(files, 'images'),
        cache: join(cache, 'pictures'),
        parallel,
        onPicture: (src, state) => onPicture?.({ article: basename(folder), src, state }),
      })
    : { ...(await copyPictures(written, folder, files)), made: 0 }
  return { article, cards, made, problems: locatePictures(text, written, problems) }
}

/**
 * Tells what is wrong with the pictures of an article while nothing of it is in the site. What had to be made for that
 * stays with what builds remember, and is not made again.
 * @throws Failure (3)
 */
export async function tryPictures(
  { id, folder: name = id, sound }: ArticleToBuild,
  options: PictureOptions,
  onPicture?: OnPicture,
): Promise<LocatedProblem[]> {
  const folder = join(options.articles, name)
  const aside = temporaryName(join(options.cache, id))
  try {
    return (await articlePictures(readAgain(folder, sound), folder, aside, options, onPicture)).problems
  } finally {
    rmSync(aside, { force: true, recursive: true })
  }
}
