import type { Problem } from '../article/problem.ts'

/**
 * Writes an article's problems to the console, where an editor looks first: one group, a line each with its JSON path.
 */
export function logProblems(id: string, problems: Problem[]): void {
  const errors = problems.some(problem => problem.level === 'error')
  if (problems.length === 0) return
  const lines = problems.map(({ path, message, level }) => `${level === 'error' ? '✗' : '·'} ${path}  ${message}`)
  const text = `Newsreel: ${problems.length} problems in the article "${id}"\n${lines.join('\n')}`
  // biome-ignore lint/suspicious/noConsole: this is the editor's list of problems.
  if (errors) console.warn(text)
  // biome-ignore lint/suspicious/noConsole: advice is no warning: nothing is lost.
  else console.info(text)
}
