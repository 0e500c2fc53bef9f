import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import type { Problem } from '../../article/problem.ts'
import { type Measured, type Reading, readArticle } from '../../article/readArticle.ts'
import type { Article } from '../../article/schema.ts'
import { checkArticle } from '../../check/checkArticle.ts'
import { createExcerpt } from './excerpt.ts'
import { findSyntaxProblem } from './syntaxProblem.ts'

/**
 * A problem of an article with its position in the file, if known: line and column, from 1. A syntax error in the JSON
 * has an excerpt, too: the line and a caret (createExcerpt).
 */
export type LocatedProblem = Problem & { line?: number; column?: number; excerpt?: string }

/**
 * Reads an article from the text of its file, which is untrusted. Never throws: a text that is not valid JSON is a
 * problem with the path "$".
 * @param measured passed to readArticle
 */
export function readArticleText(
  text: string,
  measured?: Measured,
): Omit<Reading, 'problems'> & { problems: LocatedProblem[] } {
  const json = removeByteOrderMark(text)
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch (error) {
    const { message, offset } = findSyntaxProblem(json, error)
    const { line, column } = getPosition(json, offset)
    const excerpt = createExcerpt(json, line, column)
    return { article: null, problems: [{ path: '$', message, level: 'error', line, column, excerpt }] }
  }
  const { article, problems } = readArticle(input, measured)
  return { article, problems: sortByPosition(addPositions(json, checkArticle(input, problems))) }
}

/** Parses a text in which readArticleText found no problem, without validating it again. */
export function parseValidArticle(text: string): Article {
  const { $schema: _, ...article } = JSON.parse(removeByteOrderMark(text)) as Article & { $schema?: string }
  return article
}

/** Notepad on Windows writes a byte order mark, which JSON.parse rejects. */
const removeByteOrderMark = (text: string) => text.replace(/^\uFEFF/, '')

/** Sorts problems by their position in the file. Those without a position come first. */
function sortByPosition(problems: LocatedProblem[]): LocatedProblem[] {
  const keyOf = ({ line = 0, column = 0 }: LocatedProblem) => [line, column] as const
  return problems.sort((a, b) => {
    const [[lineA, columnA], [lineB, columnB]] = [keyOf(a), keyOf(b)]
    return lineA - lineB || columnA - columnB
  })
}

/** Adds the positions in an article's text. A missing key has the position of the object that it should be added to. */
function addPositions(json: string, problems: Problem[]): LocatedProblem[] {
  if (problems.length === 0) return []
  let tree: Node | undefined
  try {
    tree = parseTree(json)
  } catch {
    // Nested too deeply: the path must suffice.
  }
  if (!tree) return problems
  const root = tree
  return problems.map(problem => ({ ...problem, ...getPosition(json, findOffset(root, problem.path)) }))
}

/**
 * Adds the positions of picture problems in an article's text. Their paths refer to the article as it was read, without
 * invalid blocks, so the same figure can have another index in the file.
 * @param problems with paths in `article`
 */
export function locatePictureProblems(text: string, article: Article, problems: Problem[]): LocatedProblem[] {
  if (problems.length === 0) return []
  const json = removeByteOrderMark(text)
  const written = listFigures(JSON.parse(json))
  const paths = new Map<string, string>()
  let from = 0
  for (const { src, path } of listFigures(article)) {
    const found = written.findIndex((figure, index) => index >= from && figure.src === src)
    if (found < 0) continue
    paths.set(path, written[found]?.path ?? path)
    from = found + 1
  }
  const moved = ({ path, ...problem }: Problem) => ({
    ...problem,
    path: path.replace(FIGURE, at => paths.get(at) ?? at),
  })
  return addPositions(json, problems.map(moved))
}

const FIGURE = /^\$\.sections\[\d+\]\.body\[\d+\]/

/** Lists the figures of an article, which may be invalid, in order. */
function listFigures(input: unknown): { src: unknown; path: string }[] {
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

/** Formats a problem for the command line: "article.json:12:7: $.headline: …". */
export function formatProblem(file: string, { path, message, line, column }: LocatedProblem): string {
  const place = line ? `${file}:${line}:${column}` : file
  return path === '$' ? `${place}: ${message}` : `${place}: ${path}: ${message}`
}

/**
 * Finds the offset of a JSON path in a text, at its key. If the path does not exist, returns the offset of its nearest
 * existing ancestor.
 */
function findOffset(root: Node, path: string): number {
  const keys = [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(
    ([, key, index, quoted]) => key ?? (index ? Number(index) : String(JSON.parse(quoted ?? '""'))),
  )
  for (; keys.length; keys.pop()) {
    const node = findNodeAtLocation(root, keys)
    if (node) return (node.parent?.type === 'property' ? node.parent : node).offset
  }
  return root.offset
}

/** Converts an offset to line and column, from 1, as editors count them. */
function getPosition(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return { line, column: offset - start + 1 }
}
