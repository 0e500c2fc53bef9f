import { join } from 'node:path'
import type { Metadata } from 'sharp'
import { appendToPath, type Problem, type ReportProblem } from '../../../article/problem.ts'
import { MISSING_SIZE } from '../../../article/readArticle.ts'
import type { Article, Figure } from '../../../article/schema.ts'
import { type CardFile, type Cards, isFitForCard } from '../../../render/pictures/cards.ts'
import { writeChanged } from '../../files/writeWhole.ts'
import { PictureFault } from '../../pictures/PictureError.ts'
import { findPicture } from '../../pictures/read/findPicture.ts'
import { HEIC } from '../../pictures/read/impostor.ts'
import { isLocal, localPath } from '../../pictures/read/localPath.ts'
import { adviseCredit } from '../../pictures/rights/adviseCredit.ts'
import type { Rights } from '../../pictures/rights/rights.ts'
import { refuseActive } from '../../pictures/svg/refuseActive.ts'
import { respellPath } from '../cleanup/spelling.ts'
import { isPictureName, PICTURES } from './pictureNames.ts'

/** What became of a picture: what it is, or why it was not copied. */
type Copied = { fault?: string; rights?: Rights; card?: CardFile | null }
/** Copies one picture. */
type Copy = (src: string, path: string) => Promise<Copied>

/**
 * Copies an article's own pictures as they are. What is missing, or no picture, is a problem of the article, not of the
 * build, and left out of it: its figure shows its alt text and credit. Nobody measures them, so their size should be
 * told.
 * @param folder the article's folder
 * @param to its folder in the site
 * @throws {UnwritableError}
 */
export async function copyPictures(
  article: Article,
  folder: string,
  to: string,
): Promise<{ article: Article; problems: Problem[]; cards: Cards }> {
  const problems: Problem[] = []
  const report: ReportProblem = (path, message, level = 'error') => problems.push({ path, message, level })
  const done = new Map<string, Promise<Copied>>()
  const cards = new Map<string, CardFile | null>()
  const copy: Copy = async (src, path) => {
    if (!isLocal(src)) return {}
    const copying = done.get(src) ?? copyFile(src, folder, to)
    done.set(src, copying)
    const copied = await copying
    if (copied.fault) report(path, copied.fault)
    cards.set(src, copied.card ?? null)
    return copied
  }
  const sections = []
  for (const [s, section] of article.sections.entries()) {
    const body = []
    for (const [b, block] of section.body.entries())
      body.push(
        block.type === 'figure' ? await copyFigure(block, `$.sections[${s}].body[${b}]`, to, copy, report) : block,
      )
    sections.push({ ...section, body })
  }
  const { publisher } = article
  if (publisher?.logo === undefined || !(await copy(publisher.logo, '$.publisher.logo')).fault)
    return { article: { ...article, sections }, problems, cards }
  const { logo: _, ...rest } = publisher
  return { article: { ...article, sections, publisher: rest }, problems, cards }
}

async function copyFigure(
  written: Figure,
  path: string,
  to: string,
  copy: Copy,
  report: ReportProblem,
): Promise<Figure> {
  let figure = written
  const { src, sources = [] } = figure
  if (src === undefined) return figure
  const { fault, rights } = await copy(src, appendToPath(path, 'src'))
  if (isLocal(src)) {
    const advice = adviseCredit(figure, rights)
    if (advice) report(appendToPath(path, 'credit'), advice, 'warning')
    if (!fault && !(figure.width && figure.height)) report(appendToPath(path, 'src'), MISSING_SIZE, 'warning')
    if (!fault) figure = await lookAt(figure, join(to, localPath(src)), path, report)
  }
  const kept = []
  for (const [f, file] of sources.entries())
    if (!(await copy(file.src, `${path}.sources[${f}].src`)).fault) kept.push(file)
  const { src: _, sources: __, ...rest } = figure
  if (fault) return rest
  return { ...rest, src, ...(kept.length ? { sources: kept } : {}) }
}

/** Reports what is to be said of a figure's picture. @returns the figure as it should be shown */
async function lookAt(figure: Figure, file: string, path: string, report: ReportProblem): Promise<Figure> {
  const { lookAtPicture } = await import('../../pictures/read/lookAtPicture.ts')
  const { openPicture } = await import('../../pictures/read/openPicture.ts')
  const found = await lookAtPicture(file, await openPicture(file, figure.src ?? ''), figure)
  for (const message of found.advice) report(appendToPath(path, 'src'), message, 'warning')
  return found.figure
}

async function copyFile(src: string, folder: string, to: string): Promise<Copied> {
  try {
    const bytes = readPicture(src, folder)
    // Loaded late: it takes longer than a site without pictures of its own.
    const { checkShown } = await import('../../pictures/place/checkShown.ts')
    const { readRights } = await import('../../pictures/rights/readRights.ts')
    const head = await checkShown(bytes, src)
    const path = localPath(src)
    writeChanged(join(to, path), bytes)
    respellPath(to, path)
    return head ? { rights: readRights(head, bytes), card: asCard(src, bytes, head) } : {}
  } catch (error) {
    if (error instanceof PictureFault) return { fault: error.message }
    throw error
  }
}

/** Larger files networks leave out. */
const MAX_CARD_BYTES = 1_000_000

/** A picture as the file of a card, where it is fit for one as it is. */
function asCard(src: string, bytes: Buffer, { mediaType, autoOrient }: Metadata): CardFile | null {
  const card = { src, type: mediaType ?? '', width: autoOrient.width, height: autoOrient.height }
  return bytes.length <= MAX_CARD_BYTES && isFitForCard(card) ? card : null
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
  if (/\.hei[cf]$/i.test(localPath(src))) throw new PictureFault(`"${src}" ${HEIC}`)
  throw new PictureFault(`"${src}" is not shown as it is: the name of a picture ends in ${PICTURES.join(', ')}.`)
}
