import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createIdGenerator } from '../../article/names/slugify.ts'
import type { Article } from '../../article/schema.ts'
import type { Note } from '../../import/draft.ts'
import { noteLostEdits } from '../../import/merge/lostEdits.ts'
import { mergeArticle } from '../../import/merge/mergeArticle.ts'
import type { PictureFile } from '../../import/shared/pictureFiles.ts'
import { createTemporaryName } from '../files/temporaryName.ts'
import { createFolder, createWriteError, removeLeftovers, UnwritableError, writeIfChanged } from '../files/writeFile.ts'
import { type ArticleFolders, type ExistingArticle, suggestFolderName } from './articleFolders.ts'
import { hashTexts, type ImportRecord, keepFigures, RECORD_NAME, readRecord, toLastSource } from './importRecord.ts'
import type { Network } from './network.ts'
import type { CliSource } from './readSources.ts'
import { savePictures } from './savePictures.ts'

/** Options of saveArticle. */
export type SaveArticleOptions = {
  folders: ArticleFolders
  /** The folders of the other articles in the same source so far. */
  taken: Set<string>
  network: Network
  isFetching: boolean
  /** Whether the source replaces what an editor has changed. */
  isOverwriting: boolean
  isDryRun: boolean
  onPicture: (src: string, name: string, bytes: number) => void
  onProblem: (message: string) => void
}

/** An article after its import. */
export type SavedArticle = {
  article: Article
  file: string
  isNew: boolean
  /** What an editor had written, and the source replaces. */
  lost: Note[]
}

/** The folder below the output folder where new articles are made. Only complete ones are moved out of it. */
const STAGING = '.newsreel-import'

/**
 * Saves an imported article and its pictures in a folder of its own, or merges it into the article that was imported
 * from the same source before. A killed import leaves no half-written article: a new folder appears at once, and in an
 * existing one article.json is replaced at once, after its pictures.
 * @throws {CliError} (code 3) when it cannot be written
 */
export async function saveArticle(
  imported: Article,
  pictures: PictureFile[],
  source: CliSource,
  options: SaveArticleOptions,
): Promise<SavedArticle> {
  const { folders, taken, isDryRun } = options
  const existing = folders.find(source.origin, imported, taken)
  const last: ImportRecord = (existing && readRecord(existing.folder)) ?? { source: source.origin, pictures: {} }
  for (const [address, picture] of Object.entries(last.pictures))
    if (existing && !existsSync(join(existing.folder, picture))) delete last.pictures[address]
  const local = replacePictures(imported, options.isFetching ? last.pictures : {})
  const merged =
    existing && !options.isOverwriting ? mergeArticle(existing.article, local, last.sections ?? null) : local
  const lost = existing && !options.isOverwriting ? noteLostEdits(existing.article, merged, toLastSource(last)) : []
  const name = suggestFolderName(imported)
  const isNew = !existing
  if (isDryRun) return { article: merged, file: toFile(existing?.folder ?? join(folders.out, name)), isNew, lost }
  const staging = join(folders.out, STAGING)
  const folder = existing?.folder ?? stage(staging)
  if (existing) removeLeftovers(existing.folder)
  let article: Article
  try {
    article = await savePictures(merged, {
      ...options,
      out: folder,
      from: source.folder,
      files: pictures,
      known: last.pictures,
    })
    // The record first: with it, the next import knows the pictures of one that was killed here.
    const sections = keepFigures(replacePictures(local, last.pictures))
    const record: ImportRecord = { ...last, headline: imported.headline, sections, texts: hashTexts(local) }
    if (toFile(folder) !== source.origin)
      writeIfChanged(join(folder, RECORD_NAME), `${JSON.stringify(record, null, 2)}\n`)
    writeIfChanged(toFile(folder), formatArticle(article, existing))
  } catch (error) {
    if (existing) throw withAdvice(error)
    rmSync(folder, { recursive: true, force: true })
    removeStaging(staging)
    throw withAdvice(error, join(folders.out, name))
  }
  const isSame = (other: string) => {
    folders.add(other)
    return folders.find(source.origin, imported, taken)?.folder === other
  }
  const home = existing ? folder : moveTo(folders.out, name, folder, isSame)
  if (!existing) removeStaging(staging)
  // Another import of the same source was faster: merge into its article.
  if (home === null) return saveArticle(imported, pictures, source, options)
  folders.add(home)
  taken.add(home)
  return { article, file: toFile(home), isNew, lost }
}

/**
 * Adds what to do to the error of a file that cannot be written.
 * @param target the folder to name instead, of a file in a temporary one
 */
function withAdvice(error: unknown, target?: string): unknown {
  if (!(error instanceof UnwritableError)) return error
  const { message } = target === undefined ? error : createWriteError(target, error.cause)
  const isFull = /^(?:ENOSPC|EDQUOT)$/.test((error.cause as NodeJS.ErrnoException | undefined)?.code ?? '')
  const advice = `${isFull ? 'Free some space' : 'Fix that'}, or choose another folder with -o, and import again.`
  return new UnwritableError(`${message} ${advice}`, { cause: error.cause })
}

const toFile = (folder: string) => join(folder, 'article.json')

/** Gives pictures that were fetched before the address of their file. */
function replacePictures(article: Article, files: Record<string, string>): Article {
  const sections = article.sections.map(section => ({
    ...section,
    body: section.body.map(block => {
      const name = block.type === 'figure' && block.src && Object.hasOwn(files, block.src) ? files[block.src] : null
      return name ? { ...block, src: name } : block
    }),
  }))
  return { ...article, sections }
}

function formatArticle(article: Article, existing: ExistingArticle | null): string {
  const schema = existing?.schema === undefined ? {} : { $schema: existing.schema }
  return `${JSON.stringify({ ...schema, ...article }, null, 2)}\n`
}

function stage(staging: string): string {
  removeLeftovers(staging)
  const folder = createTemporaryName(join(staging, randomUUID()))
  try {
    createFolder(folder)
    return folder
  } catch (error) {
    throw createWriteError(dirname(staging), error)
  }
}

/**
 * Moves a complete article to a name that is free. Another import may take the same name at the same moment.
 * @param isSame whether a folder has the same article
 * @returns null if another import has written the same article since; then the folder is removed
 */
function moveTo(out: string, name: string, folder: string, isSame: (home: string) => boolean): string | null {
  const createId = createIdGenerator()
  for (;;) {
    const home = join(out, createId(name))
    try {
      // Renaming would replace an empty folder.
      if (!existsSync(home)) {
        renameSync(folder, home)
        return home
      }
    } catch (error) {
      if (!existsSync(home)) throw createWriteError(home, error)
    }
    if (!isSame(home)) continue
    rmSync(folder, { recursive: true })
    return null
  }
}

function removeStaging(staging: string): void {
  try {
    rmdirSync(staging)
  } catch {
    // Another import is using it.
  }
}
