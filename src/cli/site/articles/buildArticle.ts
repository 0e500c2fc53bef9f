import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildDeck } from '../../../deck/buildDeck.ts'
import { versionedFileName } from '../../../page/pageData.ts'
import { articleAddresses } from '../../../render/addresses.ts'
import { renderPageAndEmbed } from '../../../render/articleDocument.tsx'
import { createEmbedMeta, createPageMeta } from '../../../render/head.ts'
import { type Cards, findArticleCard } from '../../../render/pictures/cards.ts'
import { sharePages } from '../../../render/sharePages.ts'
import { createSiteEntry, toPublishedArticle } from '../../../render/site.ts'
import { articleJson } from '../../articles/articleJson.ts'
import { createOEmbed } from '../../articles/oembed.ts'
import { type FileContent, writeAtomically, writeIfChanged, writeNewFile } from '../../files/writeFile.ts'
import { MARKER_FILE } from '../cleanup/removeDeletedArticles.ts'
import { fixSpelling } from '../cleanup/spelling.ts'
import { findStaleFiles } from '../cleanup/staleFiles.ts'
import { hashEntry } from '../lists/entries.ts'
import { writeOwnFile } from '../staticFiles/siteFiles.ts'
import type { ArticleToBuild, BuildOptions, BuiltArticle } from './buildTypes.ts'
import { getLocalPicturePaths } from './localPictures.ts'
import { makeArticlePictures } from './makeArticlePictures.ts'
import type { OnPicture } from './pictureEvent.ts'
import { rereadArticle } from './rereadArticle.ts'

/**
 * Writes all pages of one article and its files. Each file is written after those that it shows or links to, so a page
 * never refers to missing files. Returns the stale files of earlier builds: the caller removes them (staleFiles.ts)
 * after the lists were updated.
 * @throws {CliError} (code 3) when the site cannot be written, or the article was removed meanwhile
 */
export async function buildArticle(
  { id, folder: name = id, next, validHash, stagingFolder }: ArticleToBuild,
  options: BuildOptions,
  onPicture?: OnPicture,
): Promise<BuiltArticle> {
  const { articles, out, site, base, offline, assets, staticFiles } = options
  const folder = join(articles, name)
  const files = join(out, 'articles', id)
  const original = await rereadArticle(folder, validHash)
  // Write the marker first: if the build is killed and the article deleted, it shows that the files are Newsreel's.
  const isNew = !existsSync(join(files, MARKER_FILE))
  if (isNew && getLocalPicturePaths(original.source).length) writeAtomically(join(files, MARKER_FILE), '{}')
  const illustrated = await makeArticlePictures(original, folder, files, options, onPicture)
  const { problems, cards } = illustrated
  const article = toPublishedArticle(illustrated.article, site)
  const { slides } = buildDeck(article)
  if (!isNew)
    fixSpelling(
      join(out, id, 's'),
      slides.map(slide => slide.id),
    )
  const staleFiles = isNew ? [] : findStaleFiles(out, id, article, getCardFiles(cards))
  const entry = createSiteEntry(id, article, findArticleCard(article, articleAddresses(id, site).article, cards))
  const built: BuiltArticle = {
    pages: 0,
    bytes: 0,
    pictures: illustrated.made,
    entry,
    entryHash: hashEntry(entry),
    problems,
    subpages: [],
    staleFiles,
    foreignPages: [],
  }
  const write = (path: string, html: FileContent) => {
    const page = `${id}/${path}`
    if (path !== 'index.html') built.subpages.push(dirname(path))
    if (stagingFolder && staticFiles.has(page)) return
    const bytes = stagingFolder
      ? writeNewFile(join(stagingFolder, path), html)
      : writeOwnFile(out, page, html, staticFiles)
    if (bytes === null) built.foreignPages.push(page)
    if (bytes) built.pages++
    built.bytes += bytes ?? 0
  }
  const { bytes, version } = articleJson(article)
  writeIfChanged(join(files, MARKER_FILE), JSON.stringify(createOEmbed(id, article, site.address)))
  for (const name of [versionedFileName(version), 'article.json']) writeIfChanged(join(files, name), bytes)
  const meta = createPageMeta(article, id, site, cards)
  const optional = { ...(next ? { next } : {}), ...(offline ? { offline } : {}) }
  const parts = await renderPageAndEmbed({ id, article, version, base, ...optional }, assets, {
    page: meta,
    embed: createEmbedMeta(meta),
  })
  write('index.html', parts.page)
  write('embed/index.html', parts.embed)
  const renderSharePage = sharePages(article, id, site, { script: assets.shareScript, cards })
  for (const slide of slides) if (slide.position > 0) write(`s/${slide.id}/index.html`, renderSharePage(slide))
  return built
}

const getCardFiles = (cards: Cards) => [...cards.values()].flatMap(card => card?.src ?? [])
