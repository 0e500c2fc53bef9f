import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { fixArticleText } from '../../check/file/fixArticleText.ts'
import type { LocatedProblem } from '../../check/file/locate.ts'
import { isMarkdown } from '../articles/articleFiles.ts'
import { checkArticleFile } from '../articles/checkArticleFile.ts'
import { readArticleFile } from '../articles/readArticleFile.ts'
import { writeAtomically } from '../files/writeFile.ts'
import { isLocal } from '../pictures/read/localPath.ts'
import type { FoundArticle } from '../site/plan/scanArticles.ts'

/** The result of checking an article's file. */
export type FileReport = {
  /** The path, relative to the current folder. */
  file: string
  problems: LocatedProblem[]
  /** What `--fix` fixed. */
  fixed: LocatedProblem[]
}

/** How many articles are checked at the same time: one is read while the pictures of others are decoded. */
const PARALLEL = 4

/**
 * Checks articles and their pictures.
 * @param isFixing whether to fix first what can be fixed safely; nothing is changed in Markdown
 * @param onReport called with the report of each article, in order
 * @throws {CliError} (code 3) when a fixed file cannot be written
 */
export async function checkFiles(
  articles: readonly FoundArticle[],
  isFixing: boolean,
  onReport: (report: FileReport) => void,
): Promise<void> {
  for (let index = 0; index < articles.length; index += PARALLEL) {
    const batch = articles.slice(index, index + PARALLEL)
    for (const report of await Promise.all(batch.map(article => checkFile(article, isFixing)))) onReport(report)
  }
}

async function checkFile({ file, folderProblem }: FoundArticle, isFixing: boolean): Promise<FileReport> {
  const fixed = isFixing && !isMarkdown(file) ? fixFile(file) : []
  const { problems } = await checkArticleFile(file)
  const all = folderProblem ? [folderProblem, ...problems] : problems
  return { file: relative('', file), problems: all, fixed }
}

/** Fixes an article's file. A link to it stays, and so do its permissions. @returns the problems that were fixed */
function fixFile(file: string): LocatedProblem[] {
  const read = readArticleFile(file)
  if ('problem' in read) return []
  const { text, fixed } = fixArticleText(read.text, { measured: isLocal })
  if (fixed.length === 0) return []
  const target = realpathSync(file)
  const { mode } = statSync(target)
  // Saved meanwhile in an editor: that version must not be lost.
  if (!readFileSync(target).equals(read.bytes)) return []
  writeAtomically(target, text)
  chmodSync(target, mode)
  return fixed
}
