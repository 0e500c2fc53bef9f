import { existsSync, lstatSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readArticle } from '../../../article/readArticle.ts'
import type { Article } from '../../../article/schema.ts'
import { buildDeck } from '../../../deck/buildDeck.ts'
import { versionedFileName } from '../../../page/pageData.ts'
import { articleJson } from '../../articles/articleJson.ts'
import { getLocalPicturePaths } from '../articles/localPictures.ts'
import { isPictureName } from '../articles/pictureNames.ts'
import { listNames } from './listNames.ts'
import { findListedPath, findUnexpected, findUnexpectedIn } from './spelling.ts'

/** Copies of an article with the content hash in their name (src/page/pageData.ts). */
const VERSIONED_ARTICLE = /^article\.[\da-f]{8}\.json$/
/** Names of encoded pictures, which nobody chooses by hand. */
const HASHED_PICTURE = /\.[\da-f]{8}\.(avif|webp|jpg|png|svg)$/

/**
 * Finds the files of an article that an earlier build made and its pages no longer use: other versions of its JSON;
 * encoded pictures, recognized by their names; copied pictures, listed in the earlier article.json; share pages of
 * removed sections. Other files in its folders are the owner's.
 * @param out the folder of the site, with the article.json of the earlier build
 * @param article the article as it is now; null when it was deleted
 * @param cards the picture files for its cards
 * @returns paths in the site
 */
export function findStaleFiles(out: string, id: string, article: Article | null, cards: string[] = []): string[] {
  const files = join('articles', id)
  const shown = article ? [...getLocalPicturePaths(article), ...cards] : []
  const encoded = listNames(join(out, files, 'images'))
    .filter(name => HASHED_PICTURE.test(name))
    .map(name => join('images', name))
  const copied = readCopiedPictures(join(out, files, 'article.json'))
  const exists = (name: string) => existsSync(join(out, files, name))
  const listed = [...copied, ...shown].flatMap(name => findListedPath(join(out, files), name) ?? [])
  const pictures = findUnexpected([...encoded, ...listed], shown, exists).filter(isPictureName)
  const version = article && versionedFileName(articleJson(article).version)
  const versions = listNames(join(out, files)).filter(name => VERSIONED_ARTICLE.test(name) && name !== version)
  const slides = article ? buildDeck(article).slides.map(slide => slide.id) : []
  const staleSections = findUnexpectedIn(join(out, id, 's'), slides)
  return [
    ...new Set([...versions, ...pictures].map(name => join(files, name))),
    ...staleSections.map(section => join(id, 's', section, 'index.html')),
  ]
}

/** Removes a file, if it exists, and the folders that are empty then, but not `folder` itself. */
export function removeFileAndEmptyFolders(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const parentFolder = join(folder, parent)
    if (!existsSync(parentFolder) || listNames(parentFolder).length > 0) return
    if (lstatSync(parentFolder).isSymbolicLink()) return // the owner has put it there
    rmdirSync(parentFolder)
  }
}

function readCopiedPictures(file: string): string[] {
  try {
    const { article } = readArticle(JSON.parse(readFileSync(file, 'utf8')))
    return article ? getLocalPicturePaths(article) : []
  } catch {
    return []
  }
}
