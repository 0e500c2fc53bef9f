import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTemporaryName } from '../../files/temporaryName.ts'
import { createWriteError } from '../../files/writeFile.ts'
import type { ArticleToBuild } from './buildTypes.ts'

/** Builds articles in any order. @throws {CliError} (code 3) */
type Build = (articles: ArticleToBuild[]) => Promise<void>

/**
 * Builds articles so that at no moment a page of the site links to a missing one. New articles are written to a staging
 * folder, which servers do not show. Then each is renamed into place with all its pages, after the article that it
 * links to. Existing articles are built last.
 * @param ids the ids of all articles of the site; each article links to the next one, the last to the first
 * @throws {CliError} (code 3)
 */
export async function buildInOrder(
  ids: string[],
  articles: ArticleToBuild[],
  out: string,
  build: Build,
): Promise<void> {
  const added = new Map<string, ArticleToBuild>()
  const existing: ArticleToBuild[] = []
  const stagingFolder = createTemporaryName(join(out, 'new'))
  for (const article of articles)
    if (existsSync(join(out, article.id))) existing.push(article)
    else added.set(article.id, { ...article, stagingFolder: join(stagingFolder, article.id) })
  // If all articles are new, build the last one without a link first, and again at the end.
  const start = ids.findIndex(id => !added.has(id)) + 1
  const last = articles.at(-1)
  if (start === 0 && last) {
    added.set(last.id, { ...last, next: undefined, stagingFolder: join(stagingFolder, last.id) })
    if (last.next) existing.push(last)
  }
  try {
    await build([...added.values()])
    for (const id of [...ids.slice(start), ...ids.slice(0, start)].reverse())
      if (added.has(id)) renamePages(join(stagingFolder, id), join(out, id))
  } finally {
    rmSync(stagingFolder, { recursive: true, force: true })
  }
  await build(existing)
}

function renamePages(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    throw createWriteError(to, error)
  }
}
