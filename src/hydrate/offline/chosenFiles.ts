import { safePicture } from '../../article/safeUrl.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { buildDeck } from '../../deck/buildDeck.ts'
import { pictureSizes } from '../../reader/figure/pictureSizes.ts'
import { sourceSets } from '../../reader/figure/sourceSets.ts'

/**
 * Fetches the file of each picture of an article that this browser would ask for on this screen, one after the other.
 * Pictures of other servers are left out.
 * @param source the path of the article.json, which relative pictures start from
 * @returns their absolute addresses
 */
export async function loadPictureFiles(article: Article, source: string): Promise<string[]> {
  const chosen: string[] = []
  for (const { picture, body } of buildDeck(article).slides)
    for (const block of body)
      if (block.type === 'figure') chosen.push(await loadPictureFile(block, source, block === picture))
  return chosen.filter(file => file !== '')
}

/**
 * The browser alone knows which formats it reads and what its window needs, and Chromium tells which file it has chosen
 * when that is there, no earlier.
 */
async function loadPictureFile(figure: Figure, source: string, inSlide: boolean): Promise<string> {
  const src = figure.src === undefined ? null : safePicture(figure.src, source)
  if (!src?.startsWith('/')) return ''
  const picture = document.createElement('picture')
  for (const [type, srcset] of sourceSets(figure.sources ?? [], source)) {
    const sizes = pictureSizes(figure, inSlide ? 'slide' : 'text')
    picture.append(Object.assign(document.createElement('source'), { type, srcset, sizes }))
  }
  const image = Object.assign(new Image(), { fetchPriority: 'low' })
  picture.append(image)
  await new Promise(done => {
    Object.assign(image, { onload: done, onerror: done, src })
  })
  return image.currentSrc
}
