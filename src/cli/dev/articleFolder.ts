import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Metadata } from 'sharp'
import { compareByDate } from '../../article/library.ts'
import type { Problem } from '../../article/problem.ts'
import type { Article, Block } from '../../article/schema.ts'
import { toPublishedArticle } from '../../render/site.ts'
import { type LocatedProblem, locatePictureProblems, readArticleText } from '../articles/readArticleText.ts'
import { CliError } from '../output/CliError.ts'
import { getErrorReason } from '../output/errorMessage.ts'
import { PictureError } from '../pictures/PictureError.ts'
import { openBrowserPicture } from '../pictures/place/assertBrowserFormat.ts'
import { inspectPicture } from '../pictures/read/inspectPicture.ts'
import { isLocal } from '../pictures/read/localPath.ts'
import { openPicture } from '../pictures/read/openPicture.ts'
import { locatePicture } from '../pictures/read/pictureFile.ts'
import { adviseCredit } from '../pictures/rights/adviseCredit.ts'
import { readRights } from '../pictures/rights/readRights.ts'
import type { Rights } from '../pictures/rights/rights.ts'
import { sharpProblem } from '../pictures/sharp.ts'
import { checkPictureName, isSvgName, readPublishablePicture } from '../site/articles/copyPictures.ts'
import { findLocalPictures } from '../site/articles/localPictures.ts'
import type { BuildState } from '../site/cache/state.ts'
import { findArticleFolder, type ScannedArticle, scanArticles } from '../site/plan/scanArticles.ts'

/** An article and its problems. `article` is null when it cannot be shown. */
export type CheckedArticle = { article: Article | null; problems: LocatedProblem[] }

/** A folder of articles, read from disk on each call. */
export class ArticleFolder {
  readonly folder: string
  private readonly defaultLang: string
  private lastScan: BuildState = {}

  /** @param defaultLang the language of articles without a `lang` */
  constructor(folder: string, defaultLang: string) {
    this.folder = folder
    this.defaultLang = defaultLang
  }

  /**
   * Lists all articles, newest first, including those that cannot be shown. Reads only files that changed since the
   * last call.
   * @throws {CliError} (code 3) when the folder cannot be read
   */
  scan(): ScannedArticle[] {
    let articles: ScannedArticle[] = []
    try {
      articles = scanArticles(this.folder, this.lastScan)
    } catch (error) {
      if (!(error instanceof CliError) || error.code !== 2) throw error // the folder may still be empty
    }
    this.lastScan = Object.fromEntries(articles.map(({ file: _, id, ...scanned }) => [id, scanned]))
    return articles.sort((a, b) => compareByDate(a.entry ?? a, b.entry ?? b))
  }

  /** Finds the folder of an article, without a scan of all: a page requests each of its pictures. */
  findFolder(id: string): string | null {
    return findArticleFolder(this.folder, id)
  }

  /** Reads one article and checks its pictures, too. */
  async read({ file, entry, problems }: ScannedArticle): Promise<CheckedArticle> {
    return entry ? this.readFile(file) : { article: null, problems }
  }

  /** Like `read`, for the folder of an article. */
  async readFolder(folder: string): Promise<CheckedArticle> {
    return this.readFile(join(folder, 'article.json'))
  }

  private async readFile(file: string): Promise<CheckedArticle> {
    try {
      const text = readFileSync(file, 'utf8')
      const read = readArticleText(text, isLocal)
      if (!read.article) return read
      const pictures = await checkPictures(read.article, dirname(file))
      const article = toPublishedArticle(pictures.article, { lang: this.defaultLang })
      return { article, problems: [...read.problems, ...locatePictureProblems(text, read.article, pictures.problems)] }
    } catch (error) {
      const message = existsSync(file)
        ? `Cannot read the file: ${getErrorReason(error)}.`
        : 'The file was just removed.'
      return { article: null, problems: [{ path: '$', message, level: 'error' }] }
    }
  }
}

/**
 * Checks the pictures of an article.
 * @returns the article with its figures as they should be shown, and the problems of the pictures
 */
async function checkPictures(article: Article, folder: string): Promise<{ article: Article; problems: Problem[] }> {
  const problems: Problem[] = []
  const checkedFigures = new Map<Block, Block>()
  for (const { path, src, figure } of findLocalPictures(article)) {
    let rights: Rights = {}
    try {
      const metadata = await readMetadata(src, folder)
      if (metadata) rights = readRights(metadata)
      if (metadata && figure) {
        const checked = await inspectPicture(locatePicture(folder, src), metadata, figure)
        for (const message of checked.advice) problems.push({ path, message, level: 'warning' })
        checkedFigures.set(figure, checked.figure)
      }
    } catch (error) {
      if (!(error instanceof PictureError)) throw error
      problems.push({ path, message: error.message, level: 'error' })
    }
    const advice = figure && adviseCredit(figure, rights)
    if (advice) problems.push({ path: path.replace(/src$/, 'credit'), message: advice, level: 'warning' })
  }
  const sections = article.sections.map(section => ({
    ...section,
    body: section.body.map(block => checkedFigures.get(block) ?? block),
  }))
  return { article: { ...article, sections }, problems }
}

/**
 * Reads the metadata of a picture. Reads only the start and the end of a photograph, but all of a drawing, which may
 * hold scripts.
 * @returns undefined where sharp is not installed
 */
async function readMetadata(src: string, folder: string): Promise<Metadata | undefined> {
  checkPictureName(src)
  const drawing = isSvgName(src) ? readPublishablePicture(src, folder) : undefined
  const file = locatePicture(folder, src)
  if (sharpProblem) return
  return drawing ? openPicture(drawing, src) : openBrowserPicture(file, src)
}
