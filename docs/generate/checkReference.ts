import { ADVICE_KINDS } from '../../src/check/kinds/adviceKinds.ts'
import { FILE_KINDS } from '../../src/check/kinds/fileKinds.ts'
import { FORMAT_KINDS } from '../../src/check/kinds/formatKinds.ts'
import { MARKDOWN_KINDS } from '../../src/check/kinds/markdownKinds.ts'
import type { ProblemKind } from '../../src/check/kinds/problemKind.ts'

const CHAPTERS: [string, string, readonly ProblemKind[]][] = [
  ['Format', 'The article does not fit the format, or lacks something that readers need.', FORMAT_KINDS],
  ['Advice', 'Everything is shown, but it could be better for readers.', ADVICE_KINDS],
  ['Files', 'Only the command line finds these, because it has the files.', FILE_KINDS],
  [
    'Markdown',
    'Only the command line finds these, in the file of an article that is written in Markdown.',
    MARKDOWN_KINDS,
  ],
]

/** Describes all problems that a check finds, as Markdown. */
export const describeProblems = (): string =>
  CHAPTERS.map(([title, text, kinds]) => [`## ${title}`, text, ...kinds.map(describeKind)].join('\n\n')).join('\n\n')

function describeKind({ code, level, summary, advice, isFixable, example }: ProblemKind): string {
  const fix = isFixable ? ' `--fix` does it where there is no doubt.' : ''
  const parts = [`### ${code}`, `${level === 'error' ? 'Error' : 'Warning'}. ${summary} ${advice}${fix}`]
  return [...parts, ...(example ? [`\`\`\`json\n${format(example)}\n\`\`\``] : [])].join('\n\n')
}

/** Formats JSON with short objects on one line, and control characters escaped. */
function format(value: unknown, indent = ''): string {
  const line = JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/\[ | \]/g, each => each.trim())
  if (line.length + indent.length <= 100 || typeof value !== 'object' || value === null) return line
  const inner = `${indent}  `
  const entries = Array.isArray(value)
    ? value.map(each => format(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${format(each, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${entries.map(entry => inner + entry).join(',\n')}\n${indent}${close}`
}
