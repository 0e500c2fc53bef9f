import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { type LocatedProblem, sentenceOf } from '../articles/readArticleText.ts'
import { messageOf } from '../output/fail.ts'
import type { Mark } from '../output/say.ts'
import type { ScannedArticle } from '../site/plan/scanArticles.ts'
import type { Newsroom } from './newsroom.ts'

/** Writes a sentence, and lines of a file below it, to the terminal. */
export type Say = (mark: Mark, sentence: string, excerpt?: string) => void

/**
 * Reports the problems of articles and of their pictures in the terminal: all at the start, then those of articles
 * whose problems changed. One article at a time, so that pages are answered in between.
 * @returns looks at what changed since the last call; a call during another makes that one look again
 */
export function problemReporter(newsroom: Newsroom, say: Say): () => void {
  const seen = new Map<string, { version: string; sentences: string }>()
  let isRunning = false
  let isStale = false
  const look = async () => {
    const articles = listArticles(newsroom, say)
    const ids = new Set(articles.map(({ id }) => id))
    for (const id of seen.keys()) if (!ids.has(id)) seen.delete(id)
    for (const article of articles) {
      const version = versionOf(article)
      const last = seen.get(article.id)
      if (last?.version === version) continue
      const { problems } = await newsroom.read(article)
      // It was saved, renamed or removed while its pictures were looked at: what was found holds no more.
      if (isStale || !existsSync(article.file)) return
      const file = relative('', article.file)
      const sentences = problems.map(problem => sentenceOf(file, problem)).join('\n')
      seen.set(article.id, { version, sentences })
      if (sentences !== (last?.sentences ?? '')) report(file, problems, say)
    }
  }
  const run = async () => {
    isRunning = true
    do {
      isStale = false
      await look()
    } while (isStale)
    isRunning = false
  }
  return () => {
    isStale = true
    if (!isRunning) run().catch(error => say('✗', messageOf(error)))
  }
}

/** Changes whenever the file or a picture of an article does. */
const versionOf = ({ hash, time, problems, pictures }: ScannedArticle) =>
  JSON.stringify([hash, time, problems, pictures])

function report(file: string, problems: LocatedProblem[], say: Say): void {
  for (const problem of problems) say(problem.level === 'error' ? '✗' : '·', sentenceOf(file, problem), problem.excerpt)
  if (problems.length === 0) say('✓', `${file}: no problems`)
}

function listArticles(newsroom: Newsroom, say: Say): ScannedArticle[] {
  try {
    return newsroom.list()
  } catch (error) {
    say('✗', messageOf(error))
    return []
  }
}
