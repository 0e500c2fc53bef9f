import { readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { isInFuture } from '../../../article/isInFuture.ts'
import type { LocatedProblem } from '../../../check/file/locate.ts'
import {
  ARTICLE_FILE,
  findArticleFile,
  findMisspeltFile,
  isMarkdown,
  MARKDOWN_FILE,
  TWO_FILES,
} from '../../articles/articleFiles.ts'
import { CliError, NoArticleError } from '../../output/CliError.ts'
import { getErrorReason } from '../../output/errorMessage.ts'
import { resolveSpelling } from '../../pictures/read/resolveSpelling.ts'
import { type ArticleState, type BuildState, fileStamp } from '../cache/state.ts'
import { runOnThreads } from '../threads/runOnThreads.ts'
import { createNameChecker } from './articleNames.ts'
import { type ArticleScan, scanArticle, toArticleId } from './scanArticle.ts'

/** An article of a folder of articles, before it is built. */
export type ScannedArticle = ArticleState & {
  id: string
  file: string
  /** Whether its changes are left for a later build (deferArticles.ts): this is the state of the last build. */
  isDeferred?: true
}

/**
 * Scans the articles of a folder. Each subfolder with an article.json or article.md is an article, symbolic links
 * included. Reads only files that have changed since the recorded state, and those without an entry: another folder may
 * have had that name.
 * @param state the state of the last scan or build
 * @throws {CliError} (code 3) when the folder cannot be read or is that of one article, (2) when it has no article
 */
export async function scanArticles(folder: string, state: BuildState): Promise<ScannedArticle[]> {
  const articles: ScannedArticle[] = []
  for (const file of findArticleFiles(folder, state))
    articles.push(toScannedArticle(file, file.unchanged ?? (await scanArticle(folder, file.name))))
  return articles
}

/** Like `scanArticles`, on all cores: a first build has to read all articles. */
export async function scanArticlesOnThreads(folder: string, state: BuildState): Promise<ScannedArticle[]> {
  const files = findArticleFiles(folder, state)
  const changedNames = files.flatMap(({ name, unchanged }) => (unchanged ? [] : [name]))
  const scans = new Map<string, ArticleScan>()
  await runOnThreads('scanArticle', changedNames, folder, (name, scan) => scans.set(name, scan))
  return files.flatMap(file => {
    const scan = file.unchanged ?? scans.get(file.name)
    return scan ? [toScannedArticle(file, scan)] : []
  })
}

/**
 * Finds the folder of one article by its id, without a scan. The case of letters must match, also on disks that ignore
 * it. Returns null when there is none.
 */
export function findArticleFolder(folder: string, id: string): string | null {
  const name = listFolders(folder).find(each => toArticleId(each) === id)
  return name !== undefined && readStats(findArticleFile(join(folder, name))) ? join(folder, name) : null
}

/** An article's file in a folder of articles, and the problem of its folder, if there is one. */
export type FoundArticle = { id: string; file: string; folderProblem: LocatedProblem | null }

/** Finds the files of all articles in a folder. @throws {CliError} like scanArticles */
export const listArticleFiles = (folder: string): FoundArticle[] => findArticleFiles(folder, {})

/** @param message what is wrong with the name of a folder */
const toNameProblem = (message: string | null): LocatedProblem | null =>
  message === null ? null : { code: 'folder-name', path: '$', message, level: 'error' }

/** The file of an article in its folder. `unchanged` is its recorded state, if size and time are the same. */
type ArticleFile = FoundArticle & {
  name: string
  size: number
  time: number
  unchanged?: ArticleState
}

function findArticleFiles(folder: string, state: BuildState): ArticleFile[] {
  const checkName = createNameChecker()
  // Joined once, not for each of thousands of articles.
  const prefix = join(folder, '_').slice(0, -1)
  const files = listFolders(folder).flatMap((name): ArticleFile[] => {
    const path = `${prefix}${name}${sep}`
    const [json, markdown] = [readStats(path + ARTICLE_FILE), readStats(path + MARKDOWN_FILE)]
    // Reported, not left out in silence: on a computer whose disk ignores case, it is an article.
    const stats = json ?? markdown ?? (findMisspeltFile(path) ? UNREADABLE : undefined)
    if (!stats) return []
    const file = path + (markdown && !json ? MARKDOWN_FILE : ARTICLE_FILE)
    const { size, mtimeMs: time } = stats
    const id = toArticleId(name)
    const recorded = Object.hasOwn(state, id) ? state[id] : undefined
    const isSameFile = recorded?.size === size && recorded.time === time && !recorded.isMarkdown === !isMarkdown(file)
    const isUnchanged = recorded?.entry && isSameFile
    const unchanged = isUnchanged && { unchanged: withoutPastDates(recorded) }
    const hasTwo = json && markdown && markdown !== UNREADABLE
    const folderProblem = toNameProblem(checkName(name)) ?? (hasTwo ? TWO_FILES : null)
    return [{ id, name, file, size, time, folderProblem, ...unchanged }]
  })
  if (files.length > 0) return files
  if (readStats(findArticleFile(folder)))
    throw new CliError(
      3,
      `${folder} is the folder of one article. Name the folder around it: ${dirname(resolve(folder))}.`,
    )
  throw new NoArticleError(2, describeEmptyFolder(folder))
}

/** Says that a folder holds no article, and what an article is. */
export const describeEmptyFolder = (folder: string): string =>
  `There is no article in ${folder}. An article is a folder that contains an ${ARTICLE_FILE} or ${MARKDOWN_FILE}.`

/** Leaves out the advice that an article's date is in the future, once that date has come. */
function withoutPastDates(state: ArticleState): ArticleState {
  if (isInFuture(state.entry?.published, Date.now())) return state
  return { ...state, problems: state.problems.filter(({ code }) => code !== 'future-date') }
}

const UNREADABLE = { size: 0, mtimeMs: 0 }

/** A file's size and time; undefined when it does not exist. Other errors are left to the reader of the file. */
function readStats(file: string): { size: number; mtimeMs: number } | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return UNREADABLE
  }
}

function listFolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory() || entry.isSymbolicLink())
      .map(entry => entry.name)
      .sort()
  } catch (error) {
    throw new CliError(3, `${folder} cannot be read: ${getErrorReason(error)}.`)
  }
}

function toScannedArticle({ id, file, size, time, folderProblem }: ArticleFile, scan: ArticleScan): ScannedArticle {
  const names = Object.keys(scan.pictures)
  const pictures = Object.fromEntries(names.map(name => [name, fileStamp(resolveSpelling(dirname(file), name))]))
  const markdown = isMarkdown(file) ? { isMarkdown: true as const } : {}
  const scanned = { ...scan, size, time, ...markdown, pictures, id, file }
  return folderProblem ? { ...scanned, entry: null, problems: [folderProblem] } : scanned
}
