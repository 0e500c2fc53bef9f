import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { LocatedProblem } from '../../check/file/locate.ts'
import { formatProblem } from '../articles/formatProblem.ts'
import { getErrorMessage } from '../output/errorMessage.ts'
import type { MessageMark } from '../output/printMessage.ts'
import type { ScannedArticle } from '../site/plan/scanArticles.ts'
import type { ArticleFolder } from './articleFolder.ts'

/** Writes a message to the terminal, with lines of a file below it. */
export type LogMessage = (mark: MessageMark, message: string, excerpt?: string) => void

/**
 * Reports the problems of articles and their pictures in the terminal: all of them on the first call, then those of
 * articles whose problems changed. Checks one article at a time, so that the server answers requests in between.
 * @returns checks what changed since the last call. A call during a check starts that check again.
 */
export function createProblemReporter(folder: ArticleFolder, log: LogMessage): () => void {
  const reported = new Map<string, { version: string; messages: string }>()
  let isRunning = false
  let isStale = false
  const check = async () => {
    const articles = await scanOrLogError(folder, log)
    const ids = new Set(articles.map(({ id }) => id))
    for (const id of reported.keys()) if (!ids.has(id)) reported.delete(id)
    for (const article of articles) {
      const version = getVersion(article)
      const last = reported.get(article.id)
      if (last?.version === version) continue
      const { problems } = await folder.read(article)
      // The file was saved, renamed or removed during the check: the problems are out of date.
      if (isStale || !existsSync(article.file)) return
      const file = relative('', article.file)
      const messages = problems.map(problem => formatProblem(file, problem)).join('\n')
      reported.set(article.id, { version, messages })
      if (messages !== (last?.messages ?? '')) logProblems(file, problems, log)
    }
  }
  const run = async () => {
    isRunning = true
    do {
      isStale = false
      await check()
    } while (isStale)
    isRunning = false
  }
  return () => {
    isStale = true
    if (!isRunning) run().catch(error => log('✗', getErrorMessage(error)))
  }
}

/** Changes whenever the article's file or one of its pictures changes. */
const getVersion = ({ hash, time, problems, pictures }: ScannedArticle) =>
  JSON.stringify([hash, time, problems, pictures])

function logProblems(file: string, problems: LocatedProblem[], log: LogMessage): void {
  for (const problem of problems)
    log(problem.level === 'error' ? '✗' : '·', formatProblem(file, problem), problem.excerpt)
  if (problems.length === 0) log('✓', `${file}: no problems`)
}

async function scanOrLogError(folder: ArticleFolder, log: LogMessage): Promise<ScannedArticle[]> {
  try {
    return await folder.scan()
  } catch (error) {
    log('✗', getErrorMessage(error))
    return []
  }
}
