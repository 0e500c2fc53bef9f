import type { Problem } from '../../../article/problem.ts'
import type { Article } from '../../../article/schema.ts'
import { checkArticle } from '../../../check/checkArticle.ts'
import { createExcerpt } from '../../../check/file/excerpt.ts'
import { createPositions } from '../../../check/file/lines.ts'
import { type LocatedProblem, sortByPosition } from '../../../check/file/locate.ts'
import { limitProblems } from '../../../check/limitProblems.ts'
import type { Refused } from '../../../import/adapter.ts'
import type { Dropped } from '../../../import/draft.ts'
import { importArticle } from '../../../import/importArticle.ts'
import { parseDocument } from '../../import/parseDocument.ts'
import { isLocal } from '../../pictures/read/localPath.ts'
import type { LoadedArticle } from '../loadedArticle.ts'
import { createMarkdownLocator } from './markdownLocator.ts'

/**
 * Reads an article in Markdown. Its problems have their positions in the text: what the checker finds in the article,
 * and what the article cannot show.
 * @param markdown the content of an article.md
 */
export async function readMarkdownArticle(markdown: string): Promise<LoadedArticle> {
  const text = markdown.replace(/^\uFEFF/, '')
  const result = await importArticle({ content: text, hasFile: isLocal }, { parseDocument, from: 'markdown' })
  if ('refused' in result)
    return { article: null, problems: [toRefusal(text, result.refused)], locate: (_, problems) => problems }
  const { article, notes, dropped } = result
  const locator = createMarkdownLocator(text, article)
  const addPositions = (problems: Problem[]) =>
    problems.map(problem => addPosition(text, problem, locator.findPath(problem.path)))
  // The fixes of the checker are for JSON.
  const found = checkArticle(article, { measured: isLocal }).problems.map(({ fix: _, ...problem }) => problem)
  const problems = [
    ...addPositions(found),
    ...addPositions(notes.map(({ path = '$', ...note }) => ({ path, ...note }))),
    ...limitProblems(dropped.map(toProblem)).map((problem, i) =>
      addPosition(text, problem, locator.findText(dropped[i]?.text ?? '')),
    ),
  ]
  return { article, problems: sortByPosition(problems), locate: (_: Article, more) => addPositions(more) }
}

const MAX_QUOTED = 60

function toProblem({ text, reason }: Dropped): Problem {
  const words = text.replace(/\s+/g, ' ')
  const quoted = words.length > MAX_QUOTED ? `${words.slice(0, MAX_QUOTED)}…` : words
  return { code: 'left-out', path: '$', message: `"${quoted}" is not in the article. ${reason}`, level: 'warning' }
}

function toRefusal(text: string, { message, offset = 0 }: Refused): LocatedProblem {
  return addPosition(text, { code: 'invalid-markdown', path: '$', message, level: 'error' }, offset)
}

function addPosition(text: string, problem: Problem, offset: number): LocatedProblem {
  if (problem.code === 'more-problems') return problem
  const position = createPositions(text)(offset)
  if (problem.level !== 'error') return { ...problem, ...position }
  return { ...problem, ...position, excerpt: createExcerpt(text, offset, position) }
}
