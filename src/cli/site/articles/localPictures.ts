import { appendToPath } from '../../../article/problem.ts'
import type { Article, Figure } from '../../../article/schema.ts'
import { PictureError } from '../../pictures/PictureError.ts'
import { isLocal, toLocalPath } from '../../pictures/read/localPath.ts'

/** A picture in an article's own folder: its `src`, the JSON path of that, and the figure that it belongs to. */
type LocalPicture = { path: string; src: string; figure?: Figure }

/** Finds all pictures that should be in an article's own folder, in order, including the publisher's logo. */
export function findLocalPictures(article: Article): LocalPicture[] {
  const pictures: LocalPicture[] = []
  const add = (path: string, src: string | undefined, owner: { figure?: Figure } = {}) =>
    src !== undefined && isLocal(src) && pictures.push({ path, src, ...owner })
  for (const [s, section] of article.sections.entries())
    for (const [b, block] of section.body.entries()) {
      if (block.type !== 'figure') continue
      const path = `$.sections[${s}].body[${b}]`
      add(appendToPath(path, 'src'), block.src, { figure: block })
      for (const [f, file] of (block.sources ?? []).entries()) add(`${path}.sources[${f}].src`, file.src)
    }
  add('$.publisher.logo', article.publisher?.logo)
  return pictures
}

/** The paths of an article's pictures in its own folder, without those that lead out of it. */
export function getLocalPicturePaths(article: Article): string[] {
  return [...new Set(findLocalPictures(article).flatMap(({ src }) => tryLocalPath(src) ?? []))]
}

function tryLocalPath(src: string): string | null {
  try {
    return toLocalPath(src)
  } catch (error) {
    if (error instanceof PictureError) return null
    throw error
  }
}
