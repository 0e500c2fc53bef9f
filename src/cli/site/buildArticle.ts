import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { safePicture } from '../../article/safeUrl.ts'
import type { Article } from '../../article/schema.ts'
import { articleDocument, type PageAssets } from '../../page/articleDocument.tsx'
import type { NextArticle } from '../../reader/EndSlide.tsx'
import { oembedFor } from '../oembed.ts'
import { writeWhole } from './writeFile.ts'

/** What all articles of a build share. */
export type BuildOptions = {
  /** The folder that the site goes to. */
  site: string
  /** The path that the site is served from, with its slash. */
  base: string
  /** The absolute address that the site will have, with its slash; without it there is no oEmbed and no feed. */
  address: string | undefined
  assets: PageAssets
}

/** One article to build. */
export type ArticleToBuild = { id: string; folder: string; article: Article; next?: NextArticle }

/**
 * Writes all pages of one article, and what other pages load of it.
 * @returns how many pages and bytes were written anew
 * @throws Failure (3) when the site cannot be written
 */
export async function buildArticle(
  { id, folder, article, next }: ArticleToBuild,
  { site, base, address, assets }: BuildOptions,
): Promise<{ pages: number; bytes: number }> {
  const files = join(site, 'articles', id)
  copyPictures(article, folder, files)
  const { sections } = article
  const shown = { ...article, sections }
  writeWhole(join(files, 'article.json'), JSON.stringify(shown))
  if (address) writeWhole(join(files, 'oembed.json'), JSON.stringify(oembedFor(id, article, address)))
  const head = `<title>${article.headline.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`
  let [pages, bytes] = [0, 0]
  for (const embed of [false, true]) {
    const data = { id, article, base, ...(next && !embed ? { next } : {}), ...(embed ? { embed: true as const } : {}) }
    const html = await articleDocument(data, assets, embed ? `${head}<meta name="robots" content="noindex">` : head)
    if (writeWhole(join(site, id, embed ? 'embed/index.html' : 'index.html'), html)) {
      pages++
      bytes += html.length
    }
  }
  return { pages, bytes }
}

/** Copies the article's own pictures as they are. */
function copyPictures(article: Article, folder: string, to: string): void {
  const base = 'https://folder.invalid/article.json'
  for (const block of article.sections.flatMap(section => section.body)) {
    if (block.type !== 'figure') continue
    for (const src of [block.src, ...(block.sources ?? []).map(file => file.src)]) {
      const url = src === undefined ? null : safePicture(src, base)
      if (!url?.startsWith('https://folder.invalid/')) continue
      const name = decodeURIComponent(new URL(url).pathname.slice(1))
      const [from, target] = [join(folder, name), join(to, name)]
      if (!existsSync(from)) continue
      mkdirSync(dirname(target), { recursive: true })
      copyFileSync(from, target)
    }
  }
}
