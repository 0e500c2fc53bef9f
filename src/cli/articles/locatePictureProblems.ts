import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import { removeByteOrderMark } from '../../check/file/checkArticleText.ts'
import { addPositions, type LocatedProblem } from '../../check/file/locate.ts'

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
