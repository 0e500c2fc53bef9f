import { safePicture } from '../../article/names/safeUrl.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { buildDeck } from '../../deck/buildDeck.ts'
import { type PicturePlace, pictureSizes } from '../../reader/figure/pictureSizes.ts'
import { sourceSets } from '../../reader/figure/sourceSets.ts'

/**
 * Loads each picture of an article in the format and size that the browser chooses for this screen, one at a time.
 * Skips pictures on other servers.
 * @param source the path of the article.json: relative pictures resolve against it
 * @returns the absolute addresses of the files
 */
export async function loadPictureFiles(article: Article, source: string): Promise<string[]> {
  const files: string[] = []
  for (const { picture, place, body } of buildDeck(article).slides)
    for (const block of body)
      if (block.type === 'figure') files.push(await loadPictureFile(block, source, block === picture ? place : 'text'))
  return files.filter(file => file !== '')
}

/** Lets the browser choose a file. Chromium sets `currentSrc` only after the picture has loaded. */
async function loadPictureFile(figure: Figure, source: string, place: PicturePlace): Promise<string> {
  const src = figure.src === undefined ? null : safePicture(figure.src, source)
  if (!src?.startsWith('/')) return ''
  const picture = document.createElement('picture')
  for (const [type, srcset] of sourceSets(figure.sources ?? [], source)) {
    const sizes = pictureSizes(figure, place)
    picture.append(Object.assign(document.createElement('source'), { type, srcset, sizes }))
  }
  const image = Object.assign(new Image(), { fetchPriority: 'low' })
  picture.append(image)
  await new Promise(done => {
    Object.assign(image, { onload: done, onerror: done, src })
  })
  return image.currentSrc
}
