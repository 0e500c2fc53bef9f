import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readArticle } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { articleDocument, type PageAssets } from '../../page/articleDocument.tsx'
import type { NextArticle } from '../../reader/EndSlide.tsx'
import { Failure } from '../fail.ts'
import { oembedFor } from '../oembed.ts'
import { ownPictures } from './ownPictures.ts'
import { writeWhole } from './writeFile.ts'

/** What all articles of a build share. */
export type BuildOptions = {
  /** The folder of the articles. */
  articles: string
  /** The folder that the site goes to. */
  site: string
  /** The path that the site is served from, with its slash. */
  base: string
  /** The absolute address that the site will have, with its slash; without it there is no oEmbed and no feed. */
  address: string | undefined
  assets: PageAssets
}

/** One article to build. */
export type ArticleToBuild = { id: string; next: NextArticle | undefined }

/** What was written anew. */
export type Written = { pages: number; bytes: number }

/**
 * Writes all pages of one article, and what other pages load of it. Its pictures come first and its pages last, so that
 * no page ever shows what is not there.
 * @throws Failure (3) when the site cannot be written, or the article has gone meanwhile
 */
export async function buildArticle({ id, next }: ArticleToBuild, options: BuildOptions): Promise<Written> {
  const { articles, site, base, address, assets } = options
  const folder = join(articles, id)
  const article = read(folder)
  const files = join(site, 'articles', id)
  copyPictures(article, folder, files)
  writeWhole(join(files, 'article.json'), JSON.stringify(article))
  if (address) writeWhole(join(files, 'oembed.json'), JSON.stringify(oembedFor(id, article, address)))
  const title = article.headline.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const head = `<title>${title}</title>`
  const written = { pages: 0, bytes: 0 }
  const write = (path: string, html: string) => {
    if (!writeWhole(join(site, id, path), html)) return
    written.pages++
    written.bytes += Buffer.byteLength(html)
  }
  const noIndex = '<meta name="robots" content="noindex">'
  write('embed/index.html', await articleDocument({ id, article, base, embed: true }, assets, head + noIndex))
  write('index.html', await articleDocument({ id, article, base, ...(next ? { next } : {}) }, assets, head))
  return written
}

function read(folder: string): Article {
  const file = join(folder, 'article.json')
  try {
    const { article } = readArticle(JSON.parse(readFileSync(file, 'utf8')))
    if (article) return article
  } catch {
    // It was there and could be read a moment ago.
  }
  throw new Failure(3, `${file} changed while the site was built. Build it again.`)
}

/** Copies the article's own pictures as they are. */
function copyPictures(article: Article, folder: string, to: string): void {
  for (const name of ownPictures(article)) {
    const [from, target] = [join(folder, name), join(to, name)]
    if (!existsSync(from)) continue
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(from, target)
  }
}
