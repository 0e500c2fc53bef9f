import { appendToPath } from '../../../article/problem.ts'
import type { Figure, PictureSource } from '../../../article/schema.ts'
import { hashPicture } from '../encode/recipe.ts'
import { PictureError } from '../PictureError.ts'
import { isLocal } from '../read/localPath.ts'
import { openPicture } from '../read/openPicture.ts'
import { readPictureFile } from '../read/pictureFile.ts'
import type { Work } from '../work.ts'
import { createPictureName, placeFile } from './placeFile.ts'

/**
 * Places the files that an editor made of a picture and listed in `sources`. They are copied unchanged, under hashed
 * names, since encoding them again would make them worse. A file that does not match its entry, or holds camera data,
 * is reported and left out.
 * @returns the valid sources; an empty list if the build is to make them from `src`
 */
export async function placeOwnSources(figure: Figure, path: string, work: Work): Promise<PictureSource[]> {
  const kept: PictureSource[] = []
  for (const [index, source] of (figure.sources ?? []).entries()) {
    const here = appendToPath(appendToPath(appendToPath(path, 'sources'), index), 'src')
    try {
      kept.push(isLocal(source.src) ? await placeOne(source, work) : source)
    } catch (error) {
      if (!(error instanceof PictureError)) throw error
      work.report(here, error.code, error.message)
    }
  }
  return kept
}

async function placeOne(source: PictureSource, { folder, place }: Work): Promise<PictureSource> {
  const { src, type, width } = source
  const bytes = readPictureFile(folder, src)
  const head = await openPicture(bytes, src)
  const found = head.format === 'heif' && head.compression === 'av1' ? 'image/avif' : `image/${head.format}`
  if (found !== type) throw new PictureError(`"${src}" is ${found}, not ${type}: correct its "type".`)
  if (head.width !== width)
    throw new PictureError(`"${src}" is ${head.width} pixels wide, not ${width}: correct its "width".`)
  if (head.exif || head.xmp?.includes('GPS'))
    throw new PictureError(
      `"${src}" contains camera metadata, which may reveal where it was taken: remove the metadata, or remove "sources" and let the build make the files.`,
    )
  const name = createPictureName(src, width, hashPicture(bytes), type)
  await placeFile(place, name, bytes)
  return { ...source, src: `images/${name}` }
}
