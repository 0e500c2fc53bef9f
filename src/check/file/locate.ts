import { type Node, parseTree } from 'jsonc-parser'
import type { Problem } from '../../article/problem.ts'
import { parsePath } from '../jsonPath.ts'
import { createExcerpt } from './excerpt.ts'
import { createPositions } from './lines.ts'

/** A problem with its position in the article's file, if that is known. */
export type LocatedProblem = Problem & {
  /** The line, from 1. */
  line?: number
  /** The column, from 1. */
  column?: number
  /** For errors: the line, and below it a caret at the column. */
  excerpt?: string
}

/**
 * Adds the positions in an article's text. A missing key has the position of the object that it should be added to.
 * @param json the text of the file, without a byte order mark
 */
export function addPositions(json: string, problems: Problem[]): LocatedProblem[] {
  const tree = problems.length > 0 ? parseJsonTree(json) : undefined
  if (!tree) return problems
  const getPosition = createPositions(json)
  return problems.map(problem => {
    if (problem.code === 'more-problems') return problem
    const offset = findOffset(tree, problem.path)
    const position = getPosition(offset)
    if (problem.level !== 'error') return { ...problem, ...position }
    return { ...problem, ...position, excerpt: createExcerpt(json, offset, position) }
  })
}

/** Parses JSON to a tree with offsets; undefined if it is nested too deeply. */
export function parseJsonTree(json: string): Node | undefined {
  try {
    return parseTree(json)
  } catch {
    return undefined
  }
}

/** Finds the node of a value. If a key is duplicate, takes the last one, as JSON.parse does. */
export function findNode(root: Node, keys: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = root
  for (const key of keys)
    if (typeof key === 'number') node = node?.type === 'array' ? node.children?.[key] : undefined
    else node = findProperties(node, key).at(-1)?.children?.[1]
  return node
}

/** Finds the properties of an object that have this key: more than one if the key is duplicate. */
export const findProperties = (node: Node | undefined, key: string): Node[] =>
  node?.type === 'object' ? (node.children ?? []).filter(({ children }) => children?.[0]?.value === key) : []

/** Sorts problems by their position in the file. Those without a position come last. */
export function sortByPosition(problems: LocatedProblem[]): LocatedProblem[] {
  const lineOf = ({ line = Number.MAX_SAFE_INTEGER }: LocatedProblem) => line
  return problems.sort((a, b) => lineOf(a) - lineOf(b) || (a.column ?? 0) - (b.column ?? 0))
}

/**
 * Finds the offset of a JSON path in a text, at its key. If the path does not exist, returns the offset of its nearest
 * existing ancestor.
 */
function findOffset(root: Node, path: string): number {
  for (const keys = parsePath(path); keys.length; keys.pop()) {
    const node = findNode(root, keys)
    if (node) return (node.parent?.type === 'property' ? node.parent : node).offset
  }
  return root.offset
}
