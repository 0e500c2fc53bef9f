import { join } from 'node:path'
import { replaceSections } from '../../../article/coverFigure.ts'
import { appendToPath, type Problem, type ReportProblem } from '../../../article/problem.ts'
import { MISSING_SIZE } from '../../../article/readArticle.ts'
import type { Article, Figure } from '../../../article/schema.ts'
import { type CardFile, type Cards, isFitForCard } from '../../../render/pictures/cards.ts'
import { writeIfChanged } from '../../files/writeFile.ts'
import { type PictureHead, readPictureHead } from '../../import/pictureHead.ts'
import { PictureError } from '../../pictures/PictureError.ts'
import { describeReservedLetter, isLocal, toLocalPath } from '../../pictures/read/localPath.ts'
import { readPictureFile } from '../../pictures/read/pictureFile.ts'
import { describeWrongFile, HEIC_ADVICE } from '../../pictures/read/wrongFile.ts'
import { adviseCredit } from '../../pictures/rights/adviseCredit.ts'
import type { Rights } from '../../pictures/rights/rights.ts'
import { rejectActiveContent } from '../../pictures/svg/rejectActiveContent.ts'
import { fixPathSpelling } from '../cleanup/spelling.ts'
import { isPictureName, PICTURE_EXTENSIONS } from './pictureNames.ts'

/** The result of copying a picture: its rights and its file for cards, or the reason why it was not copied. */
type CopyResult = { error?: PictureError; rights?: Rights; card?: CardFile | null }
type CopyPicture = (src: string, path: string) => Promise<CopyResult>

/**
 * Copies an article's own pictures without encoding them. A missing or broken picture is a problem of the article and
 * does not stop the build: its figure shows the alt text and credit. Sizes are not measured, so the article should give
 * them. Without sharp only the beginning of a file is looked at.
 * @param folder the article's folder
 * @param to the article's folder in the site
 * @throws {UnwritableError}
 */
export async function copyPictures(
  article: Article,
  folder: string,
  to: string,
): Promise<{ article: Article; problems: Problem[]; cards: Cards }> {
  const problems: Problem[] = []
  const report: ReportProblem = (path, code, message, level = 'error') => problems.push({ code, path, message, level })
  const copies = new Map<string, Promise<CopyResult>>()
  const cards = new Map<string, CardFile | null>()
  const copy: CopyPicture = async (src, path) => {
    if (!isLocal(src)) return {}
    const copying = copies.get(src) ?? copyFile(src, folder, to)
    copies.set(src, copying)
    const result = await copying
    if (result.error) report(path, result.error.code, result.error.message)
    cards.set(src, result.card ?? null)
    return result
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
  const copied = replaceSections(article, sections)
  const { publisher } = article
  if (publisher?.logo === undefined || !(await copy(publisher.logo, '$.publisher.logo')).error)
    return { article: copied, problems, cards }
  const { logo: _, ...rest } = publisher
  return { article: { ...copied, publisher: rest }, problems, cards }
}

async function copyFigure(
  original: Figure,
  path: string,
  to: string,
  copy: CopyPicture,
  report: ReportProblem,
): Promise<Figure> {
  let figure = original
  const { src, sources = [] } = figure
  if (src === undefined) return figure
  const { error, rights } = await copy(src, appendToPath(path, 'src'))
  if (isLocal(src)) {
    const advice = adviseCredit(figure, rights)
    if (advice) report(appendToPath(path, 'credit'), advice.code, advice.message, 'warning')
    if (!error && !(figure.width && figure.height)) report(appendToPath(path, 'src'), ...MISSING_SIZE)
    if (!error) figure = await checkFigure(figure, join(to, toLocalPath(src)), path, report)
  }
  const copiedSources = []
  for (const [f, file] of sources.entries())
    if (!(await copy(file.src, `${path}.sources[${f}].src`)).error) copiedSources.push(file)
  const { src: _, sources: __, ...rest } = figure
  if (error) return rest
  return { ...rest, src, ...(copiedSources.length ? { sources: copiedSources } : {}) }
}

/** Reports advice about a figure's picture. @returns the figure as it should be shown */
async function checkFigure(figure: Figure, file: string, path: string, report: ReportProblem): Promise<Figure> {
  if ((await import('../../pictures/sharp.ts')).sharpProblem) return figure
  const { inspectPicture } = await import('../../pictures/read/inspectPicture.ts')
  const { openPicture } = await import('../../pictures/read/openPicture.ts')
  try {
    const checked = await inspectPicture(file, await openPicture(file, figure.src ?? ''), figure)
    for (const { code, message } of checked.advice) report(appendToPath(path, 'src'), code, message, 'warning')
    return checked.figure
  } catch (error) {
    // The copy was removed or replaced in the meantime.
    if (!(error instanceof PictureError)) throw error
    report(appendToPath(path, 'src'), error.code, error.message)
    return figure
  }
}

async function copyFile(src: string, folder: string, to: string): Promise<CopyResult> {
  try {
    const bytes = readPublishablePicture(src, folder)
    // Loaded on demand: loading these takes longer than building a small site without pictures.
    const { sharpProblem } = await import('../../pictures/sharp.ts')
    const { assertBrowserFormat } = await import('../../pictures/place/assertBrowserFormat.ts')
    const { readRights } = await import('../../pictures/rights/readRights.ts')
    const head = sharpProblem && !isSvgName(src) ? assertPictureHead(bytes, src) : null
    const metadata = head ? null : await assertBrowserFormat(bytes, src)
    const path = toLocalPath(src)
    writeIfChanged(join(to, path), bytes)
    fixPathSpelling(to, path)
    if (head) return { card: toCardFile(src, bytes, head) }
    if (!metadata) return {}
    const { mediaType: type = '', autoOrient } = metadata
    return { rights: readRights(metadata, bytes), card: toCardFile(src, bytes, { type, ...autoOrient }) }
  } catch (error) {
    if (error instanceof PictureError) return { error }
    throw error
  }
}

/** Checks without sharp that a file begins like a picture that browsers support. @throws {PictureError} */
function assertPictureHead(bytes: Buffer, src: string): PictureHead {
  const head = readPictureHead(bytes)
  if (head) return head
  throw new PictureError(
    `"${src}" ${describeWrongFile(bytes) ?? 'is no picture that browsers show: save it as JPEG, PNG, WebP or AVIF.'}`,
  )
}

/** Social networks ignore larger files. */
const MAX_CARD_BYTES = 1_000_000

/** Describes a picture as a file for cards; null when it does not suit. */
function toCardFile(src: string, bytes: Buffer, { type, width, height }: PictureHead): CardFile | null {
  const card = { src, type, width, height }
  return bytes.length <= MAX_CARD_BYTES && isFitForCard(card) ? card : null
}

/**
 * Reads a picture of an article that is shown without encoding.
 * @param src the `src` in the article
 * @param folder the article's folder
 * @throws {PictureError}
 */
export function readPublishablePicture(src: string, folder: string): Buffer {
  checkPictureName(src)
  const bytes = readPictureFile(folder, src)
  if (isSvgName(src)) rejectActiveContent(src, bytes)
  return bytes
}

/** Whether a picture's address names an SVG file. */
export const isSvgName = (src: string): boolean => /\.svg$/i.test(toLocalPath(src))

/** @throws {PictureError} when servers would not send a file with this name as a picture */
export function checkPictureName(src: string): void {
  if (isPictureName(toLocalPath(src))) return
  if (/\.hei[cf]$/i.test(toLocalPath(src))) throw new PictureError(`"${src}" ${HEIC_ADVICE}`)
  const advice = describeReservedLetter(src) ?? `the name of a picture must end in ${PICTURE_EXTENSIONS.join(', ')}.`
  throw new PictureError(`"${src}" cannot be shown: ${advice}`)
}
