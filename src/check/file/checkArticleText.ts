import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import { type CheckOptions, checkArticle } from '../checkArticle.ts'
import { createEdit } from './createEdit.ts'
import { findDuplicateKeys } from './duplicateKeys.ts'
import { createExcerpt } from './excerpt.ts'
import { createPositions } from './lines.ts'
import { addPositions, type LocatedProblem, parseJsonTree, sortByPosition } from './locate.ts'
import { findSyntaxProblem } from './syntaxProblem.ts'

/** An article read from the text of its file, and its problems with their positions. */
export type CheckedText = {
  /** The valid part of the article; null if there is nothing to show. */
  article: Article | null
  /** What an editor should fix, in the order of the file. */
  problems: LocatedProblem[]
}

/**
 * Like checkArticle, for the text of an article's file: problems have their line and column, and errors an excerpt of
 * the file. Never throws: a text that is not valid JSON is a problem, too.
 * @param text the content of an article.json
 */
export function checkArticleText(text: string, options?: CheckOptions): CheckedText {
  const json = removeByteOrderMark(text)
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch (error) {
    const { message, offset } = findSyntaxProblem(json, error)
    const position = createPositions(json)(offset)
    const excerpt = createExcerpt(json, offset, position)
    return {
      article: null,
      problems: [{ code: 'invalid-json', path: '$', message, level: 'error', ...position, excerpt }],
    }
  }
  const { article, problems } = checkArticle(input, options)
  const found = removeUnsafeFixes(json, [...findDuplicateKeys(json), ...problems])
  return { article, problems: sortByPosition(addPositions(json, found)) }
}

/** Removes the fixes that the text does not allow, for example beside a duplicate key. */
function removeUnsafeFixes(json: string, problems: Problem[]): Problem[] {
  const tree = problems.some(({ fix }) => fix) ? parseJsonTree(json) : undefined
  return problems.map(({ fix, ...problem }) =>
    fix && tree && createEdit(json, tree, fix) ? { ...problem, fix } : problem,
  )
}

/** Notepad on Windows writes a byte order mark, which JSON.parse rejects. */
export const removeByteOrderMark = (text: string): string => text.replace(/^\uFEFF/, '')
