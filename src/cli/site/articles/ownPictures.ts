import { appendToPath } from '../../../article/problem.ts'
import type { Article, Figure } from '../../../article/schema.ts'
import { PictureFault } from '../../pictures/PictureError.ts'
import { isLocal, localPath } from '../../pictures/read/localPath.ts'

/** An address of a picture in an article, its JSON path, and the figure whose `src` it is. */
type PictureAddress = { path: string; src: string; figure?: Figure }

/**
 * The addresses of all pictures that should be in an article's own folder, the publisher's logo too, in their order.
 */
export function ownAddresses(article: Article): PictureAddress[] {
  const addresses: PictureAddress[] = []
  const add = (path: string, src: string | undefined, of: { figure?: Figure } = {}) =>
    src !== undefined && isLocal(src) && addresses.push({ path, src, ...of })
  for (const [s, section] of article.sections.entries())
    for (const [b, block] of section.body.entries()) {
      if (block.type !== 'figure') continue
      const path = `$.sections[${s}].body[${b}]`
      add(appendToPath(path, 'src'), block.src, { figure: block })
      for (const [f, file] of (block.sources ?? []).entries()) add(`${path}.sources[${f}].src`, file.src)
    }
  add('$.publisher.logo', article.publisher?.logo)
  return addresses
}

/** The paths, in its own folder, of all pictures that an article shows; not those that lead out of it. */
export function ownPictures(article: Article): string[] {
  return [...new Set(ownAddresses(article).flatMap(({ src }) => pathOf(src) ?? []))]
}

function pathOf(src: string): string | null {
  try {
    return localPath(src)
  } catch (error) {
    if (error instanceof PictureFault) return null
    throw error
  }
}
