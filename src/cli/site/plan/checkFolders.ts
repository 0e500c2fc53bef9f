import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { CliError } from '../../output/CliError.ts'
import { isOwnFile } from '../staticFiles/isOwnFile.ts'

type Folders = { articles: string; out: string; cache: string; staticFolder?: string | undefined }

/**
 * Refuses to build where the site would overwrite files that no build has made: the articles themselves (a site has a
 * folder `articles`, too), or the front page of another site. A site of Newsreel's has a list of articles, unless that
 * was lost. Refuses to copy the articles as static files, too.
 * @throws {CliError} (code 2)
 */
export function checkFolders({ articles, out, cache, staticFolder }: Folders): void {
  const realArticles = toRealPath(articles)
  const siteArticles = toRealPath(join(out, 'articles'))
  if (toRealPath(out) === realArticles || realArticles === siteArticles || realArticles.startsWith(siteArticles + sep))
    throw new CliError(2, `The site would overwrite the articles in ${articles}: choose another folder for --out.`)
  if (toRealPath(cache) === realArticles)
    throw new CliError(2, `${cache} holds the articles: choose another folder for --cache.`)
  const site = toRealPath(out) + sep
  if (staticFolder) {
    const realStatic = toRealPath(staticFolder) + sep
    if (realStatic.startsWith(site) || site.startsWith(realStatic))
      throw new CliError(2, `${staticFolder} and the site in ${out} overlap: choose another folder for --static.`)
    // Unpublished articles, and what import recorded, would be published.
    if (`${realArticles}${sep}`.startsWith(realStatic))
      throw new CliError(2, `${staticFolder} holds the articles in ${articles}: choose another folder for --static.`)
  }
  const frontPage = join(out, 'index.html')
  const hasArticleList = existsSync(join(out, 'articles/index.json'))
  if (!hasArticleList && existsSync(frontPage) && !isOwnFile('index.html', readFileSync(frontPage)))
    throw new CliError(2, `${frontPage} is not Newsreel's and would be overwritten: choose another folder for --out.`)
}

/** Resolves symbolic links. The folder need not exist yet. */
function toRealPath(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return resolve(folder)
  }
}
