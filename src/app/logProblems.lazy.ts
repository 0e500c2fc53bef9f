import type { Problem } from '../article/problem.ts'

/** Logs an article's problems to the console, for editors: one message, with a line for each problem. */
export function logProblems(id: string, problems: Problem[]): void {
  if (problems.length === 0) return
  const hasErrors = problems.some(problem => problem.level === 'error')
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  const lines = problems.map(({ path, message, level }) => `${level === 'error' ? '✗' : '·'} ${path}  ${message}`)
  const text = `Newsreel: ${count} in the article "${id}"\n${lines.join('\n')}`
  // biome-ignore lint/suspicious/noConsole: it is meant for editors.
  if (hasErrors) console.warn(text)
  // biome-ignore lint/suspicious/noConsole: readers miss nothing, so it is no warning.
  else console.info(text)
}
