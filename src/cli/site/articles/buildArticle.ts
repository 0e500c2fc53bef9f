import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../../article/schema.ts'
import { buildDeck } from '../../../deck/buildDeck.ts'
import { fileName } from '../../../page/pageData.ts'
import { addressesOf } from '../../../render/addresses.ts'
import { bothParts } from '../../../render/articleDocument.tsx'
import { saidInFrame, saidOf } from '../../../render/head.ts'
import { type Cards, findCard } from '../../../render/pictures/cards.ts'
import { sharePages } from '../../../render/sharePages.ts'
import { asPublished, type Site, siteEntry } from '../../../render/site.ts'
import { articleJson } from '../../articles/articleJson.ts'
import { oembedFor } from '../../articles/oembed.ts'
import { type Data, writeChanged, writeUnseen, writeWhole } from '../../files/writeWhole.ts'
import { MARK } from '../cleanup/removeGone.ts'
import { oldFiles } from '../cleanup/removeOld.ts'
import { respell } from '../cleanup/spelling.ts'
import { entryMark } from '../lists/entries.ts'
import { writeOurs } from '../staticFiles/siteFiles.ts'
import { articlePictures } from './articlePictures.ts'
import type { ArticleToBuild, BuildOptions, Built } from './articleWork.ts'
import { ownPictures } from './ownPictures.ts'
import type { OnPicture } from './pictureEvent.ts'
import { readAgain } from './readAgain.ts'

/**
 * Writes all pages of one article, and what other pages load of it. What a page shows or leads to comes before it, so
 * that it never shows what is not there. What an earlier build made, and these pages no longer show, is for the caller
 * to remove (removeOld.ts), when the lists show it no longer either.
 * @throws Failure (3) when the site cannot be written, or the article has gone meanwhile
 */
export async function buildArticle(
  { id, folder: name = id, next, sound, aside }: ArticleToBuild,
  options: BuildOptions,
  onPicture?: OnPicture,
): Promise<Built> {
  const { articles, out, site, base, offline, assets, brought } = options
  const folder = join(articles, name)
  const files = join(out, 'articles', id)
  const again = readAgain(folder, sound)
  // Nothing goes before it, so that all can be told for ours if the build is killed and the article then removed.
  const isNew = !existsSync(join(files, MARK))
  if (isNew && ownPictures(again.written).length) writeWhole(join(files, MARK), '{}')
  const read = await articlePictures(again, folder, files, options, onPicture)
  const { made, problems, cards } = read
  const article = asPublished(read.article, site)
  const { slides } = buildDeck(article)
  if (!isNew)
    respell(
      join(out, id, 's'),
      slides.map(slide => slide.id),
    )
  const old = isNew ? [] : oldFiles(out, id, article, filesOf(cards))
  const entry = siteEntry(id, article, cardOf(article, id, site, cards))
  const built: Built = { pages: 0, bytes: 0, made, entry, listed: entryMark(entry), problems, old, kept: [] }
  const write = (path: string, html: Data) => {
    const page = `${id}/${path}`
    if (aside && brought.has(page)) return
    const bytes = aside ? writeUnseen(join(aside, path), html) : writeOurs(out, page, html, brought)
    if (bytes === null) built.kept.push(page)
    if (bytes) built.pages++
    built.bytes += bytes ?? 0
  }
  const { bytes, version } = articleJson(article)
  writeChanged(join(files, MARK), JSON.stringify(oembedFor(id, article, site.address)))
  for (const name of [fileName(version), 'article.json']) writeChanged(join(files, name), bytes)
  const said = saidOf(article, id, site, cards)
  const own = { ...(next ? { next } : {}), ...(offline ? { offline } : {}) }
  const parts = await bothParts({ id, article, version, base, ...own }, assets, {
    page: said,
    embed: saidInFrame(said),
  })
  write('index.html', parts.page)
  write('embed/index.html', parts.embed)
  const share = sharePages(article, id, site, { script: assets.leadOn, cards })
  for (const slide of slides) if (slide.position > 0) write(`s/${slide.id}/index.html`, share(slide))
  return built
}

/** The picture for cards of an article's page. */
function cardOf({ sections }: Article, id: string, site: Site, cards: Cards) {
  const blocks = sections.flatMap(({ body }) => body)
  return findCard(blocks, addressesOf(id, site).article, cards)
}

const filesOf = (cards: Cards) => [...cards.values()].flatMap(card => card?.src ?? [])
