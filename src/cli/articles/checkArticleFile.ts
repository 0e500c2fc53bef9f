import { dirname } from 'node:path'
import type { Metadata } from 'sharp'
import type { Problem } from '../../article/problem.ts'
import type { Article, Block } from '../../article/schema.ts'
import type { CheckedText } from '../../check/file/checkArticleText.ts'
import { sortByPosition } from '../../check/file/locate.ts'
import { PictureError } from '../pictures/PictureError.ts'
import { openBrowserPicture } from '../pictures/place/assertBrowserFormat.ts'
import { inspectPicture } from '../pictures/read/inspectPicture.ts'
import { openPicture } from '../pictures/read/openPicture.ts'
import { locatePicture } from '../pictures/read/pictureFile.ts'
import { adviseCredit } from '../pictures/rights/adviseCredit.ts'
import { readRights } from '../pictures/rights/readRights.ts'
import type { Rights } from '../pictures/rights/rights.ts'
import { sharpProblem } from '../pictures/sharp.ts'
import { checkPictureName, isSvgName, readPublishablePicture } from '../site/articles/copyPictures.ts'
import { findLocalPictures } from '../site/articles/localPictures.ts'
import { loadArticle } from './loadArticle.ts'

/**
 * Checks an article's file and the pictures in its folder. Never throws for a bad file.
 * @returns the article with its figures as they should be shown, and all problems in the order of the file
 */
export async function checkArticleFile(file: string): Promise<CheckedText> {
  const { article: loaded, problems, locate } = await loadArticle(file)
  if (!loaded) return { article: null, problems }
  const checked = await checkPictures(loaded, dirname(file))
  const located = locate(loaded, checked.problems)
  return { article: checked.article, problems: sortByPosition([...problems, ...located]) }
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
        for (const advice of checked.advice) problems.push({ ...advice, path, level: 'warning' })
        checkedFigures.set(figure, checked.figure)
      }
    } catch (error) {
      if (!(error instanceof PictureError)) throw error
      problems.push({ code: error.code, path, message: error.message, level: 'error' })
    }
    const advice = figure && adviseCredit(figure, rights)
    if (advice) problems.push({ ...advice, path: path.replace(/src$/, 'credit'), level: 'warning' })
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
