import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../../files/writeWhole.ts'
import { type Brought, removeOurs } from '../staticFiles/siteFiles.ts'
import { oldFiles } from './removeOld.ts'
import { strangersIn } from './spelling.ts'

/**
 * The first file of an article that is written, and the last that is removed: while it is there, so may be others of
 * ours.
 */
export const MARK = 'oembed.json'

/**
 * Takes the pages and pictures of articles away that are no more, when no list leads to them any longer. Which those
 * are the site itself tells, not what a build remembers: folders of several machines may have been merged in it. Only
 * what Newsreel writes is touched, and each file goes before those that it shows or leads to.
 * @param ids those of the articles that there are
 * @param isOurs whether an article is one that this build answers for, by its id
 */
export function removeGone(
  out: string,
  ids: readonly string[],
  brought: Brought,
  isOurs: (id: string) => boolean = () => true,
): void {
  const others = strangersIn(join(out, 'articles'), ids)
  const gone = others.filter(id => isOurs(id) && existsSync(join(out, 'articles', id, MARK)))
  for (const id of inOrder(out, gone)) removeArticle(out, id, brought)
}

/**
 * Each before the article that its page leads on to. Only where all articles of a site go at once do they lead in a
 * ring, and one of them nowhere while it waits for its turn.
 */
function inOrder(out: string, gone: string[]): Set<string> {
  const next = new Map(gone.map(id => [id, nextOn(join(out, id, 'index.html'))]))
  const ledTo = new Set(next.values())
  const order = new Set<string>()
  for (const first of [...gone.filter(id => !ledTo.has(id)), ...gone])
    for (let id: string | undefined = first; id && next.has(id) && !order.has(id); id = next.get(id)) order.add(id)
  return order
}

/** The article that a page leads on to, as its data have it. */
function nextOn(page: string): string | undefined {
  if (!existsSync(page)) return undefined
  const id = /"next":\{"href":"[^"]*?([^/"]+)\/"/.exec(readFileSync(page, 'utf8'))?.[1]
  return id && decodeURIComponent(id)
}

function removeArticle(out: string, id: string, brought: Brought): void {
  const files = join('articles', id)
  const [pictures, shares] = split(oldFiles(out, id, null), path => path.startsWith(files))
  // The page, its oEmbed document and the page for iframes lead to each other in a ring: it is opened here.
  writeWhole(join(out, files, MARK), '{}')
  const pages = [...shares, join(id, 'embed/index.html'), join(id, 'index.html')]
  for (const path of [...pages, join(files, 'article.json'), ...pictures, join(files, MARK)])
    removeOurs(out, path, brought)
}

function split<T>(all: T[], first: (each: T) => boolean): [T[], T[]] {
  return [all.filter(first), all.filter(each => !first(each))]
}
