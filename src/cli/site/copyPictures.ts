import { join } from 'node:path'
import type { Problem } from '../../article/problem.ts'
import { UNSIZED } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { findPicture } from '../pictures/findPicture.ts'
import { localPath } from '../pictures/localPath.ts'
import { PictureFault } from '../pictures/pictureFault.ts'
import { refuseActive } from '../pictures/refuseActive.ts'
import { writeChanged } from '../writeWhole.ts'
import { ownAddresses } from './ownPictures.ts'
import { isPictureName, PICTURES } from './pictureNames.ts'

/**
 * Copies an article's own pictures as they are. What is missing, or no picture, is a problem of the article, not of the
 * build. Nobody measures them, so their size should be told.
 * @param folder the article's folder
 * @param to its folder in the site
 * @throws {UnwritableError}
 */
export function copyPictures(article: Article, folder: string, to: string): { article: Article; problems: Problem[] } {
  const problems: Problem[] = []
  const faults = new Map<string, string | undefined>()
  for (const { path, src, figure } of ownAddresses(article)) {
    if (!faults.has(src)) faults.set(src, copy(src, folder, to))
    const message = faults.get(src)
    if (message !== undefined) problems.push({ path, message, level: 'error' })
    else if (figure && !(figure.width && figure.height)) problems.push({ path, message: UNSIZED, level: 'warning' })
  }
  return { article, problems }
}

/** @returns what is wrong with the picture, if anything is */
function copy(src: string, folder: string, to: string): string | undefined {
  try {
    writeChanged(join(to, localPath(src)), readPicture(src, folder))
    return undefined
  } catch (error) {
    if (error instanceof PictureFault) return error.message
    throw error
  }
}

/**
 * Reads a picture of an article that is shown as it is.
 * @param src as the article has it
 * @param folder the article's folder
 * @throws {PictureFault}
 */
export function readPicture(src: string, folder: string): Buffer {
  checkPictureName(src)
  const bytes = findPicture(folder, src)
  if (isDrawing(src)) refuseActive(src, bytes)
  return bytes
}

/** Whether a picture's address names an SVG file. */
export const isDrawing = (src: string): boolean => /\.svg$/i.test(localPath(src))

/** @throws {PictureFault} when servers would not send a file of that name as a picture */
export function checkPictureName(src: string): void {
  if (isPictureName(localPath(src))) return
  throw new PictureFault(`"${src}" is not shown as it is: the name of a picture ends in ${PICTURES.join(', ')}.`)
}
