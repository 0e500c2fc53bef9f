import type { CheckReporter } from './reporter.ts'

/**
 * The format for GitHub Actions, which shows each problem at its line in a pull request
 * (docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export const createGithubReporter = (): CheckReporter => ({
  onReport: ({ file, problems }) =>
    problems
      .map(({ level, line, column, code, path, message }) => {
        const position = line ? { line, col: column } : {}
        const properties = Object.entries({ file: toSlashes(file), ...position, title: code })
        const text = path === '$' ? message : `${path}: ${message}`
        const list = properties.map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`).join(',')
        return `::${level} ${list}::${escapeData(text)}\n`
      })
      .join(''),
  onEnd: () => '',
})

const toSlashes = (path: string) => path.replaceAll('\\', '/')

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
