import { existsSync } from 'node:fs'
import { readFile, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn, removeFile, removeOldPictures, removeOldShares } from './removeOld.ts'

/** The last file of an article that is removed: as long as it is there, so is something of Newsreel's. */
const MARK = 'oembed.json'

/**
 * Takes the pages and pictures of articles away that are no more. Which those are the site itself tells, not what a build
 * remembers: folders of several machines may have been merged in it. Only what Newsreel writes is touched.
 * @param isGone told the id of each article that the site has
 */
export async function removeGone(out: string, isGone: (id: string) => boolean): Promise<void> {
  for (const id of await namesIn(join(out, 'articles')))
    if (isGone(id) && existsSync(join(out, 'articles', id, MARK))) await removeArticle(out, id)
}

async function removeArticle(out: string, id: string): Promise<void> {
  const [pages, files] = [join(out, id), join(out, 'articles', id)]
  await removeFile(pages, 'index.html')
  await removeFile(pages, 'embed/index.html')
  await removeOldShares(pages, new Set())
  await rmdir(pages).catch(() => {})
  await removeOldPictures(files, null, await readFile(join(files, 'article.json'), 'utf8').catch(() => null))
  for (const name of ['article.json', MARK]) await removeFile(files, name)
  await rmdir(files).catch(() => {})
}
