import type { CheckOptions } from '../checkArticle.ts'
import { checkArticleText, removeByteOrderMark } from './checkArticleText.ts'
import { createEdit, type Edit } from './createEdit.ts'
import { type LocatedProblem, parseJsonTree } from './locate.ts'

/** The result of fixArticleText. */
export type FixedText = {
  /** The text with its fixes; the same text if there are none. */
  text: string
  /** The problems that were fixed. */
  fixed: LocatedProblem[]
}

/** A fix can uncover another: "&amp;amp;", a misspelt key with markup in its text. */
const MAX_ROUNDS = 5

/**
 * Fixes what can be fixed safely in an article's file: the problems that have a `fix`. Changes nothing else:
 * indentation, line breaks and the order of keys stay.
 * @param text the content of an article.json
 */
export function fixArticleText(text: string, options?: CheckOptions): FixedText {
  const mark = text.length - removeByteOrderMark(text).length
  let json = text.slice(mark)
  const fixed: LocatedProblem[] = []
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixable = checkArticleText(json, options).problems.filter(problem => problem.fix)
    const tree = fixable.length > 0 ? parseJsonTree(json) : undefined
    if (!tree) break
    const edits = new Map<number, Edit>()
    for (const problem of fixable) {
      const edit = problem.fix && createEdit(json, tree, problem.fix)
      // A second change of the same place waits for the next round.
      if (!edit || edits.has(edit.offset)) continue
      edits.set(edit.offset, edit)
      fixed.push(problem)
    }
    if (edits.size === 0) break
    json = applyEdits(json, [...edits.values()])
  }
  return { text: text.slice(0, mark) + json, fixed }
}

function applyEdits(json: string, edits: Edit[]): string {
  const parts: string[] = []
  let end = 0
  for (const { offset, length, content } of edits.sort((a, b) => a.offset - b.offset)) {
    parts.push(json.slice(end, offset), content)
    end = offset + length
  }
  return [...parts, json.slice(end)].join('')
}
