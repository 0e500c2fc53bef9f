import type { LocatedProblem } from '../../check/file/locate.ts'

/** Formats a problem for the command line: "article.json:12:7: $.headline: … [missing-headline]". */
export function formatProblem(file: string, { code, path, message, line, column }: LocatedProblem): string {
  const place = line ? `${file}:${line}:${column}` : file
  return path === '$' ? `${place}: ${message} [${code}]` : `${place}: ${path}: ${message} [${code}]`
}
