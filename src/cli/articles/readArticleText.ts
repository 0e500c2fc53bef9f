import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import type { Problem } from '../../article/problem.ts'
import { type Measured, type Reading, readArticle } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { checkArticle } from '../../check/checkArticle.ts'
import { excerptOf } from './excerpt.ts'
import { jsonFault } from './jsonError.ts'

/**
 * A problem of an article, and where in its file it is, where that is known: line and column, from 1. A fault of the
 * JSON itself comes with the line it is in and a caret (excerptOf).
 */
export type LocatedProblem = Problem & { line?: number; column?: number; excerpt?: string }

/**
 * Reads an article from the text of its file, which nobody has checked; it never throws. What is no JSON is one
 * problem, of the path "$".
 * @param measured as readArticle takes it
 */
export function readArticleText(
  text: string,
  measured?: Measured,
): Omit<Reading, 'problems'> & { problems: LocatedProblem[] } {
  const json = withoutMark(text)
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch (error) {
    const { message, offset } = jsonFault(json, error)
    const { line, column } = placeOf(json, offset)
    const excerpt = excerptOf(json, line, column)
    return { article: null, problems: [{ path: '$', message, level: 'error', line, column, excerpt }] }
  }
  const { article, problems } = readArticle(input, measured)
  return { article, problems: inOrder(locate(json, checkArticle(input, problems))) }
}

/** The article in a text that readArticleText found no problem in: it is as it was written. */
export function readSoundText(text: string): Article {
  const { $schema: _, ...article } = JSON.parse(withoutMark(text)) as Article & { $schema?: string }
  return article
}

/** Windows' Notepad writes a byte order mark, JSON.parse takes none. */
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

/** As they stand in the file; those of one place, or of none, in the order they were found. */
function inOrder(problems: LocatedProblem[]): LocatedProblem[] {
  const keyOf = ({ line = 0, column = 0 }: LocatedProblem) => [line, column] as const
  return problems.sort((a, b) => {
    const [[lineA, columnA], [lineB, columnB]] = [keyOf(a), keyOf(b)]
    return lineA - lineB || columnA - columnB
  })
}

/** Finds out where in the text of an article its problems are. What is missing is where it should be added. */
function locate(json: string, problems: Problem[]): LocatedProblem[] {
  if (problems.length === 0) return []
  let tree: Node | undefined
  try {
    tree = parseTree(json)
  } catch {
    // Nested as deep as no article is: then the path has to do.
  }
  if (!tree) return problems
  const root = tree
  return problems.map(problem => ({ ...problem, ...placeOf(json, offsetOf(root, problem.path)) }))
}

/**
 * Finds out where in the text of an article the problems of its pictures are. What could not be read was left out of
 * the article, and what came after that stands at another place in the file.
 * @param problems with the paths of the article as it was read
 */
export function locatePictures(text: string, article: Article, problems: Problem[]): LocatedProblem[] {
  if (problems.length === 0) return []
  const json = withoutMark(text)
  const written = figuresOf(JSON.parse(json))
  const paths = new Map<string, string>()
  let from = 0
  for (const { src, path } of figuresOf(article)) {
    const found = written.findIndex((figure, index) => index >= from && figure.src === src)
    if (found < 0) continue
    paths.set(path, written[found]?.path ?? path)
    from = found + 1
  }
  const moved = ({ path, ...problem }: Problem) => ({
    ...problem,
    path: path.replace(FIGURE, at => paths.get(at) ?? at),
  })
  return locate(json, problems.map(moved))
}

const FIGURE = /^\$\.sections\[\d+\]\.body\[\d+\]/

/** The figures of an article, or of what shall be one, in the order of the text. */
function figuresOf(input: unknown): { src: unknown; path: string }[] {
  const listOf = (value: unknown, key: string) => {
    const list = (value as Record<string, unknown> | null)?.[key]
    return Array.isArray(list) ? (list as unknown[]) : []
  }
  return listOf(input, 'sections').flatMap((section, s) =>
    listOf(section, 'body').flatMap((block, b) => {
      const { type, src } = (block ?? {}) as { type?: unknown; src?: unknown }
      return type === 'figure' ? [{ src, path: `$.sections[${s}].body[${b}]` }] : []
    }),
  )
}

/** A problem as the command line tells it: "article.json:12:7: $.headline: …". */
export function sentenceOf(file: string, { path, message, line, column }: LocatedProblem): string {
  const place = line ? `${file}:${line}:${column}` : file
  return path === '$' ? `${place}: ${message}` : `${place}: ${path}: ${message}`
}

/**
 * Where what a JSON path names begins, with its key; of what is not there, where that begins in which it is missing.
 */
function offsetOf(root: Node, path: string): number {
  const keys = [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(
    ([, key, index, quoted]) => key ?? (index ? Number(index) : String(JSON.parse(quoted ?? '""'))),
  )
  for (; keys.length; keys.pop()) {
    const node = findNodeAtLocation(root, keys)
    if (node) return (node.parent?.type === 'property' ? node.parent : node).offset
  }
  return root.offset
}

/** Line and column of an offset, from 1, as editors count them. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return { line, column: offset - start + 1 }
}
