import { articles, copiedPictures, pictures, SITE } from './strategies.ts'
import { isValidResponse } from './validResponse.ts'

type SavedArticle = { sections: { body: (PictureFiles & { type: string })[] }[] }
type PictureFiles = { src?: string; sources?: { src: string }[] }

/**
 * Finds a saved file of the same picture in another size. After the phone is turned or a picture is enlarged, the page
 * requests a size that was not saved. The article's saved JSON lists the files of each picture: file names alone could
 * confuse two pictures.
 */
export async function findSavedSize(url: URL): Promise<Response | undefined> {
  const [folder, id] = /^articles\/([^/]+)\//.exec(url.href.slice(SITE.length)) ?? []
  if (!folder || !id) return undefined
  const files = (await readSavedFigures(id))
    .map(({ src = '', sources = [] }) => [src, ...sources.map(file => file.src)])
    .map(sources => sources.map(src => new URL(src, SITE + folder).href))
    .find(addresses => addresses.includes(url.href))
  for (const address of files ?? []) {
    for (const { cacheName } of [pictures, copiedPictures]) {
      const saved = await caches.match(address, { cacheName })
      if (saved && (await isValidResponse(address, saved))) return saved
    }
  }
  return undefined
}

/** Returns the figures of all saved versions of an article. */
async function readSavedFigures(id: string): Promise<PictureFiles[]> {
  const cache = await caches.open(articles.cacheName)
  const keys = (await cache.keys()).filter(({ url }) => url.startsWith(`${SITE}articles/${id}/`))
  const versions: SavedArticle[] = await Promise.all(keys.map(async key => (await cache.match(key))?.json()))
  return versions.flatMap(({ sections }) =>
    sections.flatMap(({ body }) => body.filter(block => block.type === 'figure')),
  )
}
