import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryName } from '../../files/temporaryName.ts'
import { unwritable } from '../../files/writeWhole.ts'
import type { ArticleToBuild } from './articleWork.ts'

/** Builds articles, and resolves when all of them are built. @throws Failure (3) */
type Build = (articles: ArticleToBuild[]) => Promise<void>

/**
 * Builds articles so that at no moment a page of the site leads to one that is not there. New articles are written
 * aside, in a folder that no server shows, and then put in their place, each with all its pages at once, and after the
 * article that it leads on to. Pages that there were before are written after that.
 * @param ring the ids of all articles of the site, each of which leads on to the one after it, and the last to the
 *   first
 * @throws Failure (3)
 */
export async function buildInOrder(ring: string[], wanted: ArticleToBuild[], out: string, build: Build): Promise<void> {
  const fresh = new Map<string, ArticleToBuild>()
  const old: ArticleToBuild[] = []
  const aside = temporaryName(join(out, 'new'))
  for (const article of wanted)
    if (existsSync(join(out, article.id))) old.push(article)
    else fresh.set(article.id, { ...article, aside: join(aside, article.id) })
  // Where all are new, the last leads nowhere until the first is there.
  const start = ring.findIndex(id => !fresh.has(id)) + 1
  const last = wanted.at(-1)
  if (start === 0 && last) {
    fresh.set(last.id, { ...last, next: undefined, aside: join(aside, last.id) })
    if (last.next) old.push(last)
  }
  try {
    await build([...fresh.values()])
    for (const id of [...ring.slice(start), ...ring.slice(0, start)].reverse())
      if (fresh.has(id)) move(join(aside, id), join(out, id))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  await build(old)
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    throw unwritable(to, error)
  }
}
