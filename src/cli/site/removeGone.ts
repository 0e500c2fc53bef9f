import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn, oldFiles, removeFile } from './removeOld.ts'

/** The last file of an article that is removed: as long as it is there, so is something of Newsreel's. */
const MARK = 'oembed.json'

/**
 * Takes the pages and pictures of articles away that are no more, when no list leads to them any longer. Which those are
 * the site itself tells, not what a build remembers: folders of several machines may have been merged in it. Only what
 * Newsreel writes is touched, and each file goes before those that it shows or leads to.
 * @param isGone told the id of each article that the site has
 */
export function removeGone(out: string, isGone: (id: string) => boolean): void {
  for (const id of namesIn(join(out, 'articles')))
    if (isGone(id) && existsSync(join(out, 'articles', id, MARK))) removeArticle(out, id)
}

function removeArticle(out: string, id: string): void {
  const files = join('articles', id)
  const [pictures, shares] = split(oldFiles(out, id, null), path => path.startsWith(files))
  const pages = [...shares, join(id, 'embed/index.html'), join(id, 'index.html')]
  for (const path of [...pages, join(files, 'article.json'), ...pictures, join(files, MARK)]) removeFile(out, path)
}

function split<T>(all: T[], first: (each: T) => boolean): [T[], T[]] {
  return [all.filter(first), all.filter(each => !first(each))]
}
