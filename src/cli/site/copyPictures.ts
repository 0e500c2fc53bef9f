import { extname, join } from 'node:path'
import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import { findPicture } from '../pictures/findPicture.ts'
import { localPath } from '../pictures/localPath.ts'
import { PictureFault } from '../pictures/pictureFault.ts'
import { refuseActive } from '../pictures/placeSvg.ts'
import { writeChanged } from '../writeWhole.ts'
import { ownAddresses } from './ownPictures.ts'

/** What servers send as a picture by its ending. Anything else, once copied, would be a page or a script of the site. */
const PICTURES = ['.avif', '.webp', '.jpg', '.jpeg', '.png', '.gif', '.svg']

/** Whether servers send a file as a picture. */
export const isPictureName = (name: string): boolean => PICTURES.includes(extname(name).toLowerCase())

/**
 * Copies an article's own pictures as they are. What is missing, or no picture, is a problem of the article, not of the
 * build.
 * @param folder the article's folder
 * @param to its folder in the site
 * @throws {UnwritableError}
 */
export async function copyPictures(
  article: Article,
  folder: string,
  to: string,
): Promise<{ article: Article; problems: Problem[] }> {
  const problems: Problem[] = []
  for (const { path, src } of ownAddresses(article)) {
    try {
      await copy(src, folder, to)
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      problems.push({ path, message: error.message, level: 'error' })
    }
  }
  return { article, problems }
}

async function copy(src: string, folder: string, to: string): Promise<void> {
  writeChanged(join(to, localPath(src)), await readPicture(src, folder))
}

/**
 * Reads a picture of an article that is shown as it is.
 * @param src as the article has it
 * @param folder the article's folder
 * @throws {PictureFault}
 */
export async function readPicture(src: string, folder: string): Promise<Buffer> {
  const name = localPath(src)
  if (!isPictureName(name))
    throw new PictureFault(`"${src}" is not shown as it is: the name of a picture ends in ${PICTURES.join(', ')}.`)
  const bytes = await findPicture(folder, src)
  if (/\.svg$/i.test(name)) refuseActive(src, bytes)
  return bytes
}
