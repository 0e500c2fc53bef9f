import { readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readArticle } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { isPictureName } from './copyPictures.ts'
import { ownPictures } from './ownPictures.ts'

/** Names that the picture pipeline gives; nobody writes such a name by hand. */
const HASHED = /\.[\da-f]{8}\.(avif|webp|jpg|png|svg)$/

/**
 * Takes pictures away that an article no longer shows, once its new page is there: made ones, known by their names, and
 * copied ones, known from the article.json that was in the site before. Other files in the folder are not ours to judge.
 * @param files the article's folder in the site
 * @param now what it shows; null when it is gone
 * @param before the article.json that was in the site
 */
export async function removeOldPictures(files: string, now: Article | null, before: string | null): Promise<void> {
  const shown = new Set(now ? ownPictures(now) : [])
  const made = (await namesIn(join(files, 'images'))).filter(name => HASHED.test(name)).map(name => `images/${name}`)
  for (const name of [...made, ...picturesOf(before)])
    if (!shown.has(name) && isPictureName(name)) await removeFile(files, name)
}

/**
 * Takes pages for sharing away whose sections are gone.
 * @param pages the article's pages in the site
 * @param sections the ids of those it has
 */
export async function removeOldShares(pages: string, sections: Set<string>): Promise<void> {
  for (const id of await namesIn(join(pages, 's')))
    if (!sections.has(id)) await removeFile(pages, join('s', id, 'index.html'))
}

/** Removes a file that may be gone already, and the folders that it leaves empty, up to a folder, which stays. */
export async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true })
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    const empty = await rmdir(join(folder, at)).then(
      () => true,
      () => false,
    )
    if (!empty) return
  }
}

/** What is in a folder; nothing when there is none. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

function picturesOf(json: string | null): string[] {
  if (json === null) return []
  try {
    const { article } = readArticle(JSON.parse(json))
    return article ? ownPictures(article) : []
  } catch {
    return []
  }
}
