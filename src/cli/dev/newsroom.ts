import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Metadata } from 'sharp'
import { byDate } from '../../article/library.ts'
import type { Problem } from '../../article/problem.ts'
import type { Article, Block } from '../../article/schema.ts'
import { asPublished } from '../../render/site.ts'
import { type LocatedProblem, locatePictures, readArticleText } from '../articles/readArticleText.ts'
import { Failure, reasonOf } from '../output/fail.ts'
import { PictureFault } from '../pictures/PictureError.ts'
import { checkWhole } from '../pictures/read/checkWhole.ts'
import { locatePicture } from '../pictures/read/findPicture.ts'
import { isLocal } from '../pictures/read/localPath.ts'
import { lookAtPicture } from '../pictures/read/lookAtPicture.ts'
import { openPicture } from '../pictures/read/openPicture.ts'
import { adviseCredit } from '../pictures/rights/adviseCredit.ts'
import { readRights } from '../pictures/rights/readRights.ts'
import type { Rights } from '../pictures/rights/rights.ts'
import { sharpProblem } from '../pictures/sharp.ts'
import { checkPictureName, isDrawing, readPicture } from '../site/articles/copyPictures.ts'
import { ownAddresses } from '../site/articles/ownPictures.ts'
import type { State } from '../site/cache/state.ts'
import { findArticle, type ScannedArticle, scanArticles } from '../site/plan/scanArticles.ts'

/** An article with all that is wrong with it; null for the article when it cannot be shown. */
export type ReadArticle = { article: Article | null; problems: LocatedProblem[] }

/** A folder of articles as it is at the moment: it is looked at anew whenever somebody asks. */
export class Newsroom {
  readonly folder: string
  private readonly lang: string
  private known: State = {}

  /** @param lang the language of articles that do not say theirs */
  constructor(folder: string, lang: string) {
    this.folder = folder
    this.lang = lang
  }

  /**
   * All its articles, those that cannot be shown too, newest first. Only what changed is read again.
   * @throws Failure (3) when the folder cannot be read
   */
  list(): ScannedArticle[] {
    let found: ScannedArticle[] = []
    try {
      found = scanArticles(this.folder, this.known)
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 2) throw error // an empty folder is one to be filled
    }
    this.known = Object.fromEntries(found.map(({ file: _, id, ...known }) => [id, known]))
    return found.sort((a, b) => byDate(a.entry ?? a, b.entry ?? b))
  }

  /** The folder of an article, or null. It looks at that one alone: a page asks for each of its pictures. */
  folderOf(id: string): string | null {
    return findArticle(this.folder, id)
  }

  /**
   * One article with all that is wrong with it, its pictures included; null for the article when it cannot be shown.
   */
  async read({ file, entry, problems }: ScannedArticle): Promise<ReadArticle> {
    return entry ? this.readFile(file) : { article: null, problems }
  }

  /** The article in a folder, as read() gives it, whatever the other articles are. */
  async readAlone(folder: string): Promise<ReadArticle> {
    return this.readFile(join(folder, 'article.json'))
  }

  private async readFile(file: string): Promise<ReadArticle> {
    try {
      const text = readFileSync(file, 'utf8')
      const read = readArticleText(text, isLocal)
      if (!read.article) return read
      const pictures = await lookAtPictures(read.article, dirname(file))
      const article = asPublished(pictures.shown, { lang: this.lang })
      return { article, problems: [...read.problems, ...locatePictures(text, read.article, pictures.problems)] }
    } catch (error) {
      const message = existsSync(file) ? `It cannot be read: ${reasonOf(error)}.` : 'It has gone this very moment.'
      return { article: null, problems: [{ path: '$', message, level: 'error' }] }
    }
  }
}

/**
 * Looks at the pictures of an article. @returns the article as its pictures should be shown, and what is wrong with
 * them
 */
async function lookAtPictures(article: Article, folder: string): Promise<{ shown: Article; problems: Problem[] }> {
  const problems: Problem[] = []
  const shown = new Map<Block, Block>()
  for (const { path, src, figure } of ownAddresses(article)) {
    let rights: Rights = {}
    try {
      const head = await headOf(src, folder)
      if (head) rights = readRights(head)
      if (head && figure) {
        const found = await lookAtPicture(locatePicture(folder, src), head, figure)
        for (const message of found.advice) problems.push({ path, message, level: 'warning' })
        shown.set(figure, found.figure)
      }
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      problems.push({ path, message: error.message, level: 'error' })
    }
    const advice = figure && adviseCredit(figure, rights)
    if (advice) problems.push({ path: path.replace(/src$/, 'credit'), message: advice, level: 'warning' })
  }
  const sections = article.sections.map(section => ({
    ...section,
    body: section.body.map(block => shown.get(block) ?? block),
  }))
  return { shown: { ...article, sections }, problems }
}

/**
 * Reads no more of a picture than its head and its end, but all of a drawing, which may hold script.
 * @returns undefined where sharp, which looks into pictures, is missing
 */
async function headOf(src: string, folder: string): Promise<Metadata | undefined> {
  checkPictureName(src)
  const drawing = isDrawing(src) ? readPicture(src, folder) : undefined
  const file = locatePicture(folder, src)
  if (sharpProblem) return
  if (drawing) return openPicture(drawing, src)
  const head = await openPicture(file, src)
  await checkWhole(file, head, src)
  return head
}
