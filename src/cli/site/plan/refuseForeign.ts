import { existsSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { Failure } from '../../output/fail.ts'

type Places = { articles: string; out: string; cache: string; brought?: string | undefined }

/**
 * Refuses to build where that would write over what no build has made: the articles themselves, since a site has a
 * folder `articles` too, or a front page that is somebody's. Of a site of Newsreel's the list of articles is written
 * before that.
 * @throws Failure (2)
 */
export function refuseForeign({ articles, out, cache, brought }: Places): void {
  const own = realOf(articles)
  const theirs = realOf(join(out, 'articles'))
  if (realOf(out) === own || own === theirs || own.startsWith(theirs + sep))
    throw new Failure(2, `The site would be written over the articles in ${articles}: give it a folder of its own.`)
  if (realOf(cache) === own)
    throw new Failure(2, `${cache} holds the articles: give what a build remembers a folder of its own.`)
  const site = realOf(out) + sep
  if (brought && (`${realOf(brought)}${sep}`.startsWith(site) || site.startsWith(`${realOf(brought)}${sep}`)))
    throw new Failure(
      2,
      `${brought} is not apart from the site in ${out}: keep the files of your own in another folder.`,
    )
  const front = join(out, 'index.html')
  if (existsSync(front) && !existsSync(join(out, 'articles/index.json')))
    throw new Failure(2, `${front} is not Newsreel's, and would be replaced: give the site a folder of its own.`)
}

/** A folder without the links that lead to it, also one that is not there yet. */
function realOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return resolve(folder)
  }
}
