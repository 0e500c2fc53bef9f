import { visit } from 'jsonc-parser'
import { appendToPath, type Problem } from '../../article/problem.ts'
import { limitProblems } from '../limitProblems.ts'
import { createPositions } from './lines.ts'

/**
 * Finds keys that an object has more than once. JSON.parse keeps the last one and drops the others silently.
 * @param json a text that is valid JSON
 */
export function findDuplicateKeys(json: string): Problem[] {
  const problems: Problem[] = []
  const getPosition = createPositions(json)
  /** The keys of each open object, with the offset of their first copy. */
  const open: Map<string, number>[] = []
  try {
    visit(json, {
      onObjectBegin: () => {
        open.push(new Map())
      },
      onObjectProperty: (key, offset, _length, _line, _column, getPath) => {
        const keys = open.at(-1)
        const first = keys?.get(key)
        keys?.set(key, first ?? offset)
        if (first === undefined) return
        const { line } = getPosition(first)
        const message = `The object already has this key on line ${line}, and only the last value is used. Remove one of them.`
        problems.push({ code: 'duplicate-key', path: toPath([...getPath(), key]), message, level: 'error' })
      },
      onObjectEnd: () => {
        open.pop()
      },
    })
  } catch {
    return [] // nested too deeply
  }
  return limitProblems(problems)
}

const toPath = (keys: (string | number)[]) => keys.reduce<string>(appendToPath, '$')
