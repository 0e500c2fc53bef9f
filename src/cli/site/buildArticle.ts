import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../article/schema.ts'
import { buildDeck } from '../../deck/buildDeck.ts'
import { articleDocument, type PageAssets } from '../../page/articleDocument.tsx'
import { articleHead } from '../../page/head.ts'
import { sharePage } from '../../page/sharePage.ts'
import { type Site, type SiteEntry, siteEntry } from '../../page/site.ts'
import type { NextArticle } from '../../reader/EndSlide.tsx'
import { Failure } from '../fail.ts'
import { oembedFor } from '../oembed.ts'
import { makePictures } from '../pictures/makePictures.ts'
import { type LocatedProblem, locate, readArticleText } from '../readArticleText.ts'
import { writeChanged } from '../writeWhole.ts'
import { copyPictures } from './copyPictures.ts'
import { removeOldPictures, removeOldShares } from './removeOld.ts'

/** What all articles of a build share. */
export type BuildOptions = {
  /** The folder of the articles. */
  articles: string
  /** The folder that the site goes to. */
  out: string
  /** Where what was made once is kept. */
  cache: string
  site: Site
  /** The path that the site is served from, with its slash. */
  base: string
  /** Whether pictures are made in the formats and widths that readers need; else they are copied as they are. */
  pictures: boolean
  /** Whether readers' devices keep the articles that they open. */
  offline: boolean
  assets: PageAssets
}

/** One article to build. */
export type ArticleToBuild = { id: string; next: NextArticle | undefined }

/** What was made of an article: the pages that were written anew, and what lists need of it. */
export type Built = { pages: number; bytes: number; made: number; entry: SiteEntry; problems: LocatedProblem[] }

/**
 * Writes all pages of one article, and what other pages load of it. Its pictures come first and its page last, so that no
 * page ever shows what is not there; what an earlier build made and this page no longer shows goes after that.
 * @throws Failure (3) when the site cannot be written, or the article has gone meanwhile
 */
export async function buildArticle({ id, next }: ArticleToBuild, options: BuildOptions): Promise<Built> {
  const { articles, out, cache, site, base, pictures, offline, assets } = options
  const folder = join(articles, id)
  const files = join(out, 'articles', id)
  const { written, text, whole } = read(folder)
  const { article, problems, made } = pictures
    ? await makePictures(written, { folder, out: join(files, 'images'), cache: join(cache, 'pictures'), parallel: 1 })
    : { ...(await copyPictures(written, folder, files)), made: 0 }
  // Paths lead into the article as it was read: where something was left out of it, not to the same place in the file.
  const located = whole ? locate(text, problems) : problems
  const built: Built = { pages: 0, bytes: 0, made, entry: siteEntry(id, article), problems: located }
  const write = async (path: string, html: string) => {
    if (!(await writeChanged(join(out, id, path), html))) return
    built.pages++
    built.bytes += Buffer.byteLength(html)
  }
  const file = join(files, 'article.json')
  const before = await readFile(file, 'utf8').catch(() => null)
  await writeChanged(file, JSON.stringify(article))
  await writeChanged(join(files, 'oembed.json'), JSON.stringify(oembedFor(id, article, site.address)))
  const slides = buildDeck(article).slides.filter(({ position }) => position > 0)
  for (const slide of slides) await write(join('s', slide.id, 'index.html'), sharePage(slide, article, id, site))
  const head = articleHead(article, id, site)
  const framed = head.replace(/<meta name="robots"[^>]*>/, '<meta name="robots" content="noindex">')
  await write('embed/index.html', await articleDocument({ id, article, base, embed: true }, assets, framed))
  const own = { ...(next ? { next } : {}), ...(offline ? { offline } : {}) }
  await write('index.html', await articleDocument({ id, article, base, ...own }, assets, head))
  await removeOldPictures(files, article, before)
  await removeOldShares(join(out, id), new Set(slides.map(slide => slide.id)))
  return built
}

function read(folder: string): { written: Article; text: string; whole: boolean } {
  const file = join(folder, 'article.json')
  try {
    const text = readFileSync(file, 'utf8')
    const { article, problems } = readArticleText(text)
    if (article) return { written: article, text, whole: problems.every(({ level }) => level === 'warning') }
  } catch {
    // It was there and could be read a moment ago.
  }
  throw new Failure(3, `${file} changed while the site was built. Build it again.`)
}
