import { existsSync, lstatSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readArticle } from '../../../article/readArticle.ts'
import type { Article } from '../../../article/schema.ts'
import { buildDeck } from '../../../deck/buildDeck.ts'
import { fileName } from '../../../page/pageData.ts'
import { articleJson } from '../../articles/articleJson.ts'
import { ownPictures } from '../articles/ownPictures.ts'
import { isPictureName } from '../articles/pictureNames.ts'
import { namesIn } from './namesIn.ts'
import { listedPath, strangers, strangersIn } from './spelling.ts'

/** Files of articles by what is in them (src/page/pageData.ts). */
const VERSION = /^article\.[\da-f]{8}\.json$/
/** Names that the picture pipeline gives; nobody writes such a name by hand. */
const HASHED = /\.[\da-f]{8}\.(avif|webp|jpg|png|svg)$/

/**
 * The files of an article that an earlier build made and its pages will not show: other versions of it; made pictures,
 * known by their names; copied ones, known from the article.json that is in the site; pages for sharing of sections
 * that are gone. Other files in its folders are not ours to judge.
 * @param out the folder of the site, with the article.json of the earlier build still in it
 * @param now what the article shows; null when it is gone
 * @param cards the files for cards of its pictures
 * @returns paths in the site
 */
export function oldFiles(out: string, id: string, now: Article | null, cards: string[] = []): string[] {
  const files = join('articles', id)
  const shown = now ? [...ownPictures(now), ...cards] : []
  const made = namesIn(join(out, files, 'images'))
    .filter(name => HASHED.test(name))
    .map(name => join('images', name))
  const copied = picturesOf(join(out, files, 'article.json'))
  const isThere = (name: string) => existsSync(join(out, files, name))
  const listed = [...copied, ...shown].flatMap(name => listedPath(join(out, files), name) ?? [])
  const pictures = strangers([...made, ...listed], shown, isThere).filter(isPictureName)
  const version = now && fileName(articleJson(now).version)
  const versions = namesIn(join(out, files)).filter(name => VERSION.test(name) && name !== version)
  const slides = now ? buildDeck(now).slides.map(slide => slide.id) : []
  const shares = strangersIn(join(out, id, 's'), slides)
  return [
    ...new Set([...versions, ...pictures].map(name => join(files, name))),
    ...shares.map(section => join(id, 's', section, 'index.html')),
  ]
}

/** Removes a file that may be gone already, and the folders that it leaves empty, up to a folder, which stays. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    if (!existsSync(join(folder, at)) || namesIn(join(folder, at)).length > 0) return
    if (lstatSync(join(folder, at)).isSymbolicLink()) return // somebody has put it there
    rmdirSync(join(folder, at))
  }
}

function picturesOf(file: string): string[] {
  try {
    const { article } = readArticle(JSON.parse(readFileSync(file, 'utf8')))
    return article ? ownPictures(article) : []
  } catch {
    return []
  }
}
