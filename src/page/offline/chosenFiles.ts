import { safePicture } from '../../article/safeUrl.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { buildDeck } from '../../deck/buildDeck.ts'
import { pictureSizes } from '../../reader/pictureSizes.ts'
import { sourceSets } from '../../reader/sourceSets.ts'

/**
 * The file of each picture of an article that this browser will ask for on this screen, as absolute addresses.
 * @param source the address of the article.json, which relative pictures start from
 */
export async function chosenFiles(article: Article, source: string): Promise<string[]> {
  const chosen: string[] = []
  // One after the other: each waits for a turn of its own, and all at once would be a long one.
  for (const { picture, body } of buildDeck(article).slides)
    for (const block of body)
      if (block.type === 'figure') chosen.push(await chosenFile(block, source, block === picture))
  return chosen.filter(file => file !== '')
}

/**
 * The browser alone knows which formats it reads and what its window needs. A picture that is lazy and in no document is
 * never fetched, but its file is chosen.
 */
async function chosenFile(figure: Figure, source: string, inSlide: boolean): Promise<string> {
  const src = figure.src === undefined ? null : safePicture(figure.src, source)
  if (src === null) return ''
  const picture = document.createElement('picture')
  for (const [type, srcset] of sourceSets(figure.sources ?? [], source)) {
    const sizes = pictureSizes(figure, inSlide ? 'slide' : 'text')
    picture.append(Object.assign(document.createElement('source'), { type, srcset, sizes }))
  }
  const image = new Image()
  image.loading = 'lazy'
  picture.append(image)
  image.src = src
  // Files are chosen in a microtask after the last change.
  await new Promise(done => setTimeout(done))
  return image.currentSrc || new URL(src, location.href).href
}
